import type { Gathering } from '../model.ts'
import { instantOf } from '../rhythm/index.ts'

/** What a change does to one occurrence. */
export type Effect =
  | {
      /** `off`: was called off by itself, and stays so. `back`: left the rhythm before, and comes back. */
      readonly what: 'kept' | 'moved' | 'stays' | 'off' | 'back'
      readonly gathering: Gathering
      readonly fallsOn: Temporal.PlainDateTime
      readonly starts: Temporal.PlainDateTime
    }
  | { readonly what: 'gone'; readonly gathering: Gathering }
  | { readonly what: 'added'; readonly fallsOn: Temporal.PlainDateTime }

export interface NewTimes {
  /** What the new rhythm gives, from its first on. */
  readonly times: readonly Temporal.PlainDateTime[]
  /** On whose clock. */
  readonly zone: string
  /** Whether there are as many in the same while as before. */
  readonly isSamePace: boolean
  readonly now: Temporal.Instant
}

/**
 * What becomes of the occurrences of a series, in their order, when its rhythm changes. The first becomes the first. At the
 * same pace the second becomes the second, and so on; at another, those keep their row that fall on the same day. One that
 * was moved by itself stays where it was moved, unless it is the one that is changed: people agreed on that one. Those that
 * a change before took out of the rhythm take no time of it, and come back where the new one gives their day again.
 */
export function effectsOf(following: readonly Gathering[], to: NewTimes): Effect[] {
  const ruled = following.filter(({ leftRhythmAt }) => leftRhythmAt === null)
  const outside = following.filter((gathering) => gathering.leftRhythmAt !== null && !hasBegun(gathering, to.now))
  const paired = ruled.map((gathering, at): Effect => {
    const fallsOn = partnerOf(gathering, at, to)
    return fallsOn === undefined ? { what: 'gone', gathering } : becomes(gathering, { fallsOn, isFirst: at === 0 }, to)
  })
  const taken = new Set(paired.flatMap((one) => ('fallsOn' in one ? [String(one.fallsOn)] : [])))
  const free = to.times.filter((time) => !taken.has(String(time)))
  return [...paired, ...free.map((fallsOn) => comesBack(outside, fallsOn, to) ?? ({ what: 'added', fallsOn } as const))]
}

function partnerOf(gathering: Gathering, at: number, { times, isSamePace }: NewTimes) {
  return isSamePace || at === 0 ? times[at] : onSameDay(gathering, times.slice(1))
}

function onSameDay({ fallsOn }: Gathering, times: readonly Temporal.PlainDateTime[]) {
  const day = fallsOn.toPlainDate()
  return times.find((time) => time.toPlainDate().equals(day))
}

type Given = { readonly fallsOn: Temporal.PlainDateTime; readonly isFirst: boolean }

function becomes(gathering: Gathering, { fallsOn, isFirst }: Given, { zone, now }: NewTimes): Effect {
  const wasMoved = !gathering.starts.equals(gathering.fallsOn)
  if (hasBegun(gathering, now) || (wasMoved && !isFirst && gathering.cancelledAt === null)) {
    return { what: 'stays', gathering, fallsOn, starts: startsOn(gathering, zone) }
  }
  if (gathering.cancelledAt !== null) return { what: 'off', gathering, fallsOn, starts: fallsOn }
  const isSame = startsOn(gathering, zone).equals(fallsOn) || instantOf(fallsOn, zone).equals(gathering.startsAt)
  return { what: isSame ? 'kept' : 'moved', gathering, fallsOn, starts: fallsOn }
}

/** One that left the rhythm and that nobody called off by itself. */
function comesBack(outside: readonly Gathering[], fallsOn: Temporal.PlainDateTime, to: NewTimes): Effect | null {
  const known = outside.find((one) => onSameDay(one, [fallsOn]))
  if (known === undefined) return null
  if (known.cancelledAt === null) return becomes(known, { fallsOn, isFirst: false }, to)
  if (known.leftRhythmAt?.equals(known.cancelledAt) === false) return null
  return { what: 'back', gathering: known, fallsOn, starts: fallsOn }
}

/** What becomes of one that is given another time alone. */
export function changeAlone(gathering: Gathering, { starts, zone }: To, now: Temporal.Instant): Effect {
  return becomes(gathering, { fallsOn: starts, isFirst: true }, { times: [starts], zone, isSamePace: true, now })
}

interface To {
  readonly starts: Temporal.PlainDateTime
  readonly zone: string
}

/** What began is no more changed by what is planned, also where the rhythm had given it a later time. */
export function hasBegun({ startsAt, liveAt }: Pick<Gathering, 'startsAt' | 'liveAt'>, now: Temporal.Instant): boolean {
  return liveAt !== null || Temporal.Instant.compare(startsAt, now) <= 0
}

/** What the clock of another place shows when it begins. */
function startsOn({ starts, startsAt, zone: own }: Gathering, zone: string): Temporal.PlainDateTime {
  return zone === own ? starts : startsAt.toZonedDateTimeISO(zone).toPlainDateTime()
}

/** How many are asked again whether they come, and how many expected one that is gone. */
export function countAsked(effects: readonly Effect[]): { readonly again: number; readonly lost: number } {
  const said = ({ comes, maybe, cancelledAt }: Gathering, what: Effect['what']) =>
    cancelledAt === null || what === 'back' ? comes + maybe : 0
  const sum = (...whats: readonly Effect['what'][]) =>
    effects.reduce(
      (all, one) => all + (whats.includes(one.what) && one.what !== 'added' ? said(one.gathering, one.what) : 0),
      0,
    )
  return { again: sum('moved', 'back'), lost: sum('gone') }
}
