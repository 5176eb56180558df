import type { PaperKind } from '#database'
import { page, seeOther } from '#kernel/answer.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Html } from '#kernel/html.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { can } from '#kernel/rules.ts'
import { communityRules, enterCommunity, isOver, type Face } from '../communities/index.ts'
import { findLastAcknowledged, findTally } from './acknowledgements/queries.ts'
import { acknowledgementRoutes } from './acknowledgements/routes.ts'
import { askedAbove, askedBelow, tallyShown } from './acknowledgements/views/asking.ts'
import { commentRoutes } from './comments/routes.ts'
import { beginVersion } from './commands.ts'
import { editingRoutes } from './editing-routes.ts'
import { limitsRoutes } from './limits/routes.ts'
import { isUnderway, kinds, stateOf, type Paper, type Part } from './model.ts'
import { paperEditingPath } from './paths.ts'
import { charterFaceBeside, listStanding, listVersions } from './queries.ts'
import { shelfRules } from './rules.ts'
import { differencesPage } from './views/differences-page.ts'
import { threeMarksShown } from './views/face.ts'
import { shelfPage } from './views/shelf-page.ts'
import { versionsPage } from './views/versions-page.ts'

/** A community's charter and its agreement, alike but for what they say. */
export function charterRoutes(at: Routes): void {
  for (const kind of kinds) shelfRoutes(at, kind)
  limitsRoutes(at)
  acknowledgementRoutes(at, (asked, isOvertaken) => shelf(asked, 'agreement', isOvertaken))
}

function shelfRoutes(at: Routes, kind: PaperKind): void {
  const place = `/communities/:id/${kind}`
  at.get(place, async (asked) => page(await shelf(asked, kind)))

  at.post(place, async ({ db, viewer, id, now }) => {
    const begun = await beginVersion(db, viewer, { community: id('id'), kind, now })
    return seeOther(paperEditingPath(begun))
  })

  at.get(`${place}/versions`, async ({ db, viewer, reader, id }) => {
    const community = await enterCommunity(db, viewer, id('id'))
    const versions = await listVersions(db, viewer, community.id, kind)
    return page(versionsPage({ reader, community, can: can(communityRules, viewer, community), kind, versions }))
  })

  at.get(`${place}/differences`, async (asked) => page(await compared(asked, kind)))

  editingRoutes(at, kind)
  commentRoutes(at, kind)
}

/** What the public page of a community shows of its charter. */
export const charterFace: Face<readonly Part[] | null> = {
  beside: charterFaceBeside,
  tell: ({ reader }, _, parts) => threeMarksShown(reader, parts ?? []),
}

async function shelf(asked: Asked, kind: PaperKind, isOvertaken = false): Promise<Html> {
  const { db, viewer, reader, id } = asked
  const community = await enterCommunity(db, viewer, id('id'))
  const papers = await listStanding(db, viewer, community.id, kind)
  const adopted = papers.find((paper) => stateOf(paper) === 'adopted') ?? null
  return shelfPage({
    reader,
    community,
    can: can(communityRules, viewer, community),
    kind,
    may: can(shelfRules, viewer, { communityId: community.id, isOver: isOver(community) }),
    adopted,
    underway: papers.find(isUnderway) ?? null,
    ...(kind === 'agreement' && adopted && (await agreeing(asked, adopted, isOvertaken))),
  })
}

/** What stands above and below an agreement that holds: whether whoever reads has agreed, and who has not. */
async function agreeing({ db, viewer, reader }: Asked, paper: Paper, isOvertaken: boolean) {
  const last = await findLastAcknowledged(db, viewer, paper.communityId)
  const tally = shelfRules.tally(viewer, paper) ? await findTally(db, viewer, paper) : null
  const asking = { reader, paper, last, isOvertaken }
  return { above: askedAbove(asking), below: [askedBelow(asking), tally && tallyShown(reader, tally)] }
}

async function compared({ db, viewer, reader, id, query }: Asked, kind: PaperKind): Promise<Html> {
  const community = await enterCommunity(db, viewer, id('id'))
  const versions = await listVersions(db, viewer, community.id, kind)
  const version = (name: string) => {
    const found = versions.find(({ number }) => String(number) === query[name])
    if (!found) throw new NotFound('errors.notFound')
    return found
  }
  const [before, after] = [version('from'), version('to')]
  const may = can(communityRules, viewer, community)
  return differencesPage({ reader, community, can: may, kind, versions, before, after })
}
