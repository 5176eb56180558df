import type { Db } from '#kernel/db.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { countUnposted, isMine, listAsksToFollowUp, listNews, listUnanswered } from '../conversations/index.ts'
import { listNext } from '../gatherings/index.ts'
import { countWaiting } from '../newcomers/index.ts'
import { ownActions } from '../outcomes/index.ts'
import { linesOf, listUnseen } from '../notifications/index.ts'
import { listUmbrellas } from '../umbrellas/index.ts'
import { answers, type Home } from './model.ts'

const waitingMax = 5
const nextDays = 14

export async function findHome(db: Db, viewer: Viewer, now: Temporal.Instant): Promise<Home> {
  const [unseen, followUps, unanswered, newcomers, news, unposted, umbrellas, next, actions] = await Promise.all([
    listUnseen(db, viewer),
    listAsksToFollowUp(db, viewer, now),
    listUnanswered(db, viewer, { community: null, after: null }),
    countWaiting(db, viewer, now),
    listNews(db, viewer),
    countUnposted(db, viewer, now),
    viewer.administers.length > 0 ? listUmbrellas(db, viewer) : [],
    viewer.belongings.length > 0 ? listNext(db, viewer, { community: null, days: nextDays, count: 3, now }) : [],
    viewer.belongings.length > 0 ? ownActions(db, viewer) : [],
  ])

  const others = unanswered.filter((thread) => !isMine(viewer, thread))
  const linesThat = (answer: 'called' | 'returned') => linesOf(unseen.filter(({ kind }) => answers[kind] === answer))
  return {
    called: linesThat('called'),
    next,
    actions,
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
