import { describe, test } from 'node:test'
import { inBrowser, type Journey } from './browser.ts'
import { somebody, type Somebody } from './somebody.ts'
import { ways, type Way } from './ways.ts'

const said = { en: 'Members, and nobody else.', fr: 'Les membres, et personne d’autre.' }

async function answer(dee: Somebody, { communities }: Journey): Promise<void> {
  const { language } = dee.words
  await dee.go(`/umbrellas/${communities.harbour}`)
  await dee.press('link', 'face.questions.title')
  await dee.reads('face.questions.none')
  await dee.press('link', 'face.questions.add')
  await dee.write(`face.questions.answer.${language}`, said[language])
  await dee.press('button', 'face.questions.save')
  await dee.reads('face.forms.questionNeeded')
  await dee.write(`face.questions.question.${language}`, 'Who reads?')
  await dee.press('button', 'face.questions.save')
  await dee.reads('face.notices.added')
  await dee.pressThis(dee.find('button', new RegExp(`^${dee.words('face.questions.remove')}`)))
  await dee.reads('face.notices.removed')
  await dee.press('button', 'shell.undo')
  await dee.reads('face.notices.returned')
}

async function read(visitor: Somebody): Promise<void> {
  await visitor.go('/')
  await visitor.press('link', 'home.welcome.answers')
  await visitor.reads('face.what.title')
  await visitor.sees(said[visitor.words.language])
  await visitor.pressThis(visitor.find('link', 'Meadow'))
  await visitor.reads('eligibility.face.title')
}

async function story(known: Journey, way: Way): Promise<void> {
  await answer(await somebody(known, 'dee', way), known)
  await read(await somebody(known, 'visitor', way))
}

describe('an administrator answers what people ask, and whoever wonders reads it and goes on to a community', () => {
  for (const way of ways) test(way.name, () => inBrowser((known) => story(known, way)))
})
