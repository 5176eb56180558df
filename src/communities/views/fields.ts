import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import type { Language } from '#kernel/words.ts'
import { checkbox, choiceCards, hiddenField, select, textArea, type Draft } from '#shell/index.ts'
import { nameFields, type Family } from '../../umbrellas/index.ts'
import { purpose_length_max } from '../forms.ts'
import { asFamily, familiesShown, kinds, usualVisibility, visibilities, type Community } from '../model.ts'

interface CommunityFields {
  readonly reader: Reader
  readonly draft: Draft
  /** What is there already, when a community is edited. */
  readonly value: Community | null
  readonly purposeMax?: number
  /** The family in which it begins. */
  readonly family?: Family | null
  /** Those in which it can begin: what they say of new communities is offered first. */
  readonly families?: readonly Family[]
}

const purposeField = { en: 'purposeEn', fr: 'purposeFr' } as const

export function communityFields({
  reader,
  draft,
  value,
  purposeMax = purpose_length_max,
  families = [],
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
    ${kindField({ reader, draft, value })} ${visibilityField({ reader, draft, value, families })}
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

function visibilityField({ reader, draft, value, families = [] }: CommunityFields): Html {
  const { words } = reader
  const saying = value === null ? families.filter(({ defaultVisibility }) => defaultVisibility !== null) : []
  const own = visibilities.map((visibility) => ({
    value: visibility,
    label: words(`communities.visibility.${visibility}.label`),
    hint: words(`communities.visibility.${visibility}.hint`),
  }))
  const cards = choiceCards({
    reader,
    draft,
    name: 'visibility',
    label: words('communities.fields.visibility'),
    hint: words('communities.fields.visibilityHint'),
    value: value?.visibility ?? (saying.length > 0 ? asFamily : usualVisibility),
    choices: saying.length > 0 ? [asFamilyChoice(reader, saying), ...own] : own,
  })
  return html`${cards} ${saying.length > 0 && hiddenField('familiesShown', familiesShown(saying))}`
}

/** What each family says is there to be read before it is left to one of them. */
function asFamilyChoice({ words, language }: Reader, families: readonly Family[]) {
  const says = families.map(({ name, defaultVisibility }) => {
    const visibility = words(`communities.visibility.${defaultVisibility ?? usualVisibility}.label`)
    return words('communities.fields.familySays', { family: inLanguage(name, language).text, visibility })
  })
  const rest = words(`communities.visibility.${usualVisibility}.label`)
  const hint = words('communities.fields.asFamilyHint', { families: says.join(' · '), rest })
  return { value: asFamily, label: words('communities.fields.asFamily'), hint }
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
