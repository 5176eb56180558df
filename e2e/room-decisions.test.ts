import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inBrowser } from './browser.ts'
import { openRooms } from './live-room-pages.ts'
import { say } from './full-saying.ts'

test('a proposal that is settled while somebody writes leaves her words before her, and goes for everybody else', () =>
  inBrowser(async (journey) => {
    const { open } = await openRooms(journey)
    const room = `/gatherings/${open}/room`
    const [ben, fay] = [await journey.open('ben'), await journey.open('fay')]
    await ben.goto(room)
    await fay.goto(room)
    await ben.waitForLoadState('networkidle')
    await say(journey, 'ana', `${room}/decisions`, { text: 'We meet on Fridays.', rule: 'consent' })
    const form = ben.locator('.proposal form')
    await form.getByRole('radio', { name: /^I object/ }).check()
    await form.locator('textarea').fill('Nights before')
    await fay.locator('.proposal.open').waitFor()
    await say(journey, 'fay', `${room}/learnings`, { text: 'Rounds help.' })
    await ben.getByText('Rounds help.').first().waitFor()
    assert.equal(await form.locator('textarea').inputValue(), 'Nights before')

    const { id } = await journey.clone.system.selectFrom('outcome_decision').select('id').executeTakeFirstOrThrow()
    await say(journey, 'ana', `${room}/decisions/${id}/settling`, { as: 'withdrawn' })
    await ben.locator('.proposal.settled').waitFor()
    await fay.locator('.proposal.settled').waitFor()
    assert.ok(await form.isVisible())
    assert.equal(await fay.locator('.proposal form:visible').count(), 0)
    await form.getByRole('button').first().click()
    await ben.getByText('This was closed while you were writing').waitFor()
    assert.equal(await ben.locator('#too-late').inputValue(), 'Nights before')
    assert.deepEqual(await journey.clone.system.selectFrom('outcome_voice').selectAll().execute(), [])
  }))
