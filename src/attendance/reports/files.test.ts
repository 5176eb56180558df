import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld, type World } from '#world/world.ts'
import { planned } from '../../gatherings/testing/planning.ts'

/** A call of Circle goes on; what Ana gives as its report is read by the function that comes back. */
async function calling(world: World) {
  const path = `/gatherings/${await planned(world)}/attendance/report`
  world.clock.pass({ hours: 24 * 8 + 3 })
  return (name: string, content: Buffer) => world.ask('ana', 'POST', path, {}, { files: [{ name, content }] })
}

const calendar = (bytes: number) => {
  const entry = 'BEGIN:VEVENT\r\nUID:1@example.org\r\nDTSTART:20260310T170000Z\r\nSUMMARY:A call\r\nEND:VEVENT\r\n'
  return Buffer.from(`BEGIN:VCALENDAR\r\n${entry.repeat(Math.ceil(bytes / entry.length))}END:VCALENDAR\r\n`)
}

const teams = 'Nom\tDurée de participation\tCourriel\r\nBén Ito\t42 min\tben@example.org\r\nZoë Nulle\t5 min\t\r\n'
const zoom = 'Nom (nom d’origine);Adresse e-mail;Durée (minutes)\r\nBén Ito;ben@example.org;42\r\nZoë Nulle;;5\r\n'

describe('a report given as a file', () => {
  for (const [how, content] of [
    ['UTF-8 with tabs', Buffer.from(teams)],
    ['UTF-16 with its mark, as Teams saves it', Buffer.from(`\uFEFF${teams}`, 'utf16le')],
    ['Windows-1252 with semicolons', Buffer.from(zoom.replace('’', "'"), 'latin1')],
  ] as const) {
    test(`in ${how} names people as they are written, and keeps nothing until it is confirmed`, () =>
      inWorld(async (world) => {
        const { status, body } = await (await calling(world))('report.csv', content)
        assert.equal(status, 422)
        assert.match(body, /Bén Ito/)
        assert.match(body, /Zoë Nulle/)
        assert.match(body, new RegExp(`<option value="${world.people.ben}" selected`))
        assert.deepEqual(await world.db.selectFrom('attendance').selectAll().execute(), [])
      }))
  }

  test('is not a calendar: a small one is refused for what it is, one of ten megabytes for its size', () =>
    inWorld(async (world) => {
      const give = await calling(world)
      const small = await give('calls.ics', calendar(100_000))
      assert.equal(small.status, 422)
      assert.match(small.body, /No table of participants was found in this file/)
      const large = await give('calls.ics', calendar(10_000_000))
      assert.equal(large.status, 422)
      assert.match(large.body, /larger than the 2 MB that are taken here/)
    }))
})
