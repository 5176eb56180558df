import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Names } from '#kernel/viewer.ts'
import { checkbox, choicePills, field, select, type Draft } from '#shell/index.ts'
import { zoneChoices } from '../../../people/index.ts'
import { nameFields } from '../../../umbrellas/index.ts'
import type { KeptLink } from '../../answers/queries.ts'
import { ways, type Series } from '../../model.ts'
import { monthDays, paces, type Chosen } from '../choices.ts'
import { weekdays, weekdaySaid, type Weekday } from '../../rhythm/index.ts'
import { durations, openings, place_length_max } from '../forms.ts'

interface Fields {
  readonly reader: Reader
  readonly draft: Draft
}

/** The title of all of a series; nothing where nobody wrote one yet. */
export function titleFields({ reader, draft }: Fields, value: Names | null): Html {
  return nameFields({ reader, draft, value })
}

/** How one comes: online or in person, and where. */
export function placeFields({ reader, draft }: Fields, value: Pick<Series, 'way' | 'place'> | null): Html {
  const { words } = reader
  return html`${choicePills({
    reader,
    draft,
    name: 'way',
    label: words('gatherings.fields.way'),
    value: value?.way ?? 'online',
    choices: ways.map((way) => ({ value: way, label: words(`gatherings.ways.${way}`) })),
  })}
  ${text({ reader, draft }, { name: 'place', max: place_length_max, value: value?.place ?? '' })}`
}

/** The way in from afar, and from when on it is told. */
export function linkFields({ reader, draft }: Fields, value: KeptLink | null): Html {
  const { words } = reader
  return html`${text({ reader, draft }, { name: 'url', max: 1000, value: value?.url ?? '' })}
  ${text({ reader, draft }, { name: 'dialIn', max: 300, value: value?.dialIn ?? '' })}
  ${select({
    reader,
    draft,
    name: 'opens',
    label: words('gatherings.fields.opens'),
    value: String(value?.opensBefore ?? 0),
    choices: [0, ...openings].map((before) => ({
      value: String(before),
      label: words('gatherings.fields.opening', { before, hours: before / 60 }),
    })),
  })}`
}

interface Text {
  readonly name: 'place' | 'url' | 'dialIn'
  readonly max: number
  readonly value: string
}

function text({ reader, draft }: Fields, { name, max, value }: Text): Html {
  const label = reader.words(`gatherings.fields.${name}`)
  const hint = reader.words(`gatherings.fields.${name}Hint`)
  return field({ reader, draft, name, label, hint, value, maxLength: max })
}

export function dayAndTime(
  { reader, draft }: Fields,
  value: { readonly day: string; readonly time: string; readonly isFirst: boolean },
): Html {
  const { words } = reader
  return html`<div class="beside">
    ${field({ reader, draft, kind: 'date', name: 'day', label: words(value.isFirst ? 'gatherings.fields.day' : 'gatherings.fields.sessionDay'), value: value.day, isRequired: true })}
    ${field({ reader, draft, kind: 'time', name: 'time', label: words('gatherings.fields.time'), value: value.time, isRequired: true })}
  </div>`
}

export function zoneField({ reader, draft }: Fields, value: string): Html {
  const { words, language } = reader
  const choices = zoneChoices(value, language)
  return select({
    reader,
    draft,
    name: 'zone',
    label: words('gatherings.fields.zone'),
    hint: words('gatherings.fields.zoneHint'),
    value,
    choices,
  })
}

export function minutesField({ reader, draft }: Fields, value: number): Html {
  const { words } = reader
  const known: readonly number[] = durations
  const all = known.includes(value) ? known : [...known, value].toSorted((one, other) => one - other)
  return select({
    reader,
    draft,
    name: 'minutes',
    label: words('gatherings.fields.minutes'),
    value: String(value),
    choices: all.map((minutes) => ({ value: String(minutes), label: lasting(reader, minutes) })),
  })
}

function lasting({ words }: Reader, minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return words('gatherings.fields.lasting', { hours, rest })
}

/** How it repeats, on which day of its month, and until when. */
export function repeatFields({ reader, draft }: Fields, chosen: Chosen, allowsOnce = true): Html {
  const { words } = reader
  const { ends } = chosen
  const until = ends && 'until' in ends ? ends.until : null
  const times = ends && 'times' in ends ? ends.times : null
  const end = (['open', 'until', 'times'] as const).map((value) => ({
    value,
    label: words(`gatherings.fields.end.${value}`),
  }))
  return html`${select({
    reader,
    draft,
    name: 'pace',
    label: words('gatherings.fields.pace'),
    value: chosen.pace,
    choices: paces
      .filter((pace) => allowsOnce || pace !== 'once')
      .map((pace) => ({ value: pace, label: words(`gatherings.paces.${pace}`) })),
  })}
  ${select({
    reader,
    draft,
    name: 'on',
    label: words('gatherings.fields.on'),
    hint: words('gatherings.fields.onHint'),
    value: chosen.on,
    choices: monthDays.map((on) => ({ value: on, label: words(`gatherings.monthDays.${on}`) })),
  })}
  ${weekdayFields({ reader, draft }, chosen)}
  ${choicePills({ reader, draft, name: 'ends', label: words('gatherings.fields.ends'), value: until ? 'until' : times ? 'times' : 'open', choices: end })}
  <div class="beside">
    ${field({ reader, draft, kind: 'date', name: 'until', label: words('gatherings.fields.until'), value: until?.toString() ?? '' })}
    ${field({ reader, draft, kind: 'number', name: 'times', label: words('gatherings.fields.times'), value: times === null ? '' : String(times) })}
  </div>`
}

/** Which days of the week beside the first one’s, where it repeats by weeks. */
function weekdayFields({ reader, draft }: Fields, { days }: Chosen): Html {
  const { words, language } = reader
  const tick = (day: Weekday) =>
    checkbox({
      reader,
      draft,
      name: 'days',
      id: `field-days-${day}`,
      value: String(day),
      label: weekdaySaid(day, language),
      isTicked: days.includes(day),
    })
  return html`<fieldset class="choices" aria-describedby="days-hint">
    <legend>${words('gatherings.fields.days')}</legend>
    <p class="hint" id="days-hint">${words('gatherings.fields.daysHint')}</p>
    <div class="row">${weekdays.map(tick)}</div>
  </fieldset>`
}
