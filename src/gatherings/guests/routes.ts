import type { GatheringGuestId, GatheringId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { linkButton, noDraft, type Draft } from '#shell/index.ts'
import { communityRules, enterCommunity } from '../../communities/index.ts'
import { isOwnAddress, linkToHandOver, sendLetter, yourself } from '../../umbrellas/index.ts'
import { findGathering } from '../queries.ts'
import type { GatheringPart } from '../routes.ts'
import { askToGathering, endGatheringGuest } from './commands.ts'
import { gatheringGuestForm } from './forms.ts'
import { gatheringGuestsPath } from './paths.ts'
import type { GatheringVisit } from './model.ts'
import {
  findGatheringVisit,
  findKnownGuest,
  findVisitAccess,
  listGatheringGuests,
  listGatheringVisits,
} from './queries.ts'
import { gatheringGuestRules } from './rules.ts'
import { gatheringGuestsPage } from './views/guests-page.ts'
import { gatheringVisitPage, gatheringVisitsPart } from './views/visit-page.ts'

/** What another room shows on the page of a guest, under when the gathering is. */
export type GatheringVisitPart = (asked: Asked, visit: GatheringVisit) => Promise<Html>

/** People from outside at one gathering: who asks them, and what they are told. */
export function gatheringGuestRoutes(at: Routes, outside: Outside, inRoom: GatheringVisitPart): void {
  at.get('/gatherings/:id/guests', async (asked) => page(await guestsShown(asked, outside, noDraft)))

  at.post('/gatherings/:id/guests', async (asked) => {
    const { db, viewer, id, body, now } = asked
    const gathering = await findGathering(db, viewer, id<GatheringId>('id'))
    authorize(gatheringGuestRules, 'ask', viewer, gathering)
    const form = parse(gatheringGuestForm, body)
    if (!form.ok) return again(await guestsShown(asked, outside, form))
    if (await isOwnAddress(asked, outside, form.value.email)) {
      return again(await guestsShown(asked, outside, { entered: body, problems: { email: yourself } }))
    }

    const known = await findKnownGuest(db, gathering, form.value.email)
    if (known) {
      const problems = { email: `gatherings.guests.known.${known}` } as const
      return again(await guestsShown(asked, outside, { entered: body, problems }))
    }

    const sent = await askToGathering(db, viewer, { id: gathering.id, form: form.value, now })
    return sendLetter(asked, outside, sent, gatheringGuestsPath(gathering.id))
  })

  at.post('/gatherings/:id/guests/:guest/end', async ({ db, viewer, id, now }) => {
    const [gathering, guest] = [id<GatheringId>('id'), id<GatheringGuestId>('guest')]
    await endGatheringGuest(db, viewer, { gathering, guest, now })
    return seeOther(gatheringGuestsPath(gathering), { key: 'gatherings.notices.guestWithdrawn' })
  })

  at.get('/guest/gatherings/:id', async (asked) => {
    const { db, viewer, reader, id, now } = asked
    const visit = await findGatheringVisit(db, viewer, { id: id<GatheringId>('id'), now })
    const [room, access] = await Promise.all([inRoom(asked, visit), findVisitAccess(db, visit, now)])
    return page(gatheringVisitPage({ reader, visit, access, room }))
  })
}

async function guestsShown(asked: Asked, outside: Outside, draft: Draft): Promise<Html> {
  const { db, viewer, reader, id } = asked
  const gathering = await findGathering(db, viewer, id<GatheringId>('id'))
  const [community, guests] = await Promise.all([
    enterCommunity(db, viewer, gathering.communityId),
    listGatheringGuests(db, viewer, gathering.id),
  ])
  const may = can(gatheringGuestRules, viewer, gathering)
  const url = linkToHandOver(asked, outside)
  const canThere = can(communityRules, viewer, community)
  return gatheringGuestsPage({ reader, community, can: canThere, gathering, guests, may, url, draft })
}

/** On the gathering's page, the way to who comes from outside. It asks nothing. */
export const guestsWay: GatheringPart = ({ reader }, { id }) => {
  const label = reader.words('gatherings.guests.title')
  return Promise.resolve({ act: linkButton({ href: gatheringGuestsPath(id), label, kind: 'quiet', icon: 'invite' }) })
}

/** To which gatherings somebody is asked as a guest, for a page that lists what is open to her. */
export async function gatheringVisitsSection({ db, viewer, reader, now }: Asked): Promise<Html | null> {
  const visits = await listGatheringVisits(db, viewer, now)
  return visits.length === 0 ? null : gatheringVisitsPart(reader, visits)
}
