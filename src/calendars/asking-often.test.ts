import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Told } from '#world/ask.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { planned } from '../gatherings/testing/planning.ts'
import { asks_max, oftenAsked, windowMinutes, wrong_max } from './asking-often.ts'
import { address, addresses } from './testing/fetching.ts'

const nowhere = (n: number) => `/calendars/${String(n).padStart(43, 'x')}.ics`

describe('a calendar’s address that is asked for again and again', () => {
  test('makes whoever asks wait, says how long, and gives again afterwards; another’s is not touched', () =>
    inWorld(async (world) => {
      const { app, clock } = world
      await planned(world)
      const [bens, anas] = [await address(world, 'ben'), await address(world, 'ana')]
      for (let times = 0; times < asks_max; times++) assert.equal((await app.inject({ url: bens })).statusCode, 200)
      const refused = await app.inject({ url: bens })
      assert.deepEqual([refused.statusCode, refused.headers['retry-after']], [429, String(windowMinutes * 60)])
      assert.doesNotMatch(refused.body, /VCALENDAR/)
      assert.equal((await app.inject({ url: bens, remoteAddress: '192.0.2.7' })).statusCode, 200)
      assert.equal((await app.inject({ url: anas })).statusCode, 200)
      clock.pass({ minutes: windowMinutes })
      assert.equal((await app.inject({ url: bens })).statusCode, 200)
    }))

  test('never makes a calendar wait that asks each quarter of an hour, for a week', () => {
    const often = oftenAsked()
    for (let quarter = 0; quarter < 4 * 24 * 7; quarter++)
      assert.equal(often.waitBefore('192.0.2.7', 'secret', morning.add({ minutes: 15 * quarter })), null)
  })

  test('says the same of every wrong one, at the same cost, and makes whoever tries many wait', () =>
    inWorld(async (world) => {
      const { ask } = world
      const first = await address(world, 'ben')
      await address(world, 'ben')
      const told = [first, nowhere(1), '/calendars/x.ics', '/calendars/x', '/calendars/%00.ics']
      const answers: Told[] = []
      for (const path of told) answers.push(await ask('visitor', 'GET', path))
      const same = ({ status, body, statements }: Told) => ({
        status,
        statements,
        body: body.replaceAll(/(\/|%2F)calendars(\/|%2F)[^"]*/g, ''),
      })
      for (const answer of answers) assert.deepEqual(same(answer), same(answers[0] ?? assert.fail()))
      assert.equal(answers[0]?.status, 404)
      assert.equal(await tried(world, wrong_max - told.length), 404)
      assert.equal(await tried(world, 1), 429)
      assert.equal((await ask('ben', 'POST', addresses, { community: '' })).status, 200, 'all else goes on')
    }))

  test('is counted by place and address, and in no more memory than was given', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 400 }), (asks) => {
        const often = oftenAsked()
        const given = new Map<string, number>()
        for (const [from, secret] of asks) {
          const key = `${from} ${secret}`
          if (often.waitBefore(String(from), String(secret), morning) === null)
            given.set(key, (given.get(key) ?? 0) + 1)
          else assert.equal(given.get(key), asks_max)
        }
        assert.ok([...given.values()].every((count) => count <= asks_max))
      }),
    ))
})

/** So many wrong addresses more; gives what the last was answered. */
async function tried({ ask }: World, times: number): Promise<number> {
  let status = 0
  for (let n = 0; n < times; n++) status = (await ask('visitor', 'GET', nowhere(1000 + n))).status
  return status
}
