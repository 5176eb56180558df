import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld } from '#world/world.ts'

const french = 'Nous avons essayé une rencontre plus courte, et tout le monde est resté.'
const english = 'We tried a shorter meeting, and everybody stayed until the end.'

describe('the language of words', () => {
  test('is marked where it is not the language of the page', () =>
    inWorld(async ({ ask, threads }) => {
      const replies = `/threads/${threads.listening}/replies`
      const { location } = await ask('fay', 'POST', replies, { body: french })
      await ask('ben', 'POST', replies, { body: english })
      await ask('ben', 'POST', replies, { body: '2026' })

      const inEnglish = (await ask('ben', 'GET', location)).body
      assert.match(inEnglish, /<html lang="en"/)
      assert.match(inEnglish, /<div class="body" lang="fr"><p>Nous avons essayé/)
      assert.match(inEnglish, /<div class="body"><p>We tried/)

      const inFrench = (await ask('fay', 'GET', location)).body
      assert.match(inFrench, /<html lang="fr"/)
      assert.match(inFrench, /<div class="body"><p>Nous avons essayé/)
      assert.match(inFrench, /<div class="body" lang="en"><p>We tried/)
      assert.match(inFrench, /<div class="body"><p>2026/)
    }))

  test('follows a change of the words', () =>
    inWorld(async ({ ask, db, threads }) => {
      const { location } = await ask('ben', 'POST', `/threads/${threads.listening}/replies`, { body: french })
      const { id, language } = await db
        .selectFrom('post')
        .select(['id', 'language'])
        .where('markdown', '=', french)
        .executeTakeFirstOrThrow()
      assert.equal(language, 'fr')
      const form = (await ask('ben', 'GET', `/posts/${id}/edit`)).body
      const seen = /name="seen" value="([^"]+)"/.exec(form)?.[1] ?? ''
      assert.equal((await ask('ben', 'POST', `/posts/${id}/edit`, { body: english, seen })).status, 303)
      assert.match((await ask('ben', 'GET', location)).body, /<div class="body"><p>We tried/)
    }))

  test('is that of a title, in the conversation and in lists, and follows its change', () =>
    inWorld(async ({ ask, communities }) => {
      const list = `/communities/${communities.circle}/conversations`
      const opened = await ask('fay', 'POST', list, {
        kind: 'discussion',
        title: 'Comment accueillir les nouvelles',
        body: french,
      })
      assert.equal(opened.status, 303)
      const marked = /<span lang="fr">Comment accueillir les nouvelles<\/span>/
      assert.match((await ask('ben', 'GET', opened.location)).body, marked)
      assert.match((await ask('ben', 'GET', list)).body, marked)
      assert.match((await ask('ben', 'GET', '/')).body, /<span lang="fr">Qui a un bon formulaire d’accueil \?<\/span>/)
      assert.doesNotMatch((await ask('fay', 'GET', list)).body, marked)

      const path = opened.location.split('?')[0] ?? ''
      const seen = 'Comment accueillir les nouvelles'
      await ask('fay', 'POST', `${path}/title`, { title: 'How to welcome those who are new', seen })
      const renamed = (await ask('ben', 'GET', path)).body
      assert.match(renamed, /<h1>How to welcome those who are new<\/h1>/)
    }))
})
