import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { breadcrumb, said, wholePage } from '#shell/index.ts'
import type { Community } from '../../communities/index.ts'
import { whichOf, type AnyProtocol } from '../model.ts'
import { protocolPath, protocolsPath } from '../paths.ts'
import { handout } from './handout.ts'

interface HandoutPage {
  readonly reader: Reader
  readonly community: Community
  readonly protocol: AnyProtocol
  readonly people: number | null
}

/** The same on a sheet of paper, to be taken to one's own workplace. It names no community and nobody. */
export function handoutPage({ reader, community, protocol, people }: HandoutPage): Html {
  const { words } = reader
  const title = inLanguage(protocol.title, reader.language).text
  const up = [
    { href: protocolsPath(community.id), label: words('protocols.title') },
    { href: protocolPath(community.id, whichOf(protocol)), label: said(reader, protocol.title) },
  ]
  return wholePage({
    reader,
    title,
    community: community.id,
    content: html`<div class="off-paper stack-xs">
        ${breadcrumb(reader, up)}
        <p>${words('protocols.handout.about')}</p>
      </div>
      <article class="handout stack-s">
        <h1 class="told">${said(reader, protocol.title)}</h1>
        ${handout(reader, protocol, people)}
      </article>`,
  })
}
