import type { Db } from '#kernel/db.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { countUnposted, isMine, listAsksToFollowUp, listNews, listUnanswered } from '../conversations/index.ts'
import { countWaiting } from '../newcomers/index.ts'
import { linesOf, listUnseen } from '../notifications/index.ts'
import { listUmbrellas } from '../umbrellas/index.ts'
import { answers, type Home } from './model.ts'

const waitingMax = 5

export async function findHome(db: Db, viewer: Viewer, now: Temporal.Instant): Promise<Home> {
  const unseen = await listUnseen(db, viewer)
  const followUps = await listAsksToFollowUp(db, viewer, now)
  const unanswered = await listUnanswered(db, viewer, { community: null, after: null })
  const newcomers = await countWaiting(db, viewer, now)
  const news = await listNews(db, viewer)
  const unposted = await countUnposted(db, viewer, now)
  const umbrellas = viewer.administers.length > 0 ? await listUmbrellas(db, viewer) : []

  const others = unanswered.filter((thread) => !isMine(viewer, thread))
  const linesThat = (answer: 'called' | 'returned') => linesOf(unseen.filter(({ kind }) => answers[kind] === answer))
  return {
    called: linesThat('called'),
    followUps,
    waiting: others.slice(0, waitingMax),
    isMoreWaiting: others.length > waitingMax,
    newcomers,
    returned: linesThat('returned'),
    news,
    draftCount: unposted.drafts,
    heldCount: unposted.held,
    umbrellas,
  }
}
