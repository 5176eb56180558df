import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inBrowser, writesFormatted } from './browser.ts'
import { openRooms } from './live-room-pages.ts'

test('the program starts again in the middle of a gathering: the room goes on, and no word is lost', () =>
  inBrowser(async (journey) => {
    const { due } = await openRooms(journey)
    const room = `/gatherings/${due}/room`
    const [ana, ben, notes] = [
      await journey.open('ana'),
      await journey.open('ben'),
      await journey.open('ben', writesFormatted),
    ]
    await ana.goto(room)
    await ana.getByRole('button', { name: 'Open the room' }).click()
    await ana.locator('#stage-title', { hasText: 'Check-in' }).waitFor()
    await ben.goto(room)
    await notes.goto(`/gatherings/${due}/notes`)
    const written = notes.locator('.words > [role=textbox]')
    await written.waitFor()
    await ben.getByText('Parked for later').click()
    await ben.locator('#parking-words').fill('A list of who')

    await journey.restart(async () => {
      await written.focus()
      await notes.keyboard.type('Said while nobody answered')
      await notes.getByText('There is no connection.').waitFor()
      await ben.locator('#parking-words').focus()
      await ben.keyboard.press('End')
      await ben.keyboard.type(' is on call')
      await ben.keyboard.press('Enter')
      await ben.getByText('This did not go out').waitFor()
    })

    await notes.getByText('Everything is saved.').waitFor()
    await ana.reload()
    await ana.getByRole('button', { name: /^Next/ }).first().click()
    await ben.locator('#stage-title', { hasText: 'Conversation' }).waitFor()
    assert.equal(await ben.locator('#parking-words').inputValue(), 'A list of who is on call')
    await ben.locator('#parking-words').focus()
    await ben.keyboard.press('Enter')
    await ben.getByText('A list of who is on call').first().waitFor()
    assert.equal(await ben.getByText('This did not go out').count(), 0)
    await ana.goto(`/gatherings/${due}/notes`)
    await ana.getByText('Said while nobody answered').first().waitFor()
  }))
