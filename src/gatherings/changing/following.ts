import type { Gathering, Series } from '../model.ts'
import { chosenIn, ruleOf, type Chosen, type Pace } from '../planning/choices.ts'
import { horizonOf } from '../planning/horizon.ts'
import { isSamePace, longEnough, occurrencesOf, readRule, weekdayOf, type Rule } from '../rhythm/index.ts'
import { effectsOf, type Effect } from './effects.ts'
import type { ChangingForm } from './forms.ts'

export interface Following {
  readonly effects: readonly Effect[]
  /** Up to when the new rhythm is written out. */
  readonly madeUntil: Temporal.PlainDateTime
}

interface GoingOn {
  readonly series: Series
  /** The one that is changed, and all that follow. */
  readonly following: readonly Gathering[]
  readonly form: ChangingForm
  readonly now: Temporal.Instant
}

/** What another rhythm does to this one and all that follow, before it is done and while it is. */
export function whatFollows({ series, following, form, now }: GoingOn): Following {
  const rhythm = { start: form.starts, zone: form.zone, rule: form.rule, except: [] }
  const [first] = following
  const before = first ? ruleOf(whatRemains(series, following), first.fallsOn) : null
  const isSame = isSamePace(before?.ok === true ? before.rule : null, form.rule)
  const usual = horizonOf(rhythm, now)
  // As many as there are stay at the same pace, also where they reach further than what is usually written out.
  const far = isSame ? longEnough(rhythm, following.length) : usual
  const reach = Temporal.PlainDateTime.compare(far, usual) > 0 ? far : usual
  const count = following.filter(isRuled).length
  const times = occurrencesOf(rhythm, { from: form.starts, to: reach }).filter(
    (time, at) => at < count || Temporal.PlainDateTime.compare(time, usual) < 0,
  )
  const last = (times.at(-1) ?? form.starts).add({ minutes: 1 })
  return {
    effects: effectsOf(following, { times, zone: form.zone, isSamePace: isSame, now }),
    madeUntil: Temporal.PlainDateTime.compare(last, usual) > 0 ? last : usual,
  }
}

/**
 * How a series goes on from one of it, which comes first in what follows: of a number of times, those that are left. What
 * the rhythm was before it last changed is not kept: from there on it is offered as what it is now, and as many times.
 */
export function whatRemains(series: Series, following: readonly Gathering[]): Chosen {
  const [first] = following
  const read = series.rule === null ? null : readRule(series.rule, series.starts, series.zone)
  const rule = read?.ok === true ? read.value : null
  if (first === undefined) return chosenIn(rule)
  if (rule === null) return inferred(following.filter(isRuled))
  const all = chosenIn(rule)
  const isBefore = Temporal.PlainDateTime.compare(first.fallsOn, series.starts) < 0
  // Its own day is said by its date: where that becomes another, the day before is not kept beside it.
  const own = [weekdayOf(first.fallsOn), ...(isBefore ? [weekdayOf(series.starts)] : [])]
  const chosen = { ...all, days: all.days.filter((day) => !own.includes(day)) }
  const ends = endsFrom(series, rule, following)
  const fits = ruleOf({ ...chosen, ends }, first.fallsOn).ok
  return { ...chosen, on: fits ? chosen.on : 'nth', ends }
}

function endsFrom(series: Series, rule: Rule, following: readonly Gathering[]): Chosen['ends'] {
  const [first] = following
  if (!first || !rule.ends || !('times' in rule.ends)) return rule.ends
  const rhythm = { start: series.starts, zone: series.zone, rule, except: [] }
  const given = occurrencesOf(rhythm, { from: series.starts, to: first.fallsOn }).length
  const earlier = following.filter(
    (one) => isRuled(one) && Temporal.PlainDateTime.compare(one.fallsOn, series.starts) < 0,
  )
  return { times: rule.ends.times - given + earlier.length }
}

/** Where no rule stands any more, what is written down says how often it is. */
function inferred(ruled: readonly Gathering[]): Chosen {
  const [first, second] = ruled
  const days = first && second ? first.fallsOn.until(second.fallsOn, { largestUnit: 'days' }).days : 30
  const [, pace] = paceOfDays.find(([most]) => days <= most) ?? [0, 'year1']
  return { pace, on: 'nth', days: [], ends: { times: Math.max(1, ruled.length) } }
}

const paceOfDays: readonly (readonly [number, Pace])[] = [
  [10, 'week1'],
  [20, 'week2'],
  [45, 'month1'],
  [75, 'month2'],
  [135, 'month3'],
  [270, 'month6'],
]

/** Whether all that follow are changed with it: what left the rhythm, and sessions of a cycle, have none that follow. */
export function isForFollowing({ kind, leftRhythmAt }: Gathering, { which }: Pick<ChangingForm, 'which'>): boolean {
  return which === 'following' && kind === 'series' && leftRhythmAt === null
}

function isRuled({ leftRhythmAt }: Gathering): boolean {
  return leftRhythmAt === null
}
