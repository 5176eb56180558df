import { page } from '#kernel/answer.ts'
import type { Html } from '#kernel/html.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { can } from '#kernel/rules.ts'
import { signedIn } from '#kernel/viewer.ts'
import { communityRules, enterCommunity, type Community } from '../../communities/index.ts'
import { readKey } from '../model.ts'
import type { Marks } from '../reading/marks.ts'
import type { Filter } from '../paths.ts'
import { listPinnedThreads, listThreads } from './list-queries.ts'
import { conversationsPage } from './views/conversations-page.ts'
import { latestThreads } from './views/latest-threads.ts'

export function threadListRoutes(at: Routes, marks: Marks): void {
  at.get('/communities/:id/conversations', async ({ db, viewer, reader, id, query, now, afterwards }) => {
    const community = await enterCommunity(db, viewer, id('id'))
    const look = { person: signedIn(viewer), community: community.id }
    afterwards(() => marks.lookedIn(look, now))
    const filter = filterIn(query['show'])
    const before = readKey(query['before'])
    const threads = await listThreads(db, viewer, { community: community.id, filter, before })
    const pinned = before ? [] : await listPinnedThreads(db, viewer, community.id, filter)
    const may = can(communityRules, viewer, community)
    return page(conversationsPage({ reader, community, can: may, filter, threads, pinned, before }))
  })
}

/** What is talked about in a community now, for its own page. */
export async function latestIn({ db, viewer, reader }: Asked, community: Community): Promise<Html> {
  const { id } = community
  const pinned = await listPinnedThreads(db, viewer, id, 'all')
  const threads = await listThreads(db, viewer, { community: id, filter: 'all', before: null })
  const canBegin = communityRules.write(viewer, community)
  return latestThreads({ reader, community: id, pinned, threads, canBegin })
}

const filters: readonly Filter[] = ['all', 'asks', 'announcements', 'celebrations', 'introductions']

function filterIn(text: string | undefined): Filter {
  return filters.find((filter) => filter === text) ?? 'all'
}
