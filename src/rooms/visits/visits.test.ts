import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { morning } from '#world/people.ts'
import { inWorld, type World } from '#world/world.ts'
import { arrived, ending, isDue } from '../../gatherings/testing/visiting.ts'
import { written } from '../../protocols/testing/forms.ts'
import { withAgenda } from '../testing/agendas.ts'
import { sent } from '../testing/rooms.ts'

/** What members wrote, and nobody else may read. */
const theirs = /Said for members|Two questions|What is on your mind|Ask the neighbours|Ana Wells|Ben Ito|Fay Roy/

/** Nia has come; the agenda has a check-in, a go-round of the library, and a way of Circle's own. */
async function onTheDay(world: World, owner: 'nia' | 'nobody' = 'nobody') {
  const came = await arrived(world, { pace: 'once' })
  const { id } = await world.db.selectFrom('gathering_guest').select('id').executeTakeFirstOrThrow()
  const led = owner === 'nia' ? { owner: `guest:${id}` } : {}
  const own = (await written(world)).split('/').at(-1) ?? ''
  const said = { words: 'Said for members.', wanted: 'Said for members, too.' }
  await withAgenda(world, came.path, [
    { kind: 'check_in', minutes: '10', ...said },
    { kind: 'protocol', minutes: '15', titleEn: 'Everybody in turn', protocol: 'go-round', ...said, ...led },
    { kind: 'protocol', minutes: '20', protocol: own, titleEn: 'Ours', ...said, ...led },
  ])
  await isDue(world, came.id)
  return { ...came, room: `${came.path}/room` }
}

const stageIn = (body: string) => /<section class="stage[\s\S]*?<\/section>/.exec(body)?.[0] ?? ''
const onIn = (body: string) => /<li class="now" aria-current="step">\s*([^<]*?)\s*</.exec(body)?.[1] ?? null
const tagIn = (body: string) => /data-tag="([^"]+)"/.exec(body)?.[1] ?? assert.fail('no tag')
const title = (body: string) => /<h2 id="stage-title">([\s\S]*?)<\/h2>/.exec(body)?.[1] ?? null

describe('a guest of a gathering, while its room is open', () => {
  test('is told which step is on, in words of the library and never of members', () =>
    inWorld(async (world) => {
      const { browser, visit, room } = await onTheDay(world)
      const before = (await browser.get(visit)).body
      assert.match(before, /has not begun/)
      assert.equal(stageIn(before), '')
      await sent(world, 'fay', `${room}/opening`)

      const seen: (string | null)[][] = []
      for (let moves = 0; moves < 6; moves++) {
        const { status, body } = await browser.get(visit)
        assert.equal(status, 200)
        assert.doesNotMatch(body, theirs)
        seen.push([title(body), onIn(body)])
        if (moves === 1) {
          assert.match(
            stageIn(body),
            /Each alone, in silence[\s\S]*Go-round<\/span> <span>1 of 3[\s\S]*Everybody notes a word or two/,
          )
        }
        if (moves === 4) {
          assert.match((await world.ask('ben', 'GET', room)).body, /What is on your mind/)
          assert.match(stageIn(body), /Everybody together[\s\S]*1 of 2/)
        }
        if (moves < 5) await sent(world, 'fay', `${room}/move`, { to: 'next', seen: String(moves) })
      }
      assert.deepEqual(seen, [
        ['Check-in', 'Check-in'],
        ['A minute to think', 'Everybody in turn'],
        ['The round', 'Everybody in turn'],
        ['For those who passed', 'Everybody in turn'],
        ['Ours', 'Ours'],
        ['Ours', 'Ours'],
      ])
    }))

  test('reads nothing of what is put in on the spot, or told there', () =>
    inWorld(async (world) => {
      const { browser, visit, room } = await onTheDay(world)
      await sent(world, 'fay', `${room}/opening`)
      await world.ask('ben', 'GET', room)
      await sent(world, 'ben', `${room}/hand`, { act: 'raise' })
      await sent(world, 'fay', `${room}/parked`, { words: 'Ask the neighbours' })
      await sent(world, 'fay', `${room}/steps`, { title: 'Ask the neighbours', minutes: '5' })
      await sent(world, 'fay', `${room}/move`, { to: 'next', seen: '0' })
      const members = (await world.ask('ben', 'GET', room)).body
      assert.match(members, /Ask the neighbours/)
      const { body } = await browser.get(visit)
      assert.deepEqual([title(body), onIn(body)], ['Conversation', null])
      assert.doesNotMatch(body, theirs)
      assert.doesNotMatch(body, /parking|hand|\d+ people|class="here/i)
    }))

  test('is shown the facilitator’s timer, until when without scripts, and can hide it from herself', () =>
    inWorld(async (world) => {
      const { browser, visit, room } = await onTheDay(world)
      await sent(world, 'fay', `${room}/opening`)
      assert.match(stageIn((await browser.get(visit)).body), /10 minutes[\s\S]*ready/)
      await sent(world, 'fay', `${room}/timer`, { act: 'start' })
      assert.match(stageIn((await browser.get(visit)).body), /about 10 minutes left, until/)
      assert.equal((await browser.post(`${visit}/timer`, { wish: 'hide' })).location, visit)
      assert.doesNotMatch(stageIn((await browser.get(visit)).body), /room-timer/)
      assert.match((await world.ask('ben', 'GET', room)).body, /<room-timer/)
      await browser.post(`${visit}/timer`, { wish: 'show' })
      assert.match(stageIn((await browser.get(visit)).body), /<room-timer/)
    }))

  test('has it followed by her page, which is sent nothing where nothing changed', () =>
    inWorld(async (world) => {
      const { browser, visit, room, path } = await onTheDay(world)
      const asks = async (has: string) => browser.get(`${visit}/now?has=${has}`)
      const first = (await browser.get(visit)).body
      assert.match(first, new RegExp(`<visit-room[^>]*data-from="${visit}/now"`))
      assert.deepEqual([(await asks(tagIn(first))).status, (await asks(tagIn(first))).body], [204, ''])
      await sent(world, 'fay', `${room}/opening`)
      const opened = await asks(tagIn(first))
      assert.equal(opened.status, 200)
      assert.match(opened.body, /<turbo-stream action="replace" method="morph" target="visit-now">[\s\S]*Check-in/)
      await sent(world, 'ben', `${room}/hand`, { act: 'raise' })
      assert.equal((await asks(tagIn(opened.body))).status, 204)
      await sent(world, 'fay', `${room}/move`, { to: 'next', seen: '0' })
      assert.equal((await asks(tagIn(opened.body))).status, 200)

      await sent(world, 'fay', `${room}/ending`)
      const over = await asks(tagIn(opened.body))
      assert.match(over.body, /data-follows="no"[\s\S]*This gathering has ended/)
      assert.doesNotMatch(over.body, /class="stage|aria-current/)
      assert.doesNotMatch((await browser.get(visit)).body, /<visit-room/)
      await world.ask('ana', 'POST', await ending(world, path))
      assert.equal((await asks('')).status, 404)
    }))
})

describe('a guest who leads steps', () => {
  test('is told so before, and reads all that she needs, in either language', () =>
    inWorld(async (world) => {
      const { browser, visit } = await onTheDay(world, 'nia')
      const { body } = await browser.get(visit)
      assert.match(body, /You lead a step of this gathering, 15 minutes:[\s\S]*Everybody in turn[\s\S]*You lead it/)
      const [way = '', own = ''] = [...body.matchAll(/href="([^"]+\/steps\/[^"]+)"/g)].map(([, href]) => href)
      const sheet = (await browser.get(way)).body
      for (const part of [
        /Said for members\./,
        /Said for members, too/,
        /1.5 minutes each/,
        /Each in turn/,
        /Equal turns/,
      ]) {
        assert.match(sheet, part)
      }
      assert.match(sheet, /Way of working: Go-round/)
      const french = (await browser.get(`${way}?in=fr`)).body
      assert.match(french, /<span lang="fr">Des tours égaux/)
      assert.doesNotMatch(french, /Equal turns/)
      const ours = (await browser.get(own)).body
      assert.match(ours, /What is on your mind\?/)
      assert.match(ours, /wrote this way of working in English only/)
      assert.doesNotMatch(`${sheet}${french}${ours}`, /Ana Wells|Ben Ito|Fay Roy/)
    }))

  test('is told when it is hers, with what members wrote for it', () =>
    inWorld(async (world) => {
      const { browser, visit, room } = await onTheDay(world, 'nia')
      await sent(world, 'fay', `${room}/opening`)
      const first = (await browser.get(visit)).body
      assert.doesNotMatch(stageIn(first), /your step|Said for members/)
      await sent(world, 'fay', `${room}/move`, { to: 'next', seen: '0' })
      const hers = stageIn((await browser.get(visit)).body)
      assert.match(hers, /data-said="Now: A minute to think. This is your step."/)
      assert.match(hers, /Everybody in turn[\s\S]*Said for members[\s\S]*Everybody notes a word or two/)
      for (const seen of ['1', '2', '3']) await sent(world, 'fay', `${room}/move`, { to: 'next', seen })
      assert.match(stageIn((await browser.get(visit)).body), /your step[\s\S]*>Ask<[\s\S]*What is on your mind/)
    }))

  test('loses it with the agenda, or as somebody else leads it; nobody else opens it', () =>
    inWorld(async (world) => {
      const { browser, visit, path } = await onTheDay(world, 'nia')
      const [, way = ''] = /href="([^"]+\/steps\/[^"]+)"/.exec((await browser.get(visit)).body) ?? []
      assert.equal((await browser.get(way)).status, 200)
      for (const who of ['ana', 'ben', 'gus', 'cy', 'dee'] as const) {
        assert.equal((await world.ask(who, 'GET', way)).status, 404, who)
      }
      const items = world.db.updateTable('agenda_item')
      await world.db.updateTable('gathering').set({ agenda_published_at: null }).execute()
      assert.equal((await browser.get(way)).status, 404)
      await world.db.updateTable('gathering').set({ agenda_published_at: morning }).execute()
      const guests = await world.db.selectFrom('agenda_item').select(['id', 'guest_id']).execute()
      assert.ok(guests.some(({ guest_id }) => guest_id !== null))
      await items.set({ guest_id: null }).execute()
      assert.equal((await browser.get(way)).status, 404)
      assert.doesNotMatch((await browser.get(visit)).body, /You lead/)
      for (const { id, guest_id } of guests) await items.set({ guest_id }).where('id', '=', id).execute()
      assert.equal((await browser.get(way)).status, 200)
      await world.ask('ana', 'POST', await ending(world, path))
      assert.equal((await browser.get(way)).status, 404)
    }))
})
