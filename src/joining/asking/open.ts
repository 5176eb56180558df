import type { EmploymentId } from '#database'
import type { Asked } from '#kernel/routes.ts'
import type { Entered } from '#kernel/form.ts'
import type { Community } from '../../communities/index.ts'
import {
  declarationIn,
  evaluate,
  factsOf,
  findRule,
  openQuestions,
  questionsFor,
  type Declaration,
  type Known,
  type Question,
} from '../../eligibility/index.ts'

/** What a community's rule still wants to know of whoever asks: what is on record is not asked again. */
export interface StillAsked {
  readonly questions: readonly Question[]
  readonly known: Known
  /** The job on record that her answers are about, where there is but one. */
  readonly about: EmploymentId | null
}

export async function findStillAsked({ db, viewer, now }: Asked, community: Community): Promise<StillAsked> {
  const kept = await findRule(db, community)
  if (!kept?.rule) return { questions: [], known: { streams: [], funders: [] }, about: null }
  const { rule, known } = kept
  const questions = questionsFor(rule, known)
  if (viewer.id === null) return { questions, known, about: null }

  const facts = await factsOf(db, viewer, { person: viewer.id, umbrella: community.umbrellaId })
  const on = now.toZonedDateTimeISO(viewer.timeZone).toPlainDate()
  const evaluation = evaluate(rule, facts, on)
  const [only, ...others] = evaluation.jobs
  const about = others.length === 0 ? (only?.employment ?? null) : null
  return { questions: openQuestions(questions, evaluation), known, about }
}

/** What she answered to those questions. */
export function saidIn({ questions, about }: StillAsked, body: Entered): Declaration {
  return declarationIn(questions, body, { about })
}
