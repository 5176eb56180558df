import type { CommunityId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { unguardedAgreement } from '../../charters/index.ts'
import { unguardedArrival } from './commands.ts'
import { agreementToRead } from './views/agreement-to-read.ts'

/** How somebody who takes up an invitation comes into a community, and what she reads before. */
export function arrivalsOn(system: Db) {
  return {
    join: unguardedArrival,
    async agreement(reader: Reader, community: CommunityId): Promise<Html | null> {
      const agreement = await unguardedAgreement(system, community)
      return agreement && agreementToRead({ reader, agreement })
    },
  }
}
