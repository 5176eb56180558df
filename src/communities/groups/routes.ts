import type { CommunityId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { can } from '#kernel/rules.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { groupsPath } from '../paths.ts'
import { enterCommunity } from '../queries.ts'
import { communityRules } from '../rules.ts'
import { arrangeGroups, divideMembers, endGroups } from './commands.ts'
import { arrangementIn, dividingForm } from './forms.ts'
import { listApart, listGroups } from './queries.ts'
import { groupsPage } from './views/groups-page.ts'

/** Small groups in a community. */
export function groupRoutes(at: Routes): void {
  const path = '/communities/:id/groups'
  at.get(path, async (asked) => page(await shown(asked, noDraft)))

  at.post(path, async (asked) => {
    const { db, viewer, id, body, now } = asked
    const form = parse(dividingForm, body)
    if (!form.ok) return again(await shown(asked, form))

    const community = id<CommunityId>('id')
    await divideMembers(db, viewer, { community, form: form.value, now })
    return seeOther(groupsPath(community), { key: 'communities.groups.notices.made' })
  })

  at.post(`${path}/arrangement`, async ({ db, viewer, id, body, now }) => {
    const community = id<CommunityId>('id')
    await arrangeGroups(db, viewer, { community, arrangement: arrangementIn(body), now })
    return seeOther(groupsPath(community), { key: 'communities.groups.notices.arranged' })
  })

  at.post(`${path}/end`, async ({ db, viewer, id, now }) => {
    const community = id<CommunityId>('id')
    await endGroups(db, viewer, { community, now })
    return seeOther(groupsPath(community), { key: 'communities.groups.notices.ended' })
  })
}

async function shown({ db, viewer, reader, id }: Asked, draft: Draft) {
  const community = await enterCommunity(db, viewer, id<CommunityId>('id'))
  const groups = await listGroups(db, viewer, community.id)
  const apart = await listApart(db, viewer, community.id)
  return groupsPage({ reader, community, can: can(communityRules, viewer, community), groups, apart, draft })
}
