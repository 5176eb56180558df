import { createHash } from 'node:crypto'
import type { FamilyId, PublicQuestionId, UmbrellaId } from '#database'
import type { Names } from '#kernel/viewer.ts'
import type { Community } from '../communities/index.ts'
import type { JurisdictionCounts } from '../organisations/index.ts'

/** An umbrella as anybody may know it, signed in or not. */
export interface PublicFace {
  readonly id: UmbrellaId
  readonly name: Names
  /** Itself, and all below it. */
  readonly umbrellas: readonly UmbrellaId[]
  /** Whether search engines may list it. */
  readonly isIndexed: boolean
  /** Of these, those that search engines may not list. */
  readonly unlisted: readonly UmbrellaId[]
  /** Whether it says in its own words what it means by a community of practice. */
  readonly hasFramework: boolean
}

/** Those of which a page that search engines may list tells visitors: what one does not allow stands on none. */
export function toldOnListedPage({ umbrellas, unlisted }: PublicFace): readonly UmbrellaId[] {
  return umbrellas.filter((id) => !unlisted.includes(id))
}

/** What an umbrella answers in public. Each language has both the question and its answer, or neither. */
export interface PublicQuestion {
  readonly id: PublicQuestionId
  readonly umbrellaId: UmbrellaId
  readonly question: Names
  /** Markdown. */
  readonly answer: Names
}

/** The same as those who look after the umbrella change it. */
export interface KeptQuestion extends PublicQuestion {
  readonly createdAt: Temporal.Instant
}

/** The same as it was at some time, for those who look after the umbrella. */
export interface QuestionVersion extends Pick<PublicQuestion, 'question' | 'answer'> {
  readonly version: number
  readonly madeAt: Temporal.Instant
  /** Null where nobody is known to have written it, or she is nobody whose name the reader may know. */
  readonly madeByName: string | null
}

/** Stands for exactly what a question says, so that whoever saves can be told that it is not what she opened. */
export function printOf({ question, answer }: PublicQuestion): string {
  const said = [question.en, answer.en, question.fr, answer.fr]
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 22)
}

/** A public community in the directory. */
export interface Listed {
  readonly community: Community
  /** From how many places its members come; null where nothing is known of that. */
  readonly reach: JurisdictionCounts | null
  readonly family: { readonly id: FamilyId; readonly name: Names } | null
}

/** So many communities are looked through without a choice among their families. */
export const looksThrough = 5

export const questionLengthMax = 200
export const answerLengthMax = 5000
/** More than anybody reads. */
export const questionsMax = 40
/** How long one that was taken off can come back. */
export const removedDays = 30

/** What was taken off before this moment is gone for good. */
export function backUntil(now: Temporal.Instant): Temporal.Instant {
  return now.subtract({ hours: 24 * removedDays })
}
