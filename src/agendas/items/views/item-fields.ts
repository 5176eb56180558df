import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import type { Language } from '#kernel/words.ts'
import { field, fold, select, textArea, type Draft } from '#shell/index.ts'
import type { GatheringGuest } from '../../../gatherings/index.ts'
import { library, whichOf, type AnyProtocol } from '../../../protocols/index.ts'
import { agendaKinds, type AgendaItem } from '../../model.ts'
import type { Fellow } from '../../roles/queries.ts'
import { guestMark, lengths } from '../forms.ts'

export interface ItemFields {
  readonly reader: Reader
  readonly draft: Draft
  /** What stands in it; null while it is new. */
  readonly item: AgendaItem | null
  readonly fellows: readonly Fellow[]
  /** Those from outside who were asked to this gathering. */
  readonly guests: readonly Pick<GatheringGuest, 'id' | 'name' | 'endedAt'>[]
  /** Ways of working of the community's own. */
  readonly own: readonly AnyProtocol[]
}

const titleField = { en: 'titleEn', fr: 'titleFr' } as const

/** What one step is: first what every step has, then what some have. */
export function itemFields(given: ItemFields): Html {
  const { reader, draft, item } = given
  const { words, language } = reader
  const [first, second]: readonly [Language, Language] = language === 'en' ? ['en', 'fr'] : ['fr', 'en']
  const kinds = agendaKinds.map((value) => ({ value, label: words(`agendas.kinds.${value}`) }))
  const isMoreOpen = item !== null || Object.keys(draft.entered).length > 0
  return html`<div class="beside">
      ${select({ reader, draft, name: 'kind', label: words('agendas.fields.kind'), choices: kinds, value: item?.kind ?? 'concern' })}
      ${field({ reader, draft, name: 'minutes', kind: 'number', label: words('agendas.fields.minutes'), value: String(item?.minutes ?? 10), isRequired: true })}
    </div>
    ${titleIn(given, first)}
    ${fold({ title: words('agendas.fields.more'), isOpen: isMoreOpen, content: html`<div class="stack-s">${titleIn(given, second)} ${more(given)}</div>` })}`
}

function titleIn({ reader, draft, item }: ItemFields, lang: Language): Html {
  const { words, language } = reader
  return field({
    reader,
    draft,
    lang,
    name: titleField[lang],
    label: words(`agendas.fields.title.${lang}`),
    value: item?.title[lang] ?? '',
    maxLength: lengths.title,
    ...(lang === language && { hint: words('agendas.fields.titleHint') }),
  })
}

function more({ reader, draft, item, fellows, guests, own }: ItemFields): Html {
  const { words, language } = reader
  const named = (protocol: AnyProtocol) => ({
    value: whichOf(protocol),
    label: inLanguage(protocol.title, language).text,
  })
  const ways = [{ value: '', label: words('agendas.fields.noWay') }, ...[...own, ...library].map(named)]
  const owners = fellows.map(({ id, name }) => ({ value: id, label: name }))
  const asked = guests
    .filter(({ endedAt }) => endedAt === null)
    .map(({ id, name }) => ({ value: `${guestMark}${id}`, label: words('agendas.fields.guest', { name }) }))
  const leading = item?.guestId ? `${guestMark}${item.guestId}` : (item?.ownerId ?? '')
  const nobody = { value: '', label: words('agendas.fields.nobody') }
  const text = { reader, draft }
  return html`${select({ ...text, name: 'protocol', label: words('agendas.fields.way'), choices: ways, value: item?.protocolId ?? item?.shippedProtocol ?? '' })}
    ${select({ ...text, name: 'owner', label: words('agendas.fields.owner'), choices: [nobody, ...owners, ...asked], value: leading })}
    ${field({ ...text, name: 'wanted', label: words('agendas.fields.wanted'), hint: words('agendas.fields.wantedHint'), value: item?.wanted ?? '', maxLength: lengths.wanted })}
    ${textArea({ ...text, name: 'words', label: words('agendas.fields.words'), value: item?.words ?? '', maxLength: lengths.words, rows: 3 })}`
}
