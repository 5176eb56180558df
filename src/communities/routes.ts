import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { belongsTo } from '#kernel/viewer.ts'
import { openPage, readerIn } from '#shell/index.ts'
import { listFamilies, listUmbrellas } from '../umbrellas/index.ts'
import { alumniRoutes } from './alumni/routes.ts'
import { groupRoutes } from './groups/routes.ts'
import { contactRoutes } from './contact/routes.ts'
import { editCommunity } from './commands.ts'
import type { Face } from './faces.ts'
import { editingForm } from './forms.ts'
import { foundingRoutes } from './founding-routes.ts'
import { communityInvitationRoutes } from './invitations/routes.ts'
import { unguardedVisit } from './memberships/opening-commands.ts'
import { membershipRoutes } from './memberships/routes.ts'
import type { Community } from './model.ts'
import { communityPath } from './paths.ts'
import { findCommunity, findFaced, listCommunities, nothing } from './queries.ts'
import { communityRules } from './rules.ts'
import { communitiesPage } from './views/communities-page.ts'
import { editingPage } from './views/editing-page.ts'
import { communityPage } from './views/frame.ts'
import { runningRoutes } from './running/routes.ts'
import { publicPage } from './views/public-page.ts'

/** What lives in a community now, from those who know conversations. */
export type Lives = (asked: Asked, community: Community) => Promise<Html>

/** What other features put on the pages of communities. */
interface Contributions {
  readonly lives: Lives
  /** In the order in which the public page tells them. */
  readonly faces: readonly Face[]
  /** Where somebody is a guest, for the list of communities. */
  readonly visits: (asked: Asked) => Promise<Html | null>
}

export function communityRoutes(at: Routes, outside: Outside, { lives, faces, visits }: Contributions): void {
  at.get('/communities', async (asked) => {
    const { db, viewer, reader } = asked
    const communities = await listCommunities(db, viewer)
    const umbrellas = viewer.administers.length > 0 ? await listUmbrellas(db, viewer) : []
    const visited = viewer.id === null ? null : await visits(asked)
    return page(communitiesPage({ reader, communities, visited, umbrellas }))
  })

  at.get('/communities/:id', async (asked) => {
    const { db, viewer, reader, id, now, afterwards } = asked
    if (viewer.id === null || !belongsTo(viewer, id('id'))) return shownOutside(asked, outside, faces)
    const community = await findCommunity(db, viewer, id('id'))
    const may = can(communityRules, viewer, community)
    const visit = { community: community.id, person: viewer.id, now }
    afterwards(() => unguardedVisit(outside.system, visit))
    return page(communityPage({ reader, community, can: may, content: await lives(asked, community) }))
  })

  editingRoutes(at)
  contactRoutes(at)
  foundingRoutes(at)
  runningRoutes(at)
  membershipRoutes(at, outside)
  alumniRoutes(at)
  groupRoutes(at)
  communityInvitationRoutes(at, outside)
}

async function shownOutside(asked: Asked, outside: Outside, faces: readonly Face[]): Promise<Answer> {
  const { db, viewer, id } = asked
  const reader = readerIn(asked, outside)
  const besides = faces.map(({ beside = nothing }) => beside)
  const { community, umbrella, besides: known } = await findFaced(db, viewer, id('id'), besides)
  const told = await Promise.all(faces.map(async (face, at) => face.tell({ ...asked, reader }, community, known[at])))
  const address = community.isIndexed ? outside.settings.origin + communityPath(community.id) : null
  const may = can(communityRules, viewer, community)
  return openPage(reader, publicPage({ reader, community, umbrella, can: may, told, address }))
}

function editingRoutes(at: Routes): void {
  at.get('/communities/:id/editing', async ({ db, viewer, reader, id }) => {
    const community = await findCommunity(db, viewer, id('id'))
    authorize(communityRules, 'edit', viewer, community)
    const families = await listFamilies(db, viewer, community.umbrellaId)
    return page(editingPage({ reader, community, can: can(communityRules, viewer, community), families }))
  })

  at.post('/communities/:id/editing', async ({ db, viewer, reader, id, body, now }) => {
    const community = await findCommunity(db, viewer, id('id'))
    authorize(communityRules, 'edit', viewer, community)
    const form = parse(editingForm, body)
    if (form.ok) {
      await editCommunity(db, viewer, { id: community.id, form: form.value, now })
      return seeOther(communityPath(community.id), { key: 'communities.notices.saved' })
    }

    const families = await listFamilies(db, viewer, community.umbrellaId)
    const may = can(communityRules, viewer, community)
    return again(editingPage({ reader, community, can: may, families, draft: form }))
  })
}
