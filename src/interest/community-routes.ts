import { page } from '#kernel/answer.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { belongsTo, type Viewer } from '#kernel/viewer.ts'
import { communityRules, enterCommunity, findCommunity, type Community, type Face } from '../communities/index.ts'
import { letterRoutes } from './letter-routes.ts'
import type { Announced } from './model.ts'
import { isInterested, listInterested } from './queries.ts'
import { interestRoutesAt } from './routes.ts'
import { interestedPage } from './views/interested-page.ts'
import { interestOffer } from './views/interest-page.ts'

/** In a community that is planned; and what somebody does by her letters, whatever they are about. */
export function interestRoutes(at: Routes, outside: Outside): void {
  interestRoutesAt(at, '/communities/:id', { outside, find: planned })

  at.get('/communities/:id/interested', async ({ db, viewer, reader, id }) => {
    const community = await enterCommunity(db, viewer, id('id'))
    authorize(communityRules, 'expect', viewer, community)
    const interested = await listInterested(db, viewer, { kind: 'community', id: community.id })
    return page(interestedPage({ reader, community, can: can(communityRules, viewer, community), interested }))
  })

  letterRoutes(at, outside)
}

/** The way to it, on the public page of a community that is planned. */
export const interestFace: Face = {
  tell: async ({ db, viewer, reader }, community) => {
    const announced = announcedOf(community, viewer)
    if (!announced.isOpen || announced.isOwn) return null
    return interestOffer({ reader, announced, isInterested: await isInterested(db, viewer, announced.of) })
  },
}

/** A hidden one asks nobody. */
async function planned({ db, viewer, id }: Asked): Promise<Announced> {
  const community = await findCommunity(db, viewer, id('id'))
  if (community.visibility === 'hidden') throw new NotFound('errors.notFound')
  return announcedOf(community, viewer)
}

function announcedOf({ id, name, state, visibility }: Community, viewer: Viewer): Announced {
  const isOpen = state === 'planned' && visibility !== 'hidden'
  return { of: { kind: 'community', id }, name, isOpen, isOwn: belongsTo(viewer, id) }
}
