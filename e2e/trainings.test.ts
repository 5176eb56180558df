import { describe, test } from 'node:test'
import { inBrowser, type Journey } from './browser.ts'
import { somebody, type Somebody } from './somebody.ts'
import { ways, type Way } from './ways.ts'

const title = { en: 'Pruning trees', fr: 'Tailler les arbres' }

async function announce(dee: Somebody, { communities }: Journey): Promise<void> {
  const { language } = dee.words
  await dee.go(`/umbrellas/${communities.harbour}`)
  await dee.press('link', 'trainings.list.title')
  await dee.reads('trainings.list.none')
  await dee.press('link', 'trainings.list.add')
  await dee.write('trainings.form.name', title[language])
  // A keyboard writes a day as the browser shows it, which is not what a form sends.
  await dee.page.getByLabel(dee.words('organisations.fields.startsOn')).fill('2026-05-04')
  await dee.press('button', 'trainings.form.save')
  await dee.reads('trainings.inState.draft')
  await dee.press('button', 'trainings.acts.announce')
  await dee.reads('trainings.notices.announced')
}

async function beInterested(ben: Somebody): Promise<void> {
  await ben.go('/about')
  await ben.reads('face.upcoming.title')
  await ben.pressThis(ben.find('link', title[ben.words.language]))
  await ben.press('button', 'interest.training.act')
  await ben.reads('interest.training.already')
}

async function callOff(dee: Somebody): Promise<void> {
  await dee.press('link', 'trainings.acts.interested')
  await dee.sees('Ben Ito')
  await dee.page.goBack()
  await dee.pressThis(dee.page.locator('main summary'))
  await dee.press('link', 'trainings.acts.callOff')
  await dee.press('button', 'trainings.letter.off.send')
  await dee.reads('trainings.inState.calledOff')
}

async function story(known: Journey, way: Way): Promise<void> {
  const dee = await somebody(known, 'dee', way)
  await announce(dee, known)
  await beInterested(await somebody(known, 'ben', way))
  await callOff(dee)
}

describe('an administrator announces a training, somebody is interested, and it is called off', () => {
  for (const way of ways) test(way.name, () => inBrowser((known) => story(known, way)))
})
