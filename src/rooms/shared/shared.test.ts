import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Persona } from '#world/people.ts'
import { appOn, inWorld, type World } from '#world/world.ts'
import { askIn } from '#world/ask.ts'
import { openedRoom, sent } from '../testing/rooms.ts'
import { keeping } from './keeping.ts'

async function tagsOf({ ask }: Pick<World, 'ask'>, who: Persona, room: string): Promise<string> {
  const { body } = await ask(who, 'GET', room)
  const parts = body.matchAll(/data-part="([\w-]+)" data-tag="([\w-]+)"/g)
  return Array.from(parts, ([, name, tag]) => `${name}.${tag}`).join('~')
}

/** The tags that a page has which had these and was sent that. */
function tagsAfter(tags: string, news: string): string {
  const page = news.replace(prepared, '')
  const fresh = new Map(
    Array.from(page.matchAll(/data-part="([\w-]+)" data-tag="([\w-]+)"/g), ([, name, tag]) => [name, tag]),
  )
  const had = tags.split('~').map((one) => one.split('.', 2))
  return had.map(([name, tag]) => `${name}.${fresh.get(name) ?? tag}`).join('~')
}

const prepared = /<template data-step="([\w-]+)">([\s\S]*?<\/turbo-stream>)<\/template>/g

/** The steps beside the one that is on: each with its id, its title, and what shows it. */
function preparedIn(news: string): readonly (readonly string[])[] {
  return Array.from(news.matchAll(prepared), ([, step = '', shows = '']) => [
    step,
    /<h2 id="stage-title">([^<]*)/.exec(shows)?.[1] ?? '',
    shows,
  ])
}

const targetsIn = (body: string) =>
  Array.from(body.replace(prepared, '').matchAll(/target="([\w-]+)"/g), ([, target]) => target)

describe('what is the same for all in a room', () => {
  test('is asked for by one, and then by nobody until it changes', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await openedRoom(world, 'ben', 'ana')
      const now = `/gatherings/${id}/room/now`
      const cost = async (who: Persona) => (await ask(who, 'GET', now)).statements
      await cost('ben')
      const quiet = await cost('ana')
      assert.ok(quiet <= 3, `${quiet} statements`)

      await sent(world, 'fay', `/gatherings/${id}/room/move`, { to: 'next', seen: '0' })
      const first = await cost('ben')
      assert.ok(first > quiet && first <= 14, `${first} statements`)
      assert.equal(await cost('ana'), quiet)
      assert.match((await ask('ana', 'GET', now)).body, /Conversation/)
    }))

  test('is what it was before on no process, whichever is asked', () =>
    inWorld(async (world) => {
      const id = await openedRoom(world, 'ben')
      const now = `/gatherings/${id}/room/now`
      const { app } = await appOn(world.clone)
      const other = askIn(app, world.clone)
      assert.match((await other('ben', 'GET', now)).body, /<h2 id="stage-title">Check-in/)
      await sent(world, 'fay', `/gatherings/${id}/room/move`, { to: 'next', seen: '0' })
      assert.match((await other('ben', 'GET', now)).body, /<h2 id="stage-title">Conversation/)
      await sent(world, 'ben', `/gatherings/${id}/room/hand`, { act: 'raise' })
      assert.match((await other('ana', 'GET', now)).body, /class="hands list card"[\s\S]*Ben Ito/)
      await sent(world, 'ben', `/gatherings/${id}/room/hand`, { act: 'lower' })
      assert.doesNotMatch((await other('ana', 'GET', now)).body, /class="hands list card"/)
      await app.close()
    }))

  test('holds nothing of whoever asked for it first', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await openedRoom(world, 'ben')
      const room = `/gatherings/${id}/room`
      await sent(world, 'ben', `${room}/hand`, { act: 'raise' })
      await sent(world, 'ben', `${room}/signal`, { kind: 'pause' })
      const pages = {
        fay: (await ask('fay', 'GET', `${room}/now`)).body,
        ben: (await ask('ben', 'GET', `${room}/now`)).body,
        ana: (await ask('ana', 'GET', `${room}/now`)).body,
      }
      const has = (what: RegExp) => Object.values(pages).map((body) => what.test(body))
      assert.deepEqual(has(/lead-acts/), [true, false, false])
      assert.deepEqual(has(/told-quietly/), [true, false, false])
      assert.deepEqual(has(/signal-sent/), [false, true, false])
      assert.deepEqual(has(/value="lower"/), [false, true, false])
      assert.deepEqual(has(/name="wish" value="lead"/), [false, false, true])
      for (const who of ['cy', 'dee', 'gus', 'ivy'] as const) {
        assert.equal((await ask(who, 'GET', `${room}/now`)).status, 404, who)
      }
    }))

  test('is sent in the parts that a page does not have yet', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await openedRoom(world, 'ben', 'ana')
      const room = `/gatherings/${id}/room`
      const has = await tagsOf(world, 'ben', room)
      assert.equal(has.split('~').length, 12)
      const news = (tags: string) => ask('ben', 'GET', `${room}/now?has=${tags}`)
      const settled = tagsAfter(has, (await news(has)).body)
      const { status, body } = await news(settled)
      assert.deepEqual([status, body], [204, ''])
      await sent(world, 'fay', `${room}/move`, { to: 'next', seen: '0' })
      assert.deepEqual(targetsIn((await news(settled)).body), ['room-part-stage', 'room-part-beside'])
      await sent(world, 'ana', `${room}/hand`, { act: 'raise' })
      assert.deepEqual(targetsIn((await news(settled)).body), [
        'room-part-stage',
        'room-part-turns',
        'room-part-beside',
      ])
      assert.deepEqual(targetsIn((await news('stage.x~what.y')).body), ['room-now'])
      await sent(world, 'fay', `${room}/ending`)
      assert.deepEqual(targetsIn((await news(settled)).body), ['room-now'])
    }))

  test('has the steps beside it beforehand, as they will be, except for those who lead', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await openedRoom(world, 'ben', 'ana')
      const room = `/gatherings/${id}/room`
      const has = await tagsOf(world, 'ben', room)
      const first = (await ask('ben', 'GET', `${room}/now?has=${has}`)).body
      assert.deepEqual(
        preparedIn(first).map(([, title]) => title),
        ['Conversation'],
      )
      const leads = await tagsOf(world, 'fay', room)
      assert.deepEqual(preparedIn((await ask('fay', 'GET', `${room}/now?has=${leads}`)).body), [])

      await sent(world, 'fay', `${room}/move`, { to: 'next', seen: '0' })
      const step = await world.db.selectFrom('room').where('gathering_id', '=', id).select('step_id').executeTakeFirst()
      const [[next = '', , shown = ''] = []] = preparedIn(first)
      assert.equal(next, step?.step_id)
      // As whoever asks now is given it, so that nothing is sent again.
      const after = (await ask('ben', 'GET', room)).body
      assert.ok(after.includes(/data-tag="[\w-]+"/.exec(shown)?.[0] ?? 'nothing prepared'))
      // The step back is a check-in, which she may have answered: that is asked for.
      const then = (await ask('ben', 'GET', `${room}/now?has=${await tagsOf(world, 'ben', room)}`)).body
      assert.deepEqual(
        preparedIn(then).map(([, title]) => title),
        ['Check-out'],
      )
      await sent(world, 'fay', `${room}/move`, { to: 'next', seen: '1' })
      const last = (await ask('ben', 'GET', `${room}/now?has=${await tagsOf(world, 'ben', room)}`)).body
      assert.deepEqual(
        preparedIn(last).map(([, title]) => title),
        ['Conversation'],
      )
    }))
})

describe('what is kept for a moment', () => {
  test('is asked for once by many at once, and again when it is another', async () => {
    const keep = keeping<string>(2)
    let asked = 0
    const ask = async (answer: string) => {
      asked++
      await Promise.resolve()
      return answer
    }
    const all = await Promise.all([1, 2, 3].map(() => keep('room', '1', () => ask('one'))))
    assert.deepEqual([all, asked], [['one', 'one', 'one'], 1])
    assert.equal(await keep('room', '2', () => ask('two')), 'two')
    assert.equal(asked, 2)
    for (const key of ['a', 'b', 'room']) await keep(key, '2', () => ask(key))
    assert.equal(asked, 5)
  })

  test('is not what befell another', async () => {
    const keep = keeping<string>(2)
    const fails = () => Promise.reject(new Error('gone'))
    const works = () => Promise.resolve('here')
    const both = await Promise.allSettled([keep('room', '1', fails), keep('room', '1', works)])
    assert.deepEqual(
      both.map((one) => (one.status === 'fulfilled' ? one.value : 'failed')),
      ['failed', 'here'],
    )
    assert.equal(await keep('room', '1', works), 'here')
  })
})
