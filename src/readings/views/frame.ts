import type { Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { placePage, type Community, type CommunityCan } from '../../communities/index.ts'
import { gatheringPath, titleOf, type Gathering } from '../../gatherings/index.ts'

export interface InGathering {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly gathering: Gathering
}

type Around = readonly { readonly href: string; readonly label: string }[]

/** A page of what is read, under its gathering. */
export function underGathering(
  { reader, community, can, gathering }: InGathering,
  { title, between = [], content }: { title: string; between?: Around; content: Html },
): Html {
  const above = { href: gatheringPath(gathering.id), label: titleOf(reader, gathering) }
  return placePage({ reader, community, can, here: 'gatherings', between: [above, ...between], title, content })
}
