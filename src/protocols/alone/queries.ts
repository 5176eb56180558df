import type { CommunityId } from '#database'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { whichOf, type AnyProtocol } from '../model.ts'
import { aloneSteps, type AloneStep } from './model.ts'

interface Along {
  readonly community: CommunityId
  readonly protocol: AnyProtocol
}

/** The steps of a way of working that each does alone, with what the viewer wrote there; 404 where it has none. */
export async function listAlone(db: Db, viewer: Viewer, { community, protocol }: Along): Promise<AloneStep[]> {
  const steps = aloneSteps(protocol)
  if (steps.length === 0) throw new NotFound('errors.notFound')
  const written = await visibleWords(db, viewer)
    .where('w.community_id', '=', community)
    .where('w.protocol', '=', whichOf(protocol))
    .execute()
  return steps.map((step) => ({ ...step, words: written.find(({ step: at }) => at === step.at)?.words ?? '' }))
}

/** The only way in: her own, and nobody else's. */
function visibleWords(db: Db, viewer: Viewer) {
  return db.selectFrom('alone_words as w').where('w.owner_id', '=', signedIn(viewer)).select(['w.step', 'w.words'])
}
