import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { chip, communitiesPath, list, said, saidIn } from '#shell/index.ts'
import { communityPath, headcount } from '../../communities/index.ts'
import type { JurisdictionCounts } from '../../organisations/index.ts'
import type { Listed } from '../model.ts'

interface Directory {
  readonly reader: Reader
  readonly communities: readonly Listed[]
}

/** The public communities: what each is for, how many belong, and from how many places, never from which. */
export function directory({ reader, communities }: Directory): Html {
  const { words, viewer } = reader
  return html`<section class="stack-s" aria-labelledby="communities">
    <h2 id="communities">${words('face.directory.title')}</h2>
    ${
      communities.length > 0
        ? list(communities.map((one) => listed(reader, one)))
        : html`<p>${words('face.directory.none')}</p>`
    }
    ${viewer.id !== null && html`<p><a href="${communitiesPath}">${words('face.directory.all')}</a></p>`}
  </section>`
}

function listed(reader: Reader, { community, reach }: Listed): Html {
  const { words, viewer, language } = reader
  const aim = inLanguage(community.purpose, language)
  const told = headcount(community, viewer)
  const places = reach && reachSaid(reader, reach)
  return html`<h3><a class="title" href="${communityPath(community.id)}">${said(reader, community.name)}</a></h3>
    ${aim.text && html`<p>${saidIn({ reader, lang: aim.lang, content: aim.text })}</p>`}
    <p class="row">
      ${'exactly' in told && chip({ label: words('communities.members', { count: told.exactly }) })}
      ${places && chip({ label: places })}
    </p>`
}

const kinds = ['provinces', 'territories', 'states', 'districts'] as const

/** Such as "7 provinces and 1 territory". */
function reachSaid({ words, language }: Reader, reach: JurisdictionCounts): string {
  const counted = kinds.filter((kind) => reach[kind] > 0)
  const parts = counted.map((kind) => words(`face.directory.${kind}`, { count: reach[kind] }))
  return new Intl.ListFormat(`${language}-CA`).format(parts)
}
