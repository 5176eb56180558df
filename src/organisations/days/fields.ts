import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { field, type Draft } from '#shell/index.ts'
import type { Period } from '../model.ts'

interface PeriodFields {
  readonly reader: Reader
  readonly draft: Draft
  readonly value: Period | null
  /** Where a page has several such forms. */
  readonly ids?: string
}

/** From a day to a day. */
export function periodFields({ reader, draft, value, ids }: PeriodFields): Html {
  const { words } = reader
  const id = (name: string) => (ids === undefined ? {} : { id: `${ids}-${name}` })
  return html`<div class="days">
    ${field({
      reader,
      draft,
      kind: 'date',
      name: 'startsOn',
      ...id('startsOn'),
      label: words('organisations.fields.startsOn'),
      value: value?.startsOn.toString() ?? '',
      isRequired: true,
    })}
    ${field({
      reader,
      draft,
      kind: 'date',
      name: 'endsOn',
      ...id('endsOn'),
      label: words('organisations.fields.endsOn'),
      hint: words('organisations.fields.endsOnHint'),
      value: value?.endsOn?.toString() ?? '',
    })}
  </div>`
}
