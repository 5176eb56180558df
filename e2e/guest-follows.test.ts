import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inBrowser, type Journey } from './browser.ts'
import { say } from './full-saying.ts'
import { openRooms } from './live-room-pages.ts'
import { axeProblems } from './page-problems.ts'

/** Somebody who comes to the page again asks at once, as a phone does that is taken out. */
const asksNow = async (page: Awaited<ReturnType<Journey['open']>>) =>
  page.evaluate("window.dispatchEvent(new Event('online'))")

test('a guest’s page follows the room by itself, tells of it once, and goes when she is withdrawn', () =>
  inBrowser(async (journey) => {
    const { open: room, led } = await openRooms(journey)
    const page = await journey.open('gus', { viewport: { width: 360, height: 780 } })
    await page.goto(`/guest/gatherings/${room}`)
    await page.locator('#stage-title', { hasText: 'Check-in' }).waitFor()
    const link = page.locator(`a[href$="/steps/${led}"]`)
    await link.focus()

    await say(journey, 'ana', `/gatherings/${room}/room/move`, { to: 'next', seen: '0' })
    await asksNow(page)
    await page.locator('#stage-title', { hasText: 'Conversation' }).waitFor()
    await page.locator('#room-told', { hasText: 'Now: Conversation.' }).waitFor()
    assert.ok(
      await link.evaluate((one) => one === one.ownerDocument.activeElement),
      'who reads by keyboard stays there',
    )
    assert.deepEqual(await axeProblems(page), [])

    await page.context().setOffline(true)
    await asksNow(page)
    await page.locator('#room-lost', { hasText: 'The connection is lost' }).waitFor()
    await page.context().setOffline(false)
    await page.locator('#room-lost', { hasText: /^$/ }).waitFor({ state: 'attached' })

    await journey.clone.system.updateTable('gathering_guest').set({ ended_at: journey.clock.now() }).execute()
    await asksNow(page)
    await page.locator('#stage').waitFor({ state: 'detached' })
    assert.match(page.url(), /\/guest\/gatherings\//)
  }))
