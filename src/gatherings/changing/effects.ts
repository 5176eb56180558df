import type { Gathering } from '../model.ts'
import { instantOf } from '../rhythm/index.ts'

/** What a change does to one occurrence. */
export type Effect =
  | {
      readonly what: 'kept' | 'moved' | 'stays'
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
}

/**
 * What becomes of the occurrences of a series, in their order, when its rhythm changes. At the same pace the first becomes
 * the first, and so on; at another, those keep their row that fall on the same day. One that was moved by itself stays
 * where it was moved: people agreed on that one.
 */
export function effectsOf(following: readonly Gathering[], { times, zone, isSamePace }: NewTimes): Effect[] {
  const partner = isSamePace ? (at: number) => times[at] : (at: number) => onSameDay(following[at], times)
  const paired = following.map((gathering, at): Effect => {
    const fallsOn = partner(at)
    return fallsOn === undefined ? { what: 'gone', gathering } : becomes(gathering, fallsOn, zone)
  })
  const taken = new Set(paired.flatMap((one) => (one.what === 'gone' ? [] : [String(one.fallsOn)])))
  const added = times.filter((time) => !taken.has(String(time))).map((fallsOn): Effect => ({ what: 'added', fallsOn }))
  return [...paired, ...added]
}

function onSameDay(gathering: Gathering | undefined, times: readonly Temporal.PlainDateTime[]) {
  const day = gathering?.fallsOn.toPlainDate()
  return day && times.find((time) => time.toPlainDate().equals(day))
}

function becomes(gathering: Gathering, fallsOn: Temporal.PlainDateTime, zone: string): Effect {
  const wasMoved = !gathering.starts.equals(gathering.fallsOn)
  if (wasMoved) return { what: 'stays', gathering, fallsOn, starts: startsOn(gathering, zone) }
  const isSame = startsOn(gathering, zone).equals(fallsOn) || instantOf(fallsOn, zone).equals(gathering.startsAt)
  return { what: isSame ? 'kept' : 'moved', gathering, fallsOn, starts: fallsOn }
}

/** What the clock of another place shows when it begins. */
function startsOn({ starts, startsAt, zone: own }: Gathering, zone: string): Temporal.PlainDateTime {
  return zone === own ? starts : startsAt.toZonedDateTimeISO(zone).toPlainDateTime()
}

/** How many are asked again whether they come, and how many expected one that is gone. */
export function countAsked(effects: readonly Effect[]): { readonly again: number; readonly lost: number } {
  const said = ({ comes, maybe }: Gathering) => comes + maybe
  const sum = (what: Effect['what']) =>
    effects.reduce((all, one) => all + (one.what === what && one.what !== 'added' ? said(one.gathering) : 0), 0)
  return { again: sum('moved'), lost: sum('gone') }
}
