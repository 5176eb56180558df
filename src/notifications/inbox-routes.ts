import { file, page, seeOther } from '#kernel/answer.ts'
import { parseId } from '#kernel/id.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Routes } from '#kernel/routes.ts'
import { signedIn } from '#kernel/viewer.ts'
import type { NoticeId } from '#database'
import { communityPath, inboxCount, inboxPath, unseenPath } from '#shell/index.ts'
import { shelfPath } from '../charters/index.ts'
import { askWhoPath, emergenciesPath, postPath, threadPath, waitingPath } from '../conversations/index.ts'
import { feedbackPath } from '../feedback/index.ts'
import { gatheringPath, gatheringsPath } from '../gatherings/index.ts'
import { trackPath } from '../tracks/index.ts'
import { buddiesPath } from '../newcomers/index.ts'
import { handOverPath, handOversPath, ownMembershipPath, requestPath, standingPath } from '../joining/index.ts'
import { seeAll, unguardedSee } from './commands.ts'
import type { Notice } from './model.ts'
import { allSeenPath } from './paths.ts'
import { findNotice, listNotices, noticesPerPage } from './queries.ts'
import { inboxPage } from './views/inbox-page.ts'

export function inboxRoutes(at: Routes, { system }: Outside): void {
  at.get(inboxPath, async ({ db, viewer, reader, query }) => {
    const before = parseId<NoticeId>(query['before'])
    const listed = await listNotices(db, viewer, before)
    const notices = listed.slice(0, noticesPerPage)
    const hasOlder = listed.length > noticesPerPage
    return page(inboxPage({ reader, notices, isLatest: before === null, hasOlder }))
  })

  // How many there are, for pages that are open already.
  at.get(unseenPath, async ({ viewer, reader }) => {
    signedIn(viewer)
    return file('text/html; charset=utf-8', inboxCount(reader).text)
  })

  at.get('/inbox/:id', async ({ db, viewer, id, now, afterwards }) => {
    const notice = await findNotice(db, viewer, id<NoticeId>('id'))
    afterwards(() => unguardedSee(system, notice.id, now))
    return seeOther(placeOf(notice))
  })

  at.post(allSeenPath, async ({ db, viewer, now }) => {
    await seeAll(db, viewer, now)
    return seeOther(inboxPath, { key: 'inbox.notices.seen' })
  })
}

function placeOf({ kind, threadId, postId, seq, communityId, requestId, gatheringId }: Notice): string {
  if (gatheringId !== null && kind === 'gatheringLater') return trackPath(gatheringId)
  if (kind === 'gatheringFeedback' && gatheringId !== null) return feedbackPath(gatheringId)
  if (gatheringId !== null) return gatheringPath(gatheringId)
  if (requestId !== null) return requestPath(requestId)
  if (kind === 'membershipDue' || kind === 'keptOut') return standingPath(communityId)
  if (kind === 'handOverProposed') return handOversPath(communityId)
  if (kind.startsWith('handOver')) return handOverPath(communityId)
  if (kind.startsWith('membership')) return ownMembershipPath(communityId)
  if (kind.startsWith('buddy')) return buddiesPath(communityId)
  if (kind.startsWith('gathering')) return gatheringsPath(communityId)
  if (kind === 'emergency') return emergenciesPath
  if (kind === 'unmasked' && postId !== null) return askWhoPath(postId)
  if (kind === 'toLookAt' || kind === 'flagged' || kind === 'cameBack') return waitingPath
  if (kind.startsWith('charter')) return shelfPath(communityId, 'charter')
  if (kind.startsWith('agreement')) return shelfPath(communityId, 'agreement')
  if (threadId === null) return communityPath(communityId)
  return seq === null ? threadPath(threadId) : postPath(threadId, seq)
}
