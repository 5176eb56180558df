import type { Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { placePage, type Community, type CommunityCan } from '../../communities/index.ts'
import type { Interested } from '../model.ts'
import { interestedList } from './interested-list.ts'

interface InterestedPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly interested: readonly Interested[]
}

/** Who would like to hear when it opens, for those who will coordinate it. */
export function interestedPage({ reader, community, can, interested }: InterestedPage): Html {
  return placePage({
    reader,
    community,
    can,
    here: 'interested',
    title: reader.words('communities.places.interested'),
    content: interestedList(reader, 'community', interested),
  })
}
