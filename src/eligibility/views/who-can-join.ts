import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Community } from '../../communities/index.ts'
import { eligibilityPath } from '../paths.ts'
import type { KeptRule } from '../queries.ts'
import { ruleSentence } from './sentence.ts'

interface WhoCanJoin {
  readonly reader: Reader
  readonly community: Community
  readonly kept: KeptRule | null
}

/** Who can join, on the public page of a community. */
export function whoCanJoin({ reader, community, kept }: WhoCanJoin): Html {
  const { words } = reader
  const title = html`<h2>${words('eligibility.face.title')}</h2>`
  if (!kept?.rule) {
    return html`<section class="stack-s">
      ${title}
      <p>${words('eligibility.face.noRule')}</p>
    </section>`
  }
  return html`<section class="stack-s">
    ${title}
    <p>${ruleSentence({ words, known: kept.known }, kept.rule)}</p>
    <p><a href="${eligibilityPath(community.id)}">${words('eligibility.face.check')}</a></p>
  </section>`
}
