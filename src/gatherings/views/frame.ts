import type { CommunityId, GatheringId } from '#database'
import type { Html, Renderable } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Names } from '#kernel/viewer.ts'
import type { Way } from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../communities/index.ts'
import { gatheringPath, gatheringsPath } from '../paths.ts'
import { titleOf } from './when.ts'

interface Above {
  readonly id: GatheringId
  readonly title: Names
}

interface UnderGathering {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly gathering: Above
  /** What stands between the gathering and this page. */
  readonly between?: readonly Way[]
  readonly title: string
  readonly content: Renderable
}

/** The frame of every page under a gathering. */
export function underGathering({ gathering, between = [], ...page }: UnderGathering): Html {
  const up = waysToGathering(page.reader, page.community.id, gathering)
  return placePage({ ...page, here: 'gatherings', between: [...up, ...between] })
}

/** From its community to a gathering, as the ways up of what lies under it. */
export function waysToGathering(reader: Reader, community: CommunityId, gathering: Above): readonly Way[] {
  return [
    { href: gatheringsPath(community), label: reader.words('gatherings.title') },
    { href: gatheringPath(gathering.id), label: titleOf(reader, gathering) },
  ]
}
