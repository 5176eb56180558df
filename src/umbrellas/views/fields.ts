import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Names } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'
import { type Draft, field, select } from '#shell/index.ts'
import { zoneChoices } from '../../people/index.ts'
import { usualExitUrl, type Umbrella } from '../model.ts'
import { hueField } from './hue-field.ts'

interface Fields<T> {
  readonly reader: Reader
  readonly draft: Draft
  /** What is there already, when something is edited. */
  readonly value: T | null
}

const nameField = { en: 'nameEn', fr: 'nameFr' } as const

/** A name in both languages, the reader's own first. One is enough. */
export function nameFields({ reader, draft, value }: Fields<Names>): Html {
  const order: readonly Language[] = reader.language === 'en' ? ['en', 'fr'] : ['fr', 'en']
  const [first] = order
  return html`${order.map((lang) =>
    field({
      reader,
      draft,
      lang,
      name: nameField[lang],
      label: reader.words(`umbrellas.fields.name.${lang}`),
      hint: lang === first ? null : reader.words('umbrellas.fields.otherLanguage'),
      value: value?.[lang] ?? '',
      maxLength: 120,
    }),
  )}`
}

export function umbrellaFields({ reader, draft, value }: Fields<Umbrella>): Html {
  const { words } = reader
  return html`
    ${nameFields({ reader, draft, value: value?.name ?? null })}
    ${field({
      reader,
      draft,
      kind: 'url',
      name: 'exitUrl',
      label: words('umbrellas.fields.exitUrl'),
      hint: words('umbrellas.fields.exitUrlHint'),
      value: value?.exitUrl ?? usualExitUrl,
      isRequired: true,
    })}
    ${timeZoneField({ reader, draft, value })}
    ${hueField({ reader, draft, value: value?.hue ?? 330 })}
  `
}

/** Nothing is chosen for a new umbrella: a wrong zone that nobody looked at would be everybody's. */
function timeZoneField({ reader, draft, value }: Fields<Umbrella>): Html {
  const { words, language } = reader
  const zones = zoneChoices(value?.timeZone ?? '', language).filter((zone) => zone.value !== '')
  return select({
    reader,
    draft,
    name: 'timeZone',
    label: words('umbrellas.fields.timeZone'),
    hint: words('umbrellas.fields.timeZoneHint'),
    isRequired: true,
    value: value?.timeZone ?? '',
    choices: value === null ? [{ value: '', label: words('umbrellas.fields.chooseZone') }, ...zones] : zones,
  })
}
