import type { GatheringId } from '#database'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { communityRules, enterCommunity } from '../../communities/index.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import { listThreads, threadPath } from '../../conversations/index.ts'
import { listOutcomes } from '../../outcomes/index.ts'
import { harvestPath } from '../paths.ts'
import { findHarvestPlace } from '../queries.ts'
import { harvestRules } from '../rules.ts'
import { shareHarvest } from './commands.ts'
import { sharingForm } from './forms.ts'
import { proposedPost } from './proposal.ts'
import { findSharedThread } from './queries.ts'
import { sharingPage } from './views/sharing-page.ts'

const sharing = '/gatherings/:id/harvest/sharing'

/** What was learned goes into a conversation of the community, once. */
export function sharingRoutes(at: Routes, { settings }: Outside): void {
  at.get(sharing, (asked) => shown(asked, settings.origin))

  at.post(sharing, async (asked) => {
    const { db, viewer, reader, id, body, now } = asked
    const form = parse(sharingForm, body)
    if (!form.ok) return shown(asked, settings.origin, form)
    const doubt = doubtOf(reader, body, { fields: ['title', 'body'] })
    if (doubt) return shown(asked, settings.origin, { entered: body, problems: {}, doubt })

    const thread = await shareHarvest(db, viewer, { id: id('id'), form: form.value, now })
    return seeOther(threadPath(thread))
  })
}

/** Where it is posted already, the conversation itself. */
async function shown({ db, viewer, reader, id, now }: Asked, origin: string, draft?: Draft): Promise<Answer> {
  const place = await findHarvestPlace(db, viewer, { id: id<GatheringId>('id'), now })
  authorize(harvestRules, 'share', viewer, place)
  const [community, outcomes, threads, known] = await Promise.all([
    enterCommunity(db, viewer, place.communityId),
    listOutcomes(db, viewer, place.id),
    listThreads(db, viewer, { community: place.communityId, filter: 'all', before: null }),
    findSharedThread(db, viewer, place.id),
  ])
  if (known !== null) return seeOther(threadPath(known))
  const open = threads.filter(({ closedAt, kind }) => closedAt === null && kind !== 'announcement')
  const proposal = proposedPost(reader, outcomes, origin + harvestPath(place.id))
  const around = { reader, community, can: can(communityRules, viewer, community), place }
  const content = sharingPage({ ...around, threads: open, proposal, draft: draft ?? noDraft })
  return draft ? again(content) : page(content)
}
