import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld } from '#world/world.ts'

describe('what the editor is worked with', () => {
  test('comes in the words of whoever asks, and may be kept by her browser alone', () =>
    inWorld(async ({ ask, db }) => {
      const english = await ask('ben', 'GET', '/writing/tools/en/1')
      assert.match(english.body, /role="toolbar" aria-label="Formatting"/)
      assert.match(english.body, /data-names="thumbs up, yes, agree, good, ok"/)
      assert.equal(english.headers['cache-control'], 'private, max-age=31536000')

      await db.updateTable('person').set({ language: 'fr' }).execute()
      const french = await ask('ben', 'GET', '/writing/tools/fr/1')
      assert.match(french.body, /role="toolbar" aria-label="Mise en forme"/)
      assert.match(french.body, /data-names="pouce levé, oui/)
    }))

  test('is named for whoever cannot see its drawings, each act once', () =>
    inWorld(async ({ ask }) => {
      const { body } = await ask('ben', 'GET', '/writing/tools/en/1')
      const buttons = [...body.matchAll(/<button[^>]*data-act="(\w+)"[^>]*>([\s\S]*?)<\/button>/g)]
      assert.ok(buttons.length > 20)
      for (const [, act = '', inside = ''] of buttons) assert.match(inside, /<span[^>]*>[^<]+<\/span>|>[^<]+$/, act)
      const acts = buttons.map(([, act]) => act)
      assert.equal(new Set(acts).size, acts.length)
    }))

  test('is asked for by the place where words are written, which carries none of it', () =>
    inWorld(async ({ ask, threads }) => {
      const { body } = await ask('ben', 'GET', `/threads/${threads.listening}`)
      assert.match(body, /<words-editor data-tools="\/writing\/tools\/en\/[\w-]{10}">/)
      assert.doesNotMatch(body, /role="toolbar"/)
    }))
})
