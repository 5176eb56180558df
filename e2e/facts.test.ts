import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inBrowser, type Journey } from './browser.ts'
import { somebody } from './somebody.ts'
import { runsScripts, ways, type Way } from './ways.ts'

const file = { name: 'members.csv', mimeType: 'text/csv', buffer: Buffer.from('nom;province\nKettle Place;Nunavut\n') }

/** Dee sends a file, looks at what it would change, lets it be written, and finds it on record. */
async function bring(known: Journey, way: Way): Promise<void> {
  const dee = await somebody(known, 'dee', way)
  const umbrella = `/umbrellas/${known.communities.harbour}`
  await dee.go(`${umbrella}/files`)
  await dee.page.setInputFiles('input[type=file]', file)
  await dee.press('button', 'organisations.files.look')
  const write = dee.find('button', dee.words('organisations.files.write', { count: 1 }))
  const done = dee.page.getByText(dee.words('organisations.files.done'))
  await arrives(write)
  await dee.sees('Kettle Place')

  await dee.pressThis(write)
  await arrives(done)
  await dee.go(`${umbrella}/organisations`)
  await dee.sees(dee.find('link', 'Kettle Place'))

  // It comes by itself where scripts run; elsewhere she looks again.
  async function arrives(what: typeof write): Promise<void> {
    if (runsScripts(way)) return dee.sees(what)
    await dee.page.waitForURL(/\/files\/[^/]+$/)
    await dee.findsAt(dee.page.url(), what)
  }
}

for (const way of ways)
  test(`a file of organisations comes in, looked at before it is written: ${way.name}`, () =>
    inBrowser(async (known) => {
      await bring(known, way)
      const added = await known.clone.system.selectFrom('member_organisation').select('jurisdiction').execute()
      assert.deepEqual(added, [{ jurisdiction: 'CA-NU' }])
    }))
