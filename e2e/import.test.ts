import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ImportRunId } from '#database'
import { leaveOut, newTally, reportOf } from '../src/exchange/slack/report.ts'
import { nothingWritten, type ImportReport } from '../src/exchange/slack/writing/model.ts'
import { unguardedEnd, unguardedProgress, unguardedRun } from '../src/exchange/imports/run-commands.ts'
import { inBrowser, type Journey } from './browser.ts'
import { eventually, somebody, type Somebody } from './somebody.ts'
import { runsScripts, ways, type Way } from './ways.ts'

const filesToRead = 40

function reportAfter(filesRead: number): ImportReport {
  const tally = { ...newTally(), filesRead, filesToRead }
  leaveOut(tally, 'damaged', { file: 'general/2016-09-14.json', position: null })
  return { isRefused: false, read: reportOf(tally), written: { ...nothingWritten(), posts: 100 * filesRead } }
}

async function underWay({ clone, communities, clock }: Journey): Promise<ImportRunId> {
  const options = { language: 'en', isStrict: false, directMessages: false, listed: [], wishes: new Map() } as const
  const about = { umbrella: communities.harbour, startedBy: null, fileName: 'export.zip', options }
  return unguardedRun(clone.system, { ...about, now: clock.now() })
}

function over({ clone, communities, clock }: Journey, id: ImportRunId): Promise<void> {
  const ending = { umbrella: communities.harbour, startedBy: null, failedBecause: null, now: clock.now() }
  return unguardedEnd(clone.system, id, { ...ending, report: reportAfter(filesToRead) })
}

const said = ({ words }: Somebody, done: number) => words('exchange.run.said', { done, total: filesToRead })

async function follow(known: Journey, way: Way): Promise<void> {
  const dee = await somebody(known, 'dee', way)
  const id = await underWay(known)
  await unguardedProgress(known.clone.system, id, reportAfter(1))
  await dee.go(`/imports/${id}`)
  await dee.sees(said(dee, 1))
  assert.equal(await dee.find('link', dee.words('exchange.run.look')).count(), 0)
  await dee.page.evaluate('window.isSamePage = true')
  const voice = dee.page.locator('live-progress [role=status]')

  await unguardedProgress(known.clone.system, id, reportAfter(2))
  await dee.sees(said(dee, 2))
  assert.equal(await voice.textContent(), '')
  await unguardedProgress(known.clone.system, id, reportAfter(21))
  await eventually(async () => assert.match((await voice.textContent()) ?? '', new RegExp(said(dee, 21))))

  await dee.page
    .locator('summary')
    .filter({ hasText: dee.words('exchange.run.places') })
    .click()
  await unguardedProgress(known.clone.system, id, reportAfter(22))
  await dee.sees(said(dee, 22))
  assert.equal(await dee.page.locator('details.fold[open]').count(), 1)

  await over(known, id)
  await dee.reads('exchange.run.done')
  assert.equal((await voice.textContent())?.trim(), dee.words('exchange.run.done'))
  assert.equal(await dee.page.evaluate('window.isSamePage'), true)
}

for (const way of ways.filter(runsScripts))
  test(`an import shows how far it is by itself, and what came of it: ${way.name}`, () =>
    inBrowser((known) => follow(known, way)))

for (const way of ways.filter((one) => !runsScripts(one)))
  test(`how far an import is can be looked at again: ${way.name}`, () =>
    inBrowser(async (known) => {
      const dee = await somebody(known, 'dee', way)
      const id = await underWay(known)
      await dee.go(`/imports/${id}`)
      await unguardedProgress(known.clone.system, id, reportAfter(2))
      await dee.press('link', 'exchange.run.look')
      await dee.sees(said(dee, 2))
      await over(known, id)
      await dee.press('link', 'exchange.run.look')
      await dee.reads('exchange.run.done')
    }))
