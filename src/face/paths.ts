import type { PublicQuestionId, UmbrellaId } from '#database'
import { facePath, publicQuestionsPath } from '../umbrellas/index.ts'

export { facePath } from '../umbrellas/index.ts'

export const wholeDirectoryPath = (id: UmbrellaId) => `${facePath(id)}/communities`
export const newQuestionPath = (id: UmbrellaId) => `${publicQuestionsPath(id)}/new`
export const questionPath = (id: UmbrellaId, question: PublicQuestionId) => `${publicQuestionsPath(id)}/${question}`
/** What it said before. */
export const questionVersionsPath = (id: UmbrellaId, question: PublicQuestionId) =>
  `${questionPath(id, question)}/versions`
export const questionMovePath = (id: UmbrellaId, question: PublicQuestionId) => `${questionPath(id, question)}/move`
export const questionRemovalPath = (id: UmbrellaId, question: PublicQuestionId) =>
  `${questionPath(id, question)}/removal`
export const questionReturnPath = (id: UmbrellaId, question: PublicQuestionId) => `${questionPath(id, question)}/return`
