import type { DeclaredEmployment, Facts, Period, RecordedEmployment } from '../facts/model.ts'
import { isGroup, knownTo, missingIn, type Condition, type Group, type Part, type Rule } from '../model.ts'
import { evidenceFor, type Asking, type Job } from './conditions.ts'
import { allOf, anyOf } from './kleene.ts'
import { spokenIn } from './spoken.ts'
import type { Evaluation, Evidence, Judged, JudgedCondition, JudgedGroup } from './model.ts'

/**
 * What the rule makes of somebody on that day. The whole of it is judged by each current job by itself, so that what is
 * true of one does not meet what is true of another; one job that passes is enough.
 */
export function evaluate(rule: Rule, facts: Facts, on: Temporal.PlainDate): Evaluation {
  const day = on.toString()
  const jobs = jobsOf(facts, day).map((job) => ({
    employment: job.record !== null && isNow(job.record, day) ? job.record.id : null,
    organisation: job.record?.organisation ?? job.said?.organisation ?? null,
    roleTitle: job.record?.roleTitle ?? job.said?.roleTitle ?? null,
    result: judgeGroup(rule, { job, facts, day, spoken: null }),
  }))
  const verdict = anyOf(jobs.map(({ result }) => result.verdict))
  return { verdict, on: day, jobs, known: knownTo(rule, facts.known) }
}

/**
 * The jobs that count on a day: those on record that have begun and not ended, and the one that she tells of, together
 * with the one on record that it is. Where all are over, the last one: then it can be said since when. Where none was
 * ever known, one of which nothing is known.
 */
function jobsOf({ employments, said: { employment: said } }: Facts, day: string): readonly Job[] {
  const meant = said && sameJob(employments, said)
  const now = employments.filter((one) => isNow(one, day))
  const jobs: Job[] = now.map((record) => ({ record, said: record === meant ? said : null }))
  if (said && (meant === null || !now.includes(meant))) jobs.push({ record: meant, said })
  if (jobs.length > 0) return jobs

  const [last] = employments.toSorted((one, other) => ((one.endsOn ?? '~') < (other.endsOn ?? '~') ? 1 : -1))
  return [{ record: last ?? null, said: null }]
}

function isNow({ startsOn, endsOn }: Period, day: string): boolean {
  return startsOn <= day && (endsOn === null || endsOn >= day)
}

function sameJob(employments: Facts['employments'], said: DeclaredEmployment): RecordedEmployment | null {
  const { about, organisationId } = said
  if (about !== null) return employments.find(({ id }) => id === about) ?? null
  return employments.find((known) => organisationId !== null && known.organisationId === organisationId) ?? null
}

function judgeGroup(group: Group, asking: Asking): JudgedGroup {
  const { kind, of } = group
  const spoken = spokenIn(group, asking.facts.known, asking.spoken)
  const judged = of.map((part) => judge(part, { ...asking, spoken }))
  const verdicts = judged.map(({ verdict }) => verdict)
  return { kind, verdict: kind === 'all' ? allOf(verdicts) : anyOf(verdicts), of: judged }
}

function judge(part: Part, asking: Asking): Judged {
  return isGroup(part) ? judgeGroup(part, asking) : judgeCondition(part, asking)
}

/** Her own words fill what the record does not say. Where both say something and not the same, nobody can tell. */
function judgeCondition(condition: Condition, asking: Asking): JudgedCondition {
  const missing = missingIn(condition, asking.facts.known)
  const told = (['record', 'said'] as const).flatMap((source) => evidenceFor(condition, source, asking) ?? [])
  const sure = told.filter(({ says }) => says !== 'unknown')
  const [first] = sure
  const isContradicted = sure.some(({ says }) => says !== first?.says)
  const verdict = isContradicted ? 'unknown' : (first?.says ?? 'unknown')
  const evidence = sure.length > 0 ? sure : told.length > 0 ? told : [nothing]
  return { kind: 'condition', condition, verdict, evidence, isContradicted, missing }
}

const nothing: Evidence = { what: 'nothing', source: 'record', says: 'unknown', names: [], day: null }
