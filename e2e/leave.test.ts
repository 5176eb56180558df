import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { tokenFor } from '#world/people.ts'
import { inBrowser, type Journey } from './browser.ts'
import { elsewhere } from './elsewhere.ts'
import { beginning, eventually, somebody, type Somebody } from './somebody.ts'
import { runsScripts, ways, type Way } from './ways.ts'

async function leave(known: Journey, way: Way, byWhat: (ben: Somebody) => Promise<void>): Promise<void> {
  const { clone, threads } = known
  const ben = await somebody(known, 'ben', way)
  await ben.go('/me')
  await ben.go(`/threads/${threads.waiting}`)
  await byWhat(ben)
  await ben.page.waitForURL(elsewhere)
  await ben.sees('Cloudy, with a little sun')

  await eventually(async () => {
    const sessions = await clone.system.selectFrom('session').select('token').execute()
    assert.ok(sessions.length > 0)
    assert.ok(!sessions.some(({ token }) => token === tokenFor('ben')))
  })
  assert.deepEqual(await ben.page.context().cookies(known.origin), [])
  await goBack(ben)
}

/** Whatever the browser can still go back to, the house asks her to sign in first. */
async function goBack({ page, words }: Somebody): Promise<void> {
  await page.goBack({ waitUntil: 'domcontentloaded' })
  assert.ok(page.url().startsWith('http://127.0.0.1'), 'there is nothing to go back to')
  await page
    .getByRole('link', { name: words('shell.signIn'), exact: true })
    .first()
    .waitFor()
  assert.equal(await page.getByText('How do others decide who is next?').count(), 0)
}

const byLink = async (ben: Somebody) => {
  const link = ben.find('link', beginning(ben.words('shell.emergency')))
  await ben.pressThis(link)
}

const byShift = async ({ page }: Somebody) => {
  for (const _ of [1, 2, 3]) await page.keyboard.press('Shift')
}

describe('somebody leaves quickly by the link, and nothing leads back', () => {
  for (const way of ways) test(way.name, () => inBrowser((known) => leave(known, way, byLink)))
})

describe('somebody leaves quickly by Shift three times, also while she writes', () => {
  for (const way of ways.filter(runsScripts)) {
    test(way.name, () =>
      inBrowser((known) =>
        leave(known, way, async (ben) => {
          await ben.write('conversations.reply.title', 'Half a thought')
          await byShift(ben)
        }),
      ),
    )
  }
})

test('Shift between other keys leads nowhere, and two of three are forgotten by a click', () =>
  inBrowser(async (known) => {
    const [way] = ways
    assert.ok(way)
    const ben = await somebody(known, 'ben', way)
    await ben.go('/me')
    await ben.page.keyboard.press('Shift')
    await ben.page.keyboard.press('Shift+A')
    await ben.page.keyboard.press('Shift')
    await ben.page.keyboard.press('Shift')
    await ben.page.locator('h1').click()
    await ben.page.keyboard.press('Shift')
    assert.equal(await ben.page.locator('.leave-dots .on').count(), 1)
    assert.equal(
      await ben.page.locator('leave-quickly [role=status]').textContent(),
      'Press Shift 2 more times to leave.',
    )
    assert.equal(new URL(ben.page.url()).pathname, '/me')
  }))

async function savesShift(ben: Somebody, isOn: boolean): Promise<void> {
  await ben.go('/me')
  await ben.page.getByLabel(beginning(ben.words('people.me.leavesByShift'))).setChecked(isOn)
  await ben.press('button', 'people.me.save')
  await ben.reads('people.notices.saved')
}

test('whoever has switched Shift off stays, and leaves by the link', () =>
  inBrowser(async (known) => {
    const [way] = ways
    assert.ok(way)
    const ben = await somebody(known, 'ben', way)
    await savesShift(ben, false)
    await byShift(ben)
    assert.equal(await ben.page.locator('.leave-dots').count(), 0)
    assert.equal(new URL(ben.page.url()).pathname, '/me')
    await leave(known, way, async (other) => {
      await byShift(other)
      await byLink(other)
    })
  }))

test('whoever has switched Shift on again leaves by it, and a visitor always does', () =>
  inBrowser(async (known) => {
    const [way] = ways
    assert.ok(way)
    const ben = await somebody(known, 'ben', way)
    await savesShift(ben, false)
    await savesShift(ben, true)
    await byShift(ben)
    await ben.page.waitForURL(elsewhere)

    const visitor = await somebody(known, 'visitor', way)
    await visitor.go('/sign-in')
    await byShift(visitor)
    await visitor.page.waitForURL(elsewhere)
  }))
