import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { noticeBox } from '#shell/index.ts'
import { isOver, type Community } from '../model.ts'
import type { CommunityCan } from '../places.ts'
import { communityPage } from './frame.ts'

interface PublicPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  /** What others tell of it: who can join, how to ask. */
  readonly told: readonly (Html | null)[]
}

/** What somebody sees who may know of a community and does not belong to it. */
export function publicPage({ reader, community, can, told }: PublicPage): Html {
  const { words } = reader
  return communityPage({
    reader,
    community,
    can,
    content: html`${told}
    ${(can.edit || !isOver(community)) && noticeBox({ content: words(can.edit ? 'communities.face.administrator' : 'communities.face.membersOnly') })}`,
  })
}
