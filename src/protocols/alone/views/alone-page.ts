import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { button, noticeBox, postButton, postForm, said, textArea, type Draft } from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../../communities/index.ts'
import { whichOf, type AnyProtocol } from '../../model.ts'
import { alonePath, aloneForgettingPath, protocolPath, protocolsPath } from '../../paths.ts'
import { fieldOf } from '../forms.ts'
import { alone_length_max, type AloneStep } from '../model.ts'

export interface AlonePage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly protocol: AnyProtocol
  readonly steps: readonly AloneStep[]
  readonly mayWrite: boolean
  readonly draft: Draft
}

/** What each does alone along a way of working, written where nobody else reads it. */
export function alonePage(page: AlonePage): Html {
  const { reader, community, can, protocol, steps, mayWrite } = page
  const { words, language } = reader
  const which = whichOf(protocol)
  const hasWritten = steps.some((step) => step.words !== '')
  return placePage({
    reader,
    community,
    can,
    here: 'protocols',
    between: [
      { href: protocolsPath(community.id), label: words('protocols.title') },
      { href: protocolPath(community.id, which), label: inLanguage(protocol.title, language).text },
    ],
    title: words('protocols.alone.title'),
    content: html`${noticeBox({ content: words('protocols.alone.seen') })}
      <p class="muted">${words('protocols.alone.about')}</p>
      ${mayWrite ? writing(page, which) : steps.map((step) => read(page, step))}
      ${hasWritten && postButton({ action: aloneForgettingPath(community.id, which), label: words('protocols.alone.forget'), kind: 'plain', icon: 'remove' })}`,
  })
}

function writing({ reader, community, steps, draft }: AlonePage, which: string): Html {
  const { words } = reader
  return postForm({
    action: alonePath(community.id, which),
    content: html`${draft.doubt?.notice} ${steps.map((step) => one(reader, draft, step))}`,
    submit: html`<div class="row">${button({ label: words('protocols.alone.keep') })} ${draft.doubt?.act}</div>`,
  })
}

function one(reader: Reader, draft: Draft, step: AloneStep): Html {
  const hasHint = inLanguage(step.text, reader.language).text !== ''
  return textArea({
    reader,
    draft,
    name: fieldOf(step),
    label: html`<span class="told">${said(reader, step.title)}</span>`,
    value: step.words,
    maxLength: alone_length_max,
    rows: 5,
    ...(hasHint && { hint: html`<span class="told">${said(reader, step.text)}</span>` }),
  })
}

/** In a closed community nothing is written any more; what she wrote she still reads. */
function read({ reader }: AlonePage, step: AloneStep): Html {
  return html`<section class="stack-xs">
    <h2>${said(reader, step.title)}</h2>
    <p class="told">${step.words}</p>
  </section>`
}
