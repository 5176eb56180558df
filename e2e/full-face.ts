import { haveQuestions } from '../src/face/testing/asking.ts'
import type { Journey } from './browser.ts'
import type { Full } from './full-house.ts'
import { seen, wrong, type SomePage } from './some-page.ts'

/** Harbour answers something to everybody. */
export function makeQuestions(journey: Journey) {
  return haveQuestions({ db: journey.clone.system, communities: journey.communities })
}

export function facePages({ communities: { harbour }, questions }: Full): SomePage[] {
  const about = `/umbrellas/${harbour}/about`
  const list = `/umbrellas/${harbour}/questions`
  return [
    ...seen('visitor', ['/about', about]),
    ...seen('fay', ['/about', about]),
    ...seen('dee', [about, list, `${list}/new`, `${list}/${questions.second}`]),
    wrong('dee', list, { questionEn: 'Why?', answerFr: 'Parce que.' }),
    wrong('dee', `${list}/${questions.first}`, {}),
    { who: 'ana', path: list, status: 404 },
  ]
}
