import type { CommunityId, HandOverId } from '#database'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { communityRules, enterCommunity } from '../../communities/index.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import { isOwnAddress, linkToHandOver, sendLetter, yourself } from '../../umbrellas/index.ts'
import { ownMembershipPath } from '../standing/paths.ts'
import { agreeHandOver, declineHandOver, forgetNotes, proposeHandOver, withdrawHandOver } from './commands.ts'
import { handOverForm } from './forms.ts'
import { handOverPath, handOversPath } from './paths.ts'
import { findOwnHandOver, listHandOvers } from './queries.ts'
import { handOverPage } from './views/hand-over-page.ts'
import { handOversPage } from './views/hand-overs-page.ts'

/** A seat that passes from one person to her successor. */
export function seatRoutes(at: Routes, outside: Outside): void {
  ownRoutes(at, outside)
  decidingRoutes(at, outside)
}

function ownRoutes(at: Routes, outside: Outside): void {
  const path = '/communities/:id/membership/hand-over'
  at.get(path, async (asked) => page(await shown(asked, outside, noDraft)))
  at.post(path, (asked) => propose(asked, outside))

  at.post(`${path}/:seat/withdrawal`, async ({ db, viewer, id, now }) => {
    const community = id<CommunityId>('id')
    await withdrawHandOver(db, viewer, { community, id: id<HandOverId>('seat'), now })
    return seeOther(handOverPath(community), { key: 'joining.seats.notices.withdrawn' })
  })

  at.post(`${path}/:seat/notes/end`, async ({ db, viewer, id }) => {
    const community = id<CommunityId>('id')
    await forgetNotes(db, viewer, { community, id: id<HandOverId>('seat') })
    return seeOther(ownMembershipPath(community), { key: 'joining.seats.notices.forgotten' })
  })
}

async function propose(asked: Asked, outside: Outside): Promise<Answer> {
  const { db, viewer, reader, id, body, now } = asked
  const community = id<CommunityId>('id')
  const form = parse(handOverForm, body)
  if (!form.ok) return again(await shown(asked, outside, form))
  if (await isOwnAddress(asked, outside, form.value.email)) {
    return again(await shown(asked, outside, { entered: body, problems: { email: yourself } }))
  }
  const doubt = doubtOf(reader, body, { fields: ['notes'] })
  if (doubt) return again(await shown(asked, outside, { entered: body, problems: {}, doubt }))

  const sent = await proposeHandOver(db, viewer, { community, form: form.value, now })
  if (sent) return sendLetter(asked, outside, sent, handOverPath(community))
  return seeOther(handOverPath(community), { key: 'joining.seats.notices.proposed' })
}

async function shown(asked: Asked, outside: Outside, draft: Draft) {
  const { db, viewer, reader, id } = asked
  const community = await enterCommunity(db, viewer, id<CommunityId>('id'))
  const own = await findOwnHandOver(db, viewer, community.id)
  const url = linkToHandOver(asked, outside)
  return handOverPage({ reader, community, can: can(communityRules, viewer, community), own, url, draft })
}

function decidingRoutes(at: Routes, outside: Outside): void {
  const path = '/communities/:id/hand-overs'
  at.get(path, async (asked) => {
    const { db, viewer, reader, id } = asked
    const community = await enterCommunity(db, viewer, id<CommunityId>('id'))
    authorize(communityRules, 'tend', viewer, community)
    const seats = await listHandOvers(db, viewer, community.id)
    const url = linkToHandOver(asked, outside)
    return page(handOversPage({ reader, community, can: can(communityRules, viewer, community), seats, url }))
  })

  at.post(`${path}/:seat/agreement`, async (asked) => {
    const { db, viewer, id, now } = asked
    const community = id<CommunityId>('id')
    const sent = await agreeHandOver(db, viewer, { community, id: id<HandOverId>('seat'), now })
    return sendLetter(asked, outside, sent, handOversPath(community))
  })

  at.post(`${path}/:seat/withdrawal`, async ({ db, viewer, id, now }) => {
    const community = id<CommunityId>('id')
    await withdrawHandOver(db, viewer, { community, id: id<HandOverId>('seat'), now })
    return seeOther(handOversPath(community), { key: 'joining.seats.notices.takenBack' })
  })

  at.post(`${path}/:seat/refusal`, async ({ db, viewer, id, now }) => {
    const community = id<CommunityId>('id')
    await declineHandOver(db, viewer, { community, id: id<HandOverId>('seat'), now })
    return seeOther(handOversPath(community), { key: 'joining.seats.notices.declined' })
  })
}
