import type { CommunityId, PersonId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { parse, typed } from '#kernel/form.ts'
import { parseId } from '#kernel/id.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { can } from '#kernel/rules.ts'
import type { Draft } from '#shell/index.ts'
import { communitiesPath, memberPath, peoplePath, returnPath } from '../paths.ts'
import { enterCommunity } from '../queries.ts'
import { mutingRoutes } from '../muting/routes.ts'
import { communityRules, memberRules } from '../rules.ts'
import { changeRoles, leaveCommunity, removeMember, returnMember } from './commands.ts'
import { helpRoutes } from './help-routes.ts'
import { removalForm, rolesForm } from './forms.ts'
import { unguardedLetterLater } from './jobs.ts'
import { findMember, listConvening, listMembers } from './queries.ts'
import { leavingPage } from './views/leaving-page.ts'
import { memberPage } from './views/member-page.ts'
import { peoplePage } from './views/people-page.ts'

export function membershipRoutes(at: Routes, outside: Outside): void {
  at.get('/communities/:id/people', async ({ db, viewer, reader, id, query }) => {
    const community = await enterCommunity(db, viewer, id('id'))
    const after = parseId<PersonId>(query['after'])
    const convening = after === null ? await listConvening(db, viewer, community.id) : []
    const others = await listMembers(db, viewer, community.id, after)
    return page(peoplePage({ reader, community, can: can(communityRules, viewer, community), convening, others }))
  })

  at.get('/communities/:id/people/:person', async (asked) => page(await memberView(asked)))

  at.post('/communities/:id/people/:person/roles', async (asked) => {
    const { db, viewer, id, body, now } = asked
    const [community, person] = [id<CommunityId>('id'), id<PersonId>('person')]
    const form = parse(rolesForm, body)
    if (!form.ok) return again(await memberView(asked, form))

    await changeRoles(db, viewer, { community, person, form: form.value, now })
    return seeOther(memberPath(community, person), { key: 'communities.notices.rolesChanged' })
  })

  helpRoutes(at, outside)
  mutingRoutes(at)
  removalRoutes(at, outside)
  leavingRoutes(at)
}

function removalRoutes(at: Routes, { system }: Outside): void {
  at.post('/communities/:id/people/:person/removal', async (asked) => {
    const { db, viewer, id, body, now, afterwards } = asked
    const [community, person] = [id<CommunityId>('id'), id<PersonId>('person')]
    const form = parse(removalForm, body)
    if (!form.ok) return again(await memberView(asked, form))

    await removeMember(db, viewer, { community, person, form: form.value, now })
    afterwards(() => unguardedLetterLater(system, { community, person, reason: form.value.reason }))
    const undo = returnPath(community, person)
    return seeOther(peoplePath(community), { key: 'communities.notices.removed', undo })
  })

  at.post('/communities/:id/people/:person/return', async ({ db, viewer, id, now }) => {
    const [community, person] = [id<CommunityId>('id'), id<PersonId>('person')]
    await returnMember(db, viewer, { community, person, now })
    return seeOther(memberPath(community, person), { key: 'communities.notices.returned' })
  })
}

async function memberView({ db, viewer, reader, id }: Asked, draft?: Draft) {
  const community = await enterCommunity(db, viewer, id('id'))
  const member = await findMember(db, viewer, community.id, id('person'))
  return memberPage({
    reader,
    community,
    can: can(communityRules, viewer, community),
    member,
    canMember: can(memberRules, viewer, member),
    ...(draft && { draft }),
  })
}

function leavingRoutes(at: Routes): void {
  at.get('/communities/:id/leaving', async ({ db, viewer, reader, id }) => {
    const community = await enterCommunity(db, viewer, id('id'))
    return page(leavingPage({ reader, community, can: can(communityRules, viewer, community) }))
  })

  at.post('/communities/:id/leaving', async ({ db, viewer, id, body, now }) => {
    const isAlumna = typed(body, 'alumna') === 'yes'
    await leaveCommunity(db, viewer, { community: id('id'), isAlumna, now })
    return seeOther(communitiesPath, { key: 'communities.notices.left' })
  })
}
