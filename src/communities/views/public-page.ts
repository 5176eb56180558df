import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import type { Names } from '#kernel/viewer.ts'
import { noticeBox } from '#shell/index.ts'
import { isOver, type Community } from '../model.ts'
import type { CommunityCan } from '../places.ts'
import { communityPage } from './frame.ts'

interface PublicPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly umbrella: Names
  /** What others tell of it: who can join, how to ask. */
  readonly told: readonly (Html | null)[]
  /** Its address, where search engines may list it. */
  readonly address: string | null
}

/** What somebody sees who may know of a community and does not belong to it. */
export function publicPage({ reader, community, umbrella, can, told, address }: PublicPage): Html {
  const { words, language } = reader
  const description = inLanguage(community.purpose, language).text
  return communityPage({
    reader,
    community,
    can,
    umbrella,
    ...(address !== null && { listing: { isIndexed: true, address, description } }),
    content: html`${told}
    ${(can.edit || !isOver(community)) && noticeBox({ content: words(can.edit ? 'communities.face.administrator' : 'communities.face.membersOnly') })}`,
  })
}
