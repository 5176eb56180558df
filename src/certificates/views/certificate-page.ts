import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import {
  button,
  choiceCards,
  choicePills,
  emptyState,
  field,
  hiddenField,
  noticeBox,
  type Draft,
} from '#shell/index.ts'
import { attendancePath } from '../../attendance/index.ts'
import type { Community, CommunityCan } from '../../communities/index.ts'
import { underGathering, whenSaid, type Gathering } from '../../gatherings/index.ts'
import { name_length_max, namings, sizes, type Naming, type Participation, type Size } from '../model.ts'
import { certificatePath } from '../paths.ts'

export interface CertificatePage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly gathering: Gathering
  /** What it would say, of this gathering and of its series, where she was at one. */
  readonly of: Readonly<Record<'one' | 'series', Participation | null>>
  readonly counts: Readonly<Record<'one' | 'series', string>>
  readonly usual: { readonly naming: Naming; readonly size: Size }
  /** Letters that cannot be printed. */
  readonly missing: readonly string[]
  readonly draft: Draft
}

/** Where a member asks for a certificate of herself. */
export function certificatePage(page: CertificatePage): Html {
  const { reader, community, can, gathering, of } = page
  return underGathering({
    reader,
    community,
    can,
    gathering,
    title: reader.words('certificates.title'),
    content: html`${whenSaid(reader, gathering)} ${of.one === null && of.series === null ? nothing(page) : asking(page)}`,
  })
}

function nothing({ reader: { words }, gathering }: CertificatePage): Html {
  const act = html`<a href="${attendancePath(gathering.id)}">${words('attendance.own.way')}</a>`
  return emptyState({
    icon: 'done',
    title: words('certificates.nothing'),
    content: words('certificates.nothingAbout'),
    act,
  })
}

/** The answer is a file: the browser itself has to take it. */
function asking({ reader, gathering, of, counts, usual, missing, draft }: CertificatePage): Html {
  const { words, viewer } = reader
  const given = { reader, draft }
  const which = (['one', 'series'] as const).filter((one) => of[one] !== null)
  const pill = (one: 'one' | 'series') => ({ value: one, label: words(`certificates.of.${one}`), hint: counts[one] })
  const [only = 'one'] = which
  return html`<p>${words('certificates.about')}</p>
    ${missing.length > 0 && noticeBox({ kind: 'care', role: 'alert', content: words('certificates.missing', { letters: missing.join(' ') }) })}
    <form class="form" method="post" action="${certificatePath(gathering.id)}" novalidate data-turbo="false">
      ${field({ ...given, name: 'name', label: words('certificates.name'), hint: words('certificates.nameHint'), value: viewer.name, maxLength: name_length_max, autocomplete: 'name', isRequired: true })}
      ${which.length > 1 ? choiceCards({ ...given, name: 'of', label: words('certificates.what'), value: only, choices: which.map(pill) }) : html`<p>${counts[only]}</p>${hiddenField('of', only)}`}
      ${choiceCards({ ...given, name: 'naming', label: words('certificates.naming.label'), value: usual.naming, choices: namings.map((value) => ({ value, label: words(`certificates.naming.${value}`), hint: words(`certificates.naming.${value}Hint`) })) })}
      ${choicePills({ ...given, name: 'size', label: words('certificates.size'), value: usual.size, choices: sizes.map((value) => ({ value, label: words(`certificates.sizes.${value}`) })) })}
      ${button({ label: words('certificates.make') })}
    </form>
    <p class="small muted">${words('certificates.kept')}</p>`
}
