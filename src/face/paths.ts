import type { PublicQuestionId, UmbrellaId } from '#database'
import { publicQuestionsPath, umbrellaPath } from '../umbrellas/index.ts'

/** What an umbrella tells everybody. `aboutPath` of the shell leads to that of the reader's own. */
export const facePath = (id: UmbrellaId) => `${umbrellaPath(id)}/about`
export const newQuestionPath = (id: UmbrellaId) => `${publicQuestionsPath(id)}/new`
export const questionPath = (id: UmbrellaId, question: PublicQuestionId) => `${publicQuestionsPath(id)}/${question}`
export const questionMovePath = (id: UmbrellaId, question: PublicQuestionId) => `${questionPath(id, question)}/move`
export const questionRemovalPath = (id: UmbrellaId, question: PublicQuestionId) =>
  `${questionPath(id, question)}/removal`
export const questionReturnPath = (id: UmbrellaId, question: PublicQuestionId) => `${questionPath(id, question)}/return`
