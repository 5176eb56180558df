import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { inBrowser, type Journey } from './browser.ts'
import { openRooms } from './live-room-pages.ts'
import { eventually } from './somebody.ts'

const stageOf = (page: Page, title: string) => page.locator('#stage-title', { hasText: title })

/** Presses a button that is on the page, in the language of its reader. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click()
}

async function arrive(journey: Journey, room: string): Promise<readonly [Page, Page, Page]> {
  const [ana, ben, fay] = [
    await journey.open('ana'),
    await journey.open('ben'),
    await journey.open('fay', { javaScriptEnabled: false }),
  ]
  await ana.goto(room)
  await press(ana, 'Open the room')
  await stageOf(ana, 'Check-in').waitFor()
  await ben.goto(room)
  await fay.goto(room)
  return [ana, ben, fay]
}

test('a room is led, and everybody follows: live, by reloading, and after a lost connection', () =>
  inBrowser(async (journey) => {
    const { due } = await openRooms(journey)
    const room = `/gatherings/${due}/room`
    const [ana, ben, fay] = await arrive(journey, room)
    await ben.waitForLoadState('networkidle')

    await ben.getByText('Parked for later').click()
    await ben.locator('#parking-words').fill('Something for la')
    // What comes next is there before the room is: nobody has to ask when it comes.
    await ben.locator('template[data-step]').first().waitFor({ state: 'attached' })
    await ben.route('**/room/now?*', (asked) => asked.abort())
    await press(ana, /^Next/)
    await stageOf(ben, 'Conversation').waitFor()
    assert.equal(await ben.locator('#room-told').textContent(), 'Now: Conversation.')
    await ben.unroute('**/room/now?*')
    assert.equal(await ben.evaluate('document.activeElement.id'), 'parking-words')
    await ben.keyboard.type('ter')
    await ben.keyboard.press('Enter')
    await ben.getByText('Something for later').first().waitFor()
    assert.equal(await ben.locator('#parking-words').inputValue(), '')

    await ben.getByText('Tell those who lead, quietly').click()
    await press(ben, 'I need a pause')
    await ana.getByText('Ben Ito needs a pause').first().waitFor()
    await fay.reload()
    await stageOf(fay, 'Conversation').waitFor()
    assert.equal(await fay.getByText('Ben Ito a besoin').count(), 0)
    await press(ana, /^A pause comes soon/)
    await ben.getByText('a pause comes soon').first().waitFor()

    await press(fay, 'Lever la main')
    await ana.getByRole('button', { name: 'Give the word Fay Roy' }).click()
    await ana.getByText('Fay Roy has the word').first().waitFor()
    await fay.reload()
    await fay.getByText('Vous avez la parole').first().waitFor()
    await turns(journey, [ana, ben, fay])
    await groups([ana, ben, fay])

    journey.dropConnections()
    await press(ana, /^Next/)
    await stageOf(ben, 'Check-out').waitFor()
    await press(ben, 'hopeful')
    await ben.getByText('It is counted').first().waitFor()
    await ana.reload()
    await press(ana, 'Close it, and see the group')
    await ana.getByText('Nothing is shown').first().waitFor()
    await press(ana, 'End the gathering')
    await ben.getByText('This gathering has ended.').first().waitFor()
  }))

async function turns({ clone }: Journey, [ana, ben, fay]: readonly [Page, Page, Page]): Promise<void> {
  await press(ana, 'A round, as people came')
  await ben.locator('.round').waitFor()
  const names = await ben.locator('.round > li').allTextContents()
  assert.equal(names.length, 3)
  for (const name of names) {
    const who = name.startsWith('Ana') ? ana : name.startsWith('Ben') ? ben : fay
    const hers = who.locator('.card .turn').getByText(/It is your turn|C’est votre tour/)
    if (who === fay) {
      await eventually(async () => {
        await fay.reload()
        assert.equal(await hers.count(), 1)
      })
    }
    await hers.first().waitFor()
    await press(who, who === fay ? 'J’ai terminé' : 'I’m done')
  }
  await ana.getByText('Everybody has had a turn').first().waitFor()
  const done = await clone.system.selectFrom('room_turn').where('done_at', 'is not', null).select('place').execute()
  assert.equal(done.length, 3)
  await press(ana, 'End the round')
  await ana.getByRole('button', { name: 'A round, as people came' }).waitFor()
}

async function groups([ana, ben, fay]: readonly [Page, Page, Page]): Promise<void> {
  await ana.getByText('Make small groups').click()
  await ana.getByLabel('How many in each').fill('2')
  await press(ana, 'Make the groups')
  await ben.getByRole('heading', { name: /You are in group/ }).waitFor()
  await ben.getByRole('link', { name: 'Write for the group' }).click()
  // Where she had opened what is parked, the room has a place to write as well.
  await ben.getByRole('heading', { level: 1, name: /^Group/ }).waitFor()
  await ben.getByRole('textbox').fill('Call on Fridays.')
  await press(ben, 'Save')
  await ben.getByText('It is kept.').first().waitFor()
  await ben.getByRole('link', { name: 'Back to the room' }).click()
  await press(ana, 'Bring everybody back')
  await ana.getByText('Everybody is back').first().waitFor()
  await fay.reload()
  await fay.getByText('Call on Fridays.').first().waitFor()
}
