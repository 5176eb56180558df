import { page } from '#kernel/answer.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { can } from '#kernel/rules.ts'
import { communityRules, enterCommunity, isOver, type Community } from '../communities/index.ts'
import { aloneRoutes } from './alone/routes.ts'
import { wantedIn } from './forms.ts'
import { library } from './library/index.ts'
import { isOwn, isWanted, type AnyProtocol } from './model.ts'
import { findProtocol, listOwn } from './queries.ts'
import { protocolRules, shelfRules } from './rules.ts'
import { handoutPage } from './views/handout-page.ts'
import { protocolPage } from './views/protocol-page.ts'
import { shelfPage } from './views/shelf-page.ts'
import { writingRoutes } from './writing-routes.ts'

const shelf = '/communities/:id/protocols'
const one = `${shelf}/:which`

/** How a community works through things together: what comes with Hearth, and what it has made its own. */
export function protocolRoutes(at: Routes): void {
  at.get(shelf, async (asked) => {
    const { db, viewer, reader, query } = asked
    const community = await enter(asked)
    const wanted = wantedIn(query)
    const own = await listOwn(db, viewer, community.id)
    const fits = (protocol: AnyProtocol) => isWanted(protocol, wanted)
    const chosen = { own: own.filter(fits), shipped: library.filter(fits), hasOwn: own.length > 0 }
    return page(shelfPage({ reader, ...inPlace(asked, community), wanted, found: chosen }))
  })

  at.get(one, async (asked) => {
    const { reader, query } = asked
    const { community, protocol } = await found(asked)
    const { people } = wantedIn(query)
    return page(protocolPage({ reader, ...inPlace(asked, community), protocol, may: mayDo(asked, protocol), people }))
  })

  at.get(`${one}/handout`, async (asked) => {
    const { community, protocol } = await found(asked)
    const { people } = wantedIn(asked.query)
    return page(handoutPage({ reader: asked.reader, community, protocol, people }))
  })

  writingRoutes(at)
  aloneRoutes(at)
}

function enter({ db, viewer, id }: Asked): Promise<Community> {
  return enterCommunity(db, viewer, id('id'))
}

function inPlace({ viewer }: Asked, community: Community) {
  const shelfOf = { communityId: community.id, isOver: isOver(community) }
  return { community, can: can(communityRules, viewer, community), mayAdd: can(shelfRules, viewer, shelfOf).add }
}

async function found(asked: Asked) {
  const community = await enter(asked)
  const place = { community: community.id, which: asked.param('which') }
  return { community, protocol: await findProtocol(asked.db, asked.viewer, place) }
}

/** What comes with Hearth is nobody's to change. */
function mayDo({ viewer }: Asked, protocol: AnyProtocol) {
  return isOwn(protocol) ? can(protocolRules, viewer, protocol) : null
}
