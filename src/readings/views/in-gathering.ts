import type { Reader } from '#kernel/reader.ts'
import type { Community, CommunityCan } from '../../communities/index.ts'
import type { Gathering } from '../../gatherings/index.ts'

export interface InGathering {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly gathering: Gathering
}
