import type { InvitationId } from '#database'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import type { Draft } from '#shell/index.ts'
import {
  invite,
  listInvitations,
  sendInvitationAgain,
  unguardedAddresseeOf,
  withdrawInvitation,
} from '../../people/index.ts'
import { isOwnAddress, linkToHandOver, sendLetter, yourself } from '../../umbrellas/index.ts'
import { addMember } from '../memberships/commands.ts'
import { addingForm } from '../memberships/forms.ts'
import { invitationsPath, memberPath } from '../paths.ts'
import { findCommunity } from '../queries.ts'
import { communityRules } from '../rules.ts'
import { invitationForm } from './forms.ts'
import { invitationsPage } from './views/invitations-page.ts'

export function communityInvitationRoutes(at: Routes, outside: Outside): void {
  at.get('/communities/:id/invitations', async (asked) => page(await shown(asked, outside)))

  at.post('/communities/:id/invitations', async (asked) => {
    const { db, viewer, id, body, now } = asked
    const community = await findCommunity(db, viewer, id('id'))
    authorize(communityRules, 'inviteCoordinator', viewer, community)
    const form = parse(invitationForm, body)
    if (!form.ok) return again(await shown(asked, outside, { inviting: form }))
    if (await isOwnAddress(asked, outside, form.value.email)) {
      return again(await shown(asked, outside, { inviting: { entered: body, problems: { email: yourself } } }))
    }

    const roles = communityRules.invite(viewer, community) ? form.value.roles : first
    const place = { umbrellaId: community.umbrellaId, communityId: community.id }
    const asking = { ...place, roles, office: null, personId: null }
    const sent = await invite(db, viewer, { ...form.value, ...asking, now })
    return sendLetter(asked, outside, sent, invitationsPath(community.id))
  })

  at.post('/communities/:id/additions', (asked) => add(asked, outside))
  pendingRoutes(at, outside)
}

async function add(asked: Asked, outside: Outside): Promise<Answer> {
  const { db, viewer, reader, id, body, now } = asked
  const form = parse(addingForm, body)
  if (!form.ok) return again(await shown(asked, outside, { adding: form }))

  const { id: community, umbrellaId } = await findCommunity(db, viewer, id('id'))
  const { person, problem, agreesFirst } = await addMember(db, viewer, { community, form: form.value, now })
  if (problem) return again(await shown(asked, outside, { adding: { entered: body, problems: { email: problem } } }))
  if (agreesFirst) {
    const language = (await unguardedAddresseeOf(outside.system, person))?.language ?? reader.language
    const place = { umbrellaId, communityId: community, office: null, personId: null }
    const sent = await invite(db, viewer, { ...form.value, ...place, language, now })
    return sendLetter(
      asked,
      outside,
      { ...sent, notice: 'communities.notices.agreesFirst' },
      invitationsPath(community),
    )
  }
  return seeOther(memberPath(community, person), { key: 'communities.notices.added' })
}

/** What an administrator asks somebody to, who must be the first. */
const first = ['member', 'coordinator'] as const

function pendingRoutes(at: Routes, outside: Outside): void {
  at.post('/communities/:id/invitations/:invitation/again', async (asked) => {
    const { db, viewer, id, now } = asked
    const community = await findCommunity(db, viewer, id('id'))
    const sent = await sendInvitationAgain(db, viewer, { id: id<InvitationId>('invitation'), now })
    return sendLetter(asked, outside, sent, invitationsPath(community.id))
  })

  at.post('/communities/:id/invitations/:invitation/withdrawal', async ({ db, viewer, id, now }) => {
    const community = await findCommunity(db, viewer, id('id'))
    await withdrawInvitation(db, viewer, { id: id<InvitationId>('invitation'), now })
    return seeOther(invitationsPath(community.id), { key: 'umbrellas.notices.withdrawn' })
  })
}

async function shown(asked: Asked, outside: Outside, drafts: { inviting?: Draft; adding?: Draft } = {}) {
  const { db, viewer, reader, id } = asked
  const community = await findCommunity(db, viewer, id('id'))
  authorize(communityRules, 'inviteCoordinator', viewer, community)
  const invitations = await listInvitations(db, viewer, community.id)
  const may = can(communityRules, viewer, community)
  return invitationsPage({ reader, community, can: may, invitations, url: linkToHandOver(asked, outside), ...drafts })
}
