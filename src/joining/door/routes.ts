import type { CommunityId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { communityRules, findCommunity } from '../../communities/index.ts'
import { doorPath } from '../paths.ts'
import { changeDoor } from './commands.ts'
import { doorForm } from './forms.ts'
import { findDoor } from './queries.ts'
import { doorPage } from './views/door-page.ts'

const path = '/communities/:id/joining'

export function doorRoutes(at: Routes): void {
  at.get(path, async (asked) => page(await shown(asked)))

  at.post(path, async (asked) => {
    const { db, viewer, id, body, now } = asked
    const form = parse(doorForm, body)
    if (!form.ok) return again(await shown(asked, form))

    const community = id<CommunityId>('id')
    const problem = await changeDoor(db, viewer, { community, form: form.value, now })
    if (problem) return again(await shown(asked, { entered: body, problems: { sizeLimit: problem } }))
    return seeOther(doorPath(community), { key: 'communities.notices.saved' })
  })
}

async function shown({ db, viewer, reader, id }: Asked, draft: Draft = noDraft) {
  const community = await findCommunity(db, viewer, id<CommunityId>('id'))
  authorize(communityRules, 'arrange', viewer, community)
  const door = await findDoor(db, community)
  return doorPage({ reader, community, can: can(communityRules, viewer, community), door, draft })
}
