import type { Gathering, Series } from '../model.ts'
import { chosenIn, type Chosen } from '../planning/choices.ts'
import { horizonOf } from '../planning/horizon.ts'
import { isSamePace, occurrencesOf, readRule, weekdayOf } from '../rhythm/index.ts'
import { effectsOf, type Effect } from './effects.ts'
import type { ChangingForm } from './forms.ts'

export interface Following {
  readonly effects: readonly Effect[]
  /** Up to when the new rhythm is written out. */
  readonly madeUntil: Temporal.PlainDateTime
}

/** What another rhythm does to this one and all that follow, before it is done and while it is. */
export function whatFollows(following: readonly Gathering[], form: ChangingForm, now: Temporal.Instant): Following {
  const rhythm = { start: form.starts, zone: form.zone, rule: form.rule, except: [] }
  const madeUntil = horizonOf(rhythm, now)
  const times = occurrencesOf(rhythm, { from: form.starts, to: madeUntil })
  const [first] = following
  const read = first?.rule ? readRule(first.rule, first.fallsOn, first.zone) : null
  const before = read?.ok === true ? read.value : null
  return {
    effects: effectsOf(following, { times, zone: form.zone, isSamePace: isSamePace(before, form.rule) }),
    madeUntil,
  }
}

/** How a series goes on from one of it: of a number of times, those that are left. */
export function whatRemains(series: Series, { fallsOn }: Gathering): Chosen {
  const read = series.rule === null ? null : readRule(series.rule, series.starts, series.zone)
  const rule = read?.ok === true ? read.value : null
  const all = chosenIn(rule)
  // Its own day is said by its date: where that becomes another, the day before is not kept beside it.
  const chosen = { ...all, days: all.days.filter((day) => day !== weekdayOf(fallsOn)) }
  if (rule === null || !chosen.ends || !('times' in chosen.ends)) return chosen
  const rhythm = { start: series.starts, zone: series.zone, rule, except: [] }
  const before = occurrencesOf(rhythm, { from: series.starts, to: fallsOn }).length
  return { ...chosen, ends: { times: chosen.ends.times - before } }
}
