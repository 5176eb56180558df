import type { Names } from '#kernel/viewer.ts'
import type { Day, Facts, Known, Period, RecordedEmployment, DeclaredEmployment } from '../facts/model.ts'
import { keyOf } from '../key-of.ts'
import { missingIn, type Condition } from '../model.ts'
import type { Evidence, EvidenceKind, Source } from './model.ts'
import type { Verdict } from './kleene.ts'
import { rolesOnRecord, rolesSaid } from './roles.ts'
import { spokenOf, type Spoken } from './spoken.ts'

/** What the record says of a job, and what she says of it. */
export interface Job {
  readonly record: RecordedEmployment | null
  readonly said: DeclaredEmployment | null
}

export interface Asking {
  readonly job: Job
  readonly facts: Facts
  readonly day: Day
  /** Of which of her streams the group asks who pays for it; null where it names none. */
  readonly spoken: Spoken | null
}

type Of<Kind extends Condition['kind']> = Extract<Condition, { readonly kind: Kind }>

/** What the record by itself, or her words by themselves, make of a condition; null where they say nothing of it. */
export function evidenceFor(condition: Condition, source: Source, asking: Asking): Evidence | null {
  if (condition.kind === 'attests') return source === 'said' ? attested(condition, asking) : null
  if (condition.kind === 'initiativeRole') {
    return source === 'said' ? rolesSaid(condition, asking.facts.said) : rolesOnRecord(condition, asking)
  }
  const { record, said } = asking.job
  const over = record && notNow(record, asking.day)
  if (source === 'record') return record && (over ?? fromRecord(condition, record, asking))
  const told = said && fromWords(condition, said, asking)
  if (over === null || said === null || (told !== null && told.says !== 'unknown')) return told
  return { ...over, source, what: 'stillThere', says: 'pass', day: null }
}

type OfJob = Exclude<Condition, { readonly kind: 'attests' | 'initiativeRole' }>

function fromRecord(condition: OfJob, job: RecordedEmployment, asking: Asking): Evidence | null {
  const { facts, day } = asking
  const { kind } = condition
  const at = { source: 'record', day: job.startsOn } as const
  if (kind === 'carriesCaseload') return caseload(job.carriesCaseload, at, job.organisation)
  if (kind === 'worksInStream') return streams(condition, job.streams, facts.known, at)
  if (kind === 'streamFundedBy') return fundersOf(condition, job.streams, asking, at)
  if (kind === 'worksAs') return { ...at, ...roleTitle(condition, job.roleTitle) }
  if (job.organisationId === null) return { ...at, what: 'noMember', says: 'fail', names: [plain(job.organisation)] }
  return membership(facts.memberships[job.organisationId], job.organisation, day)
}

function fromWords(condition: OfJob, job: DeclaredEmployment, asking: Asking): Evidence | null {
  const { kind } = condition
  const { known } = asking.facts
  const at = { source: 'said', day: null } as const
  if (kind === 'carriesCaseload') return caseload(job.carriesCaseload, at, null)
  if (kind === 'worksInStream') return streams(condition, job.streams, known, at)
  if (kind === 'organisationCurrent') return organisationSaid(job, asking)
  if (kind === 'worksAs') return roleSaid(condition, job)
  return job.funders ? fundersSaid(condition, job.funders, known) : fundersOf(condition, job.streams, asking, at)
}

function notNow(job: RecordedEmployment, day: Day): Evidence | null {
  const by = { source: 'record', says: 'fail', names: [plain(job.organisation)] } as const
  if (job.startsOn > day) return { ...by, what: 'employmentBegins', day: job.startsOn }
  return job.endsOn !== null && job.endsOn < day ? { ...by, what: 'employmentEnded', day: job.endsOn } : null
}

type At = Pick<Evidence, 'source' | 'day'>

function caseload(carries: boolean | null, at: At, organisation: string | null): Evidence | null {
  if (carries === null) return null
  const names = organisation === null ? [] : [plain(organisation)]
  return carries ? { ...at, what: 'caseload', says: 'pass', names } : { ...at, what: 'noCaseload', says: 'fail', names }
}

type Ids = readonly string[]

function streams(condition: Of<'worksInStream'>, hers: Ids | null, known: Known, at: At): Evidence | null {
  if (hers === null) return null
  const names = known.streams.filter(({ id }) => hers.includes(id)).map(({ name }) => name)
  const what: EvidenceKind = names.length > 0 ? 'streams' : 'noStreams'
  return { ...at, what, says: meeting(condition, condition.streams, hers, known), names }
}

/** One in common is enough. Where none is, what is gone from the rule might have been it. */
function meeting(condition: Condition, wanted: Ids, hers: Ids, known: Known): Verdict {
  const missing = missingIn(condition, known)
  if (wanted.some((id) => hers.includes(id) && !missing.includes(id))) return 'pass'
  return missing.length > 0 ? 'unknown' : 'fail'
}

function fundersOf(
  condition: Of<'streamFundedBy'>,
  hers: Ids | null,
  { facts: { known }, spoken }: Asking,
  at: At,
): Evidence | null {
  if (hers === null) return null
  const meant = spokenOf(hers, spoken)
  const mine = known.streams.filter(({ id }) => meant.includes(id))
  const paying = mine.flatMap(({ funderId }) => (funderId === null ? [] : [funderId]))
  const verdict = meeting(condition, condition.funders, paying, known)
  const isTold = mine.length === meant.length && paying.length === mine.length
  if (verdict === 'fail' && !isTold) {
    return { ...at, what: 'streamsUnfunded', says: 'unknown', names: mine.map(({ name }) => name) }
  }
  const names = known.funders.filter(({ id }) => paying.includes(id)).map(({ name }) => name)
  const says = verdict === 'fail' && spoken?.isWhole === false ? 'unknown' : verdict
  return { ...at, what: names.length > 0 ? 'funders' : 'noFunders', says, names }
}

function fundersSaid(condition: Of<'streamFundedBy'>, hers: Ids, known: Known): Evidence {
  const names = known.funders.filter(({ id }) => hers.includes(id)).map(({ name }) => name)
  const says = meeting(condition, condition.funders, hers, known)
  return { source: 'said', day: null, what: names.length > 0 ? 'funders' : 'noFunders', says, names }
}

/** Whether an organisation belongs is the record's to say, whoever named the organisation. */
function membership(periods: readonly Period[] | undefined, organisation: string, day: Day): Evidence {
  const by = { source: 'record', names: [plain(organisation)] } as const
  if (periods === undefined) return { ...by, what: 'membershipUntold', says: 'unknown', day: null }
  const now = periods.find(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn >= day))
  if (now) return { ...by, what: 'membershipCurrent', says: 'pass', day: now.startsOn }
  const ended = periods
    .flatMap(({ endsOn }) => (endsOn !== null && endsOn < day ? [endsOn] : []))
    .toSorted()
    .at(-1)
  if (ended !== undefined) return { ...by, what: 'membershipEnded', says: 'fail', day: ended }
  const begins = periods
    .map(({ startsOn }) => startsOn)
    .toSorted()
    .at(0)
  if (begins !== undefined) return { ...by, what: 'membershipBegins', says: 'fail', day: begins }
  return { ...by, what: 'membershipUnrecorded', says: 'unknown', day: null }
}

function organisationSaid(
  { organisationId, organisation, isMember }: DeclaredEmployment,
  { job: { record }, facts: { memberships }, day }: Asking,
): Evidence | null {
  const by = { source: 'said', day: null, names: organisation === null ? [] : [plain(organisation)] } as const
  const isElsewhere = organisationId !== null && organisationId !== record?.organisationId
  if (isElsewhere) return membership(memberships[organisationId], organisation ?? '', day)
  if (isMember !== null) {
    return isMember ? { ...by, what: 'memberSaid', says: 'pass' } : { ...by, what: 'memberDenied', says: 'fail' }
  }
  if (record !== null || organisation === null) return null
  return { ...by, what: 'organisationNamed', says: 'unknown' }
}

function roleSaid({ role }: Of<'worksAs'>, job: DeclaredEmployment): Evidence | null {
  const by = { source: 'said', day: null } as const
  const answer = job.worksAs[keyOf(role)]
  if (answer !== undefined) {
    return answer
      ? { ...by, what: 'roleSaid', says: 'pass', names: [role] }
      : { ...by, what: 'roleDenied', says: 'fail', names: [role] }
  }
  return job.roleTitle === null ? null : { ...by, ...roleTitle({ role }, job.roleTitle) }
}

/** A title is free words: where it has the role's, it is that role; where not, nobody can tell. */
function roleTitle({ role }: Pick<Of<'worksAs'>, 'role'>, title: string): Pick<Evidence, 'what' | 'says' | 'names'> {
  return { what: 'roleTitle', says: isIn(role, title) ? 'pass' : 'unknown', names: [plain(title)] }
}

function attested({ sentence }: Of<'attests'>, { facts: { said } }: Asking): Evidence | null {
  const answer = said.attests[keyOf(sentence)]
  if (answer === undefined) return null
  const by = { source: 'said', day: null, names: [] } as const
  return answer ? { ...by, what: 'attested', says: 'pass' } : { ...by, what: 'notAttested', says: 'fail' }
}

function isIn({ en, fr }: Names, title: string): boolean {
  const words = ` ${folded(title)} `
  return [en, fr].some((role) => role !== null && words.includes(` ${folded(role)} `))
}

function folded(text: string): string {
  const bare = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return bare
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !articles.has(word))
    .join(' ')
}

const articles = new Set(['a', 'an', 'the', 'le', 'la', 'l', 'un', 'une', 'd', 'de', 'du', 'des'])

/** A name that is the same in both languages. */
function plain(name: string): Names {
  return { en: name, fr: name }
}
