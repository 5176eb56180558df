import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import type { Language } from '#kernel/words.ts'
import { checkbox, choiceCards, select, textArea, type Draft } from '#shell/index.ts'
import { nameFields, type Family } from '../../umbrellas/index.ts'
import { purpose_length_max } from '../forms.ts'
import { kinds, visibilities, type Community } from '../model.ts'

interface CommunityFields {
  readonly reader: Reader
  readonly draft: Draft
  /** What is there already, when a community is edited. */
  readonly value: Community | null
  readonly purposeMax?: number
  /** The family in which it begins. */
  readonly family?: Family | null
}

const purposeField = { en: 'purposeEn', fr: 'purposeFr' } as const

export function communityFields({
  reader,
  draft,
  value,
  purposeMax = purpose_length_max,
  family = null,
}: CommunityFields): Html {
  const { words, language } = reader
  const order: readonly Language[] = language === 'en' ? ['en', 'fr'] : ['fr', 'en']
  const purpose = (lang: Language) =>
    textArea({
      reader,
      draft,
      lang,
      name: purposeField[lang],
      label: words(`communities.fields.purpose.${lang}`),
      hint: lang === language ? words('communities.fields.purposeHint') : words('umbrellas.fields.otherLanguage'),
      value: value?.purpose[lang] ?? '',
      maxLength: purposeMax,
      rows: 3,
    })
  return html`
    ${nameFields({ reader, draft, value: value?.name ?? null })} ${order.map(purpose)}
    ${kindField({ reader, draft, value })} ${visibilityField({ reader, draft, value, family })}
    ${masksField({ reader, draft, value })} ${positionsField({ reader, draft, value })}
  `
}

function kindField({ reader, draft, value }: CommunityFields): Html {
  const { words } = reader
  return choiceCards({
    reader,
    draft,
    name: 'kind',
    label: words('communities.fields.kind'),
    value: value?.kind ?? 'topic',
    choices: kinds.map((kind) => ({
      value: kind,
      label: words(`communities.kinds.${kind}.label`),
      hint: words(`communities.kinds.${kind}.hint`),
    })),
  })
}

function visibilityField({ reader, draft, value, family }: CommunityFields): Html {
  const { words } = reader
  return choiceCards({
    reader,
    draft,
    name: 'visibility',
    label: words('communities.fields.visibility'),
    hint: words('communities.fields.visibilityHint'),
    value: value?.visibility ?? family?.defaultVisibility ?? 'listed',
    choices: visibilities.map((visibility) => ({
      value: visibility,
      label: words(`communities.visibility.${visibility}.label`),
      hint: words(`communities.visibility.${visibility}.hint`),
    })),
  })
}

function masksField({ reader, draft, value }: CommunityFields): Html {
  const { words } = reader
  return checkbox({
    reader,
    draft,
    name: 'masks',
    label: words('communities.fields.masks'),
    hint: words('communities.fields.masksHint'),
    isTicked: value?.allowsMasks ?? false,
  })
}

function positionsField({ reader, draft, value }: CommunityFields): Html {
  const { words } = reader
  return checkbox({
    reader,
    draft,
    name: 'positions',
    label: words('communities.fields.positions'),
    hint: words('communities.fields.positionsHint'),
    isTicked: value?.allowsPositions ?? false,
  })
}

interface FamilyField extends CommunityFields {
  readonly families: readonly Family[]
}

/** Which family it stands in, where the umbrella has any. */
export function familyField({ reader, draft, value, family = null, families }: FamilyField): Html | null {
  if (families.length === 0) return null
  const { words, language } = reader
  return select({
    reader,
    draft,
    name: 'family',
    label: words('communities.fields.family'),
    value: value?.familyId ?? family?.id ?? '',
    choices: [
      { value: '', label: words('communities.fields.noFamily') },
      ...families.map(({ id, name }) => ({ value: id, label: inLanguage(name, language).text })),
    ],
  })
}
