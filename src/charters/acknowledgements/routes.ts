import type { CommunityId, PaperId } from '#database'
import { page, seeOther } from '#kernel/answer.ts'
import { typed } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import { parseId } from '#kernel/id.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { communityPath, enterCommunity } from '../../communities/index.ts'
import { recordAcknowledgement } from './commands.ts'

/** The page of the agreement, as it is shown again where another version holds by now. */
type Agreement = (asked: Asked, isOvertaken: boolean) => Promise<Html>

export function acknowledgementRoutes(at: Routes, agreement: Agreement): void {
  at.post('/communities/:id/agreement/acknowledgement', async (asked) => {
    const { db, viewer, id, body, now } = asked
    const community = id<CommunityId>('id')
    await enterCommunity(db, viewer, community)
    const paper = parseId<PaperId>(typed(body, 'paper'))
    const isKept = await recordAcknowledgement(db, viewer, { community, paper, now })
    if (!isKept) return page(await agreement(asked, true), 409)
    return seeOther(communityPath(community), { key: 'charters.notices.acknowledged' })
  })
}
