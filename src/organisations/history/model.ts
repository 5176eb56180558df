import { createHash } from 'node:crypto'
import type { PersonId, UmbrellaId } from '#database'
import type { Id } from '#kernel/id.ts'

/** What can be on record. */
export const nouns = [
  'funder',
  'stream',
  'organisation',
  'period',
  'initiative',
  'part',
  'person',
  'employment',
  'family',
  'community',
] as const
export type Noun = (typeof nouns)[number]

export type Fact = string | boolean | number | null | readonly string[]

/** What was on record of one thing, in words that stay true when other things are renamed. */
export type Facts = Readonly<Record<string, Fact>>

export const acts = ['added', 'changed', 'removed'] as const
export type Act = (typeof acts)[number]

/** One change of what is on record: who, when, what it was and what it became. */
export interface FactChange {
  readonly id: string
  readonly kind: string
  readonly at: Temporal.Instant
  /** Null where it was nobody, or somebody who is gone. */
  readonly who: string | null
  /** Whether it was she whom it is about. */
  readonly isHerOwn: boolean
  readonly before: Facts | null
  readonly after: Facts | null
}

/** What is about to be kept, beside what is there. */
export interface Change {
  readonly umbrella: UmbrellaId
  readonly noun: Noun
  readonly subject: Id<string>
  /** Whom it is about. */
  readonly person?: PersonId
  readonly before: Facts | null
  readonly after: Facts | null
  readonly now: Temporal.Instant
}

interface Difference {
  readonly name: string
  readonly before: Fact
  readonly after: Fact
}

/** In the order in which it is told. */
const order =
  `person code name nameEn nameFr email language kind region jurisdiction funder organisation isMember role roleTitle
   carriesCaseload streams startsOn endsOn retired inbox rhythm visibility`.split(/\s+/)

/** By what one of several is known, where a change leaves it as it was. */
const marks: Readonly<Partial<Record<string, readonly string[]>>> = {
  period: ['startsOn'],
  part: ['person', 'role'],
  employment: ['organisation', 'roleTitle'],
}

/** Which one was changed, by what stayed as it was. */
export function marksOf(noun: string, before: Facts | null, after: Facts | null): readonly (readonly [string, Fact])[] {
  if (before === null || after === null) return []
  return (marks[noun] ?? []).flatMap((name) =>
    before[name] === after[name] ? [[name, after[name] ?? null] as const] : [],
  )
}

/** What differs between the two. */
export function differences(before: Facts | null, after: Facts | null): Difference[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  return [...names]
    .toSorted((one, other) => order.indexOf(one) - order.indexOf(other))
    .map((name) => ({ name, before: before?.[name] ?? null, after: after?.[name] ?? null }))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after))
}

/** A mark of what somebody saw when she began to write: where it differs, somebody else was quicker. */
export function printOf(facts: Facts): string {
  const entries = Object.entries(facts).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(entries)).digest('base64url').slice(0, 16)
}
