import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { describe, test } from 'node:test'
import sharp from 'sharp'
import type { FileId } from '#database'
import { filesOf, inWorld, type World } from '#world/world.ts'
import { sweep } from './jobs.ts'
import { png, photograph } from './testing/samples.ts'

describe('a file', () => {
  test('sent with a reply hangs on it: a picture is drawn anew, and tells nothing of where it was taken', () =>
    inWorld(async ({ ask, threads, db }) => {
      const path = `/threads/${threads.listening}/replies`
      const picture = await photograph()
      assert.match(picture.toString('latin1'), /Maria Secret/)
      const files = [{ name: 'IMG_2041.JPG', content: picture }]
      const first = await ask('ben', 'POST', path, { body: 'Look at our garden.', community: '' }, { files })
      assert.equal(first.status, 422)
      assert.match(first.body, /Say what the pictures show, then post/)
      assert.match(first.body, /Look at our garden\.<\/textarea>/)
      const id = sentIn(first.body)

      const fields = { body: 'Look at our garden.', files: id, [`alt-${id}`]: 'Beds of beans behind the house' }
      const posted = await ask('ben', 'POST', path, fields)
      assert.equal(posted.status, 303)
      const page = await ask('ana', 'GET', posted.location)
      assert.match(page.body, /<img src="\/files\/[^"]+\/small" alt="Beds of beans behind the house" width="900"/)

      for (const size of ['small', 'large', 'download']) {
        const { status, bytes, headers } = await ask('ana', 'GET', `/files/${id}/${size}`)
        assert.equal(status, 200)
        assert.doesNotMatch(bytes.toString('latin1'), /Maria|Exif|GPS/)
        const { format, width, exif } = await sharp(bytes).metadata()
        assert.deepEqual([format, width, exif], ['webp', size === 'small' ? 720 : 900, undefined])
        assert.equal(headers['x-content-type-options'], 'nosniff')
        assert.equal(headers['cache-control'], 'no-store')
        assert.match(String(headers['content-security-policy']), /^default-src 'none'; sandbox/)
        assert.match(String(headers['content-disposition']), size === 'download' ? /^attachment/ : /^inline/)
      }
      const row = await db.selectFrom('file').selectAll().executeTakeFirstOrThrow()
      assert.deepEqual([row.owner_id, row.name], [null, 'IMG_2041.webp'])
    }))

  test('is its sender’s alone until it hangs on something, and everybody’s who may read that from then on', () =>
    inWorld(async (world) => {
      const { ask, threads } = world
      const id = await send(world, 'ben', 'notes.txt', 'What we agreed on')
      const paths = [`/files/${id}/download`]
      for (const path of paths) {
        assert.equal((await ask('ben', 'GET', path)).body, 'What we agreed on')
        for (const other of ['ana', 'fay', 'cy', 'dee', 'visitor'] as const) {
          assert.equal((await ask(other, 'GET', path)).status, 404, `${other} reads a file that hangs on nothing`)
        }
      }
      // Somebody else cannot hang it up either.
      await ask('ana', 'POST', `/threads/${threads.listening}/replies`, { body: 'Mine', files: id })
      assert.equal((await ask('fay', 'GET', `/files/${id}/download`)).status, 404)

      await ask('ben', 'POST', `/threads/${threads.listening}/replies`, { body: 'Here', files: id })
      for (const member of ['ana', 'ben', 'fay'] as const) {
        assert.equal((await ask(member, 'GET', `/files/${id}/download`)).status, 200)
      }
      for (const stranger of ['cy', 'dee', 'eve', 'gus', 'visitor'] as const) {
        assert.equal((await ask(stranger, 'GET', `/files/${id}/download`)).status, 404)
      }
      const page = await ask('fay', 'GET', `/threads/${threads.listening}`)
      assert.match(page.body, /<b>notes\.txt<\/b> <span class="small muted">TXT, 17 octets/)
      assert.equal((await ask('fay', 'GET', `/files/${id}`)).status, 404)
    }))

  test('goes to no community whose members did not see it posted', () =>
    inWorld(async (world) => {
      const { ask, communities, threads } = world
      assert.equal((await sendTo(world, 'cy', communities.circle)).status, 403)
      assert.equal((await sendTo(world, 'dee', communities.circle)).status, 403)
      const id = await send(world, 'ana', 'plan.txt', 'A plan for Circle')
      await ask('ana', 'POST', `/threads/${threads.quiet}/replies`, { body: 'In Grove', files: id })
      assert.equal((await ask('eve', 'GET', `/files/${id}/download`)).status, 404)
      assert.equal((await ask('ana', 'GET', `/files/${id}/download`)).status, 200)
    }))

  test('is served in parts to whoever asks for a part', () =>
    inWorld(async (world) => {
      const id = await send(world, 'ben', 'letters.txt', 'abcdefghij')
      const part = (range: string) => world.ask('ben', 'GET', `/files/${id}/download`, {}, { headers: { range } })
      const middle = await part('bytes=2-4')
      assert.deepEqual([middle.status, middle.body], [206, 'cde'])
      assert.equal(middle.headers['content-range'], 'bytes 2-4/10')
      assert.equal((await part('bytes=-3')).body, 'hij')
      assert.equal((await part('bytes=7-')).body, 'hij')
      const beyond = await part('bytes=10-')
      assert.deepEqual([beyond.status, beyond.headers['content-range']], [416, 'bytes */10'])
      assert.equal((await part('bytes=1-2,4-5')).body, 'abcdefghij')
    }))

  test('is taken back by its sender alone, and the store forgets it', () =>
    inWorld(async (world) => {
      const { ask, db, clone } = world
      const id = await send(world, 'ben', 'wrong.txt', 'Not this one')
      assert.equal((await ask('ana', 'POST', `/files/${id}/removal`)).status, 404)
      assert.equal((await keptIn(clone)).length, 1)
      assert.equal((await ask('ben', 'POST', `/files/${id}/removal`)).status, 204)
      assert.equal((await ask('ben', 'GET', `/files/${id}/download`)).status, 404)
      await sweep(world.outside)
      assert.deepEqual(await keptIn(clone), [])
      assert.deepEqual(await db.selectFrom('file_leftover').selectAll().execute(), [])
    }))

  test('waits for its sender where she was writing, and nowhere else', () =>
    inWorld(async (world) => {
      const { ask, threads, communities, db } = world
      const [here, there] = [`/threads/${threads.listening}`, `/threads/${threads.waiting}`]
      const to = `/communities/${communities.circle}/files?place=${threads.listening}`
      const sent = await ask('ben', 'POST', to, {}, { files: [{ name: 'waits.txt', content: 'words' }] })
      const id = sentIn(sent.body)
      assert.match((await ask('ben', 'GET', here)).body, new RegExp(`name="file-${id}" value="${id}"`))
      assert.doesNotMatch((await ask('ben', 'GET', there)).body, /waits\.txt/)
      assert.doesNotMatch((await ask('ana', 'GET', here)).body, /waits\.txt/)

      const picture = await ask('ben', 'POST', to, {}, { files: [{ name: 'garden.png', content: await png() }] })
      const shown = sentIn(picture.body)
      const writing = {
        thread: threads.listening,
        body: '',
        [`file-${shown}`]: shown,
        [`alt-${shown}`]: 'Beans in a row',
      }
      assert.equal(
        (await ask('ana', 'POST', '/drafts/keeping', { ...writing, [`alt-${shown}`]: 'Not hers' })).status,
        204,
      )
      assert.equal((await ask('ben', 'POST', '/drafts/keeping', writing)).status, 204)
      assert.match((await ask('ben', 'GET', here)).body, new RegExp(`name="alt-${shown}"[^>]*value="Beans in a row"`))
      await ask('ben', 'POST', `/files/${shown}/removal`)
      await ask('ben', 'POST', `${here}/replies`, { body: 'Here', files: id })
      assert.doesNotMatch((await ask('ben', 'GET', here)).body, /name="file-/)
      assert.equal((await db.selectFrom('file').select('place_id').executeTakeFirstOrThrow()).place_id, null)

      const opening = `/communities/${communities.circle}/conversations`
      const plan = [{ name: 'plan.txt', content: 'words' }]
      const first = await ask(
        'ben',
        'POST',
        opening,
        { kind: 'discussion', title: 'A plan', body: '' },
        { files: plan },
      )
      assert.match(first.body, /Write something first/)
      const again = await ask('ben', 'GET', `${opening}/new?kind=discussion`)
      const begun = { kind: 'discussion', title: 'A plan', body: 'Ours', files: sentIn(again.body) }
      const { location } = await ask('ben', 'POST', opening, begun)
      assert.match((await ask('ana', 'GET', location)).body, /<b>plan\.txt<\/b>/)
    }))

  test('whose name or description may point to somebody is asked about, and can go without its name', () =>
    inWorld(async (world) => {
      const { ask, threads, db } = world
      const path = `/threads/${threads.listening}/replies`
      const first = await ask('ben', 'POST', `/communities/${world.communities.circle}/files`, {}, { files: [telling] })
      assert.match(first.body, /The name of this file may point to somebody/)
      const id = sentIn(first.body)
      const form = { body: 'A plan', files: id, [`nameless-${id}`]: 'yes' }
      const doubted = await ask('ben', 'POST', path, { ...form, [`alt-${id}`]: 'Call her at 604-555-0134' })
      assert.equal(doubted.status, 422)
      assert.match(doubted.body, /may point to somebody/)
      await ask('ben', 'POST', path, form)
      assert.deepEqual(await db.selectFrom('file').select(['name', 'alt']).execute(), [{ name: 'text-1.txt', alt: '' }])
      const harmless = await ask(
        'ben',
        'POST',
        `/communities/${world.communities.circle}/files`,
        {},
        { files: [plain] },
      )
      assert.doesNotMatch(harmless.body, /may point to somebody/)
    }))

  test('costs the thread page no statement more', () =>
    inWorld(async (world) => {
      const { ask, threads } = world
      const path = `/threads/${threads.listening}`
      const before = await ask('ben', 'GET', path)
      const id = await send(world, 'ben', 'small.png', await png())
      await ask('ben', 'POST', `${path}/replies`, { body: 'Here', files: id })
      const after = await ask('ben', 'GET', path)
      assert.match(after.body, /class="picture"/)
      assert.ok(after.statements <= before.statements, `${before.statements} became ${after.statements}`)
    }))
})

const telling = { name: 'client Maria Lopez plan.txt', content: 'a plan' }
const plain = { name: 'Agenda 12 March.txt', content: 'a plan' }

function sentIn(body: string): FileId {
  const [, id = ''] = /name="file-[^"]+" value="([^"]+)"/.exec(body) ?? []
  assert.notEqual(id, '')
  return id as FileId
}

function sendTo({ ask }: World, who: 'cy' | 'dee', community: string) {
  return ask(who, 'POST', `/communities/${community}/files`, {}, { files: [{ name: 'a.txt', content: 'a' }] })
}

async function send({ ask, communities }: World, who: 'ana' | 'ben', name: string, content: Buffer | string) {
  const sent = await ask(who, 'POST', `/communities/${communities.circle}/files`, {}, { files: [{ name, content }] })
  assert.equal(sent.status, 200, sent.body)
  return sentIn(sent.body)
}

async function keptIn(clone: World['clone']): Promise<string[]> {
  const names = await readdir(`${filesOf(clone)}/kept`, { recursive: true })
  return names.filter((name) => name.includes('/'))
}
