import type { CommunityId, GatheringId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { NotFound } from '#kernel/errors.ts'
import { parse } from '#kernel/form.ts'
import { html, type Html } from '#kernel/html.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { can } from '#kernel/rules.ts'
import { linkButton, noDraft, type Draft } from '#shell/index.ts'
import { findAgendaPlace } from '../agendas/index.ts'
import { communityRules, enterCommunity } from '../communities/index.ts'
import { doubtOf } from '../confidentiality/index.ts'
import type { GatheringPart } from '../gatherings/index.ts'
import { writeDebrief } from './commands.ts'
import { debriefForm } from './forms.ts'
import { prompts, takesNotes } from './model.ts'
import { cardsPath, debriefPath } from './paths.ts'
import { findLed, listDebriefs } from './queries.ts'
import { cardRules, debriefRules } from './rules.ts'
import { cardsPage } from './views/cards-page.ts'
import { debriefPage } from './views/debrief-page.ts'

/** For those who lead a gathering: what they note for each other afterwards, and what helps when it gets difficult. */
export function debriefRoutes(at: Routes): void {
  at.get('/gatherings/:id/debrief', async (asked) => page(await shown(asked)))

  at.post('/gatherings/:id/debrief', async (asked) => {
    const { db, viewer, reader, id, body, now } = asked
    await findLed(db, viewer, id<GatheringId>('id'))
    const form = parse(debriefForm, body)
    if (!form.ok) return again(await shown(asked, form))
    const doubt = doubtOf(reader, body, { fields: prompts })
    if (doubt) return again(await shown(asked, { entered: body, problems: {}, doubt }))

    const isKept = await writeDebrief(db, viewer, { id: id<GatheringId>('id'), form: form.value, now })
    return seeOther(debriefPath(id('id')), { key: isKept ? 'debriefs.notices.kept' : 'debriefs.notices.gone' })
  })

  at.get('/gatherings/:id/cards', async ({ db, viewer, reader, id }) => {
    const place = await findAgendaPlace(db, viewer, id<GatheringId>('id'))
    if (!cardRules.read(viewer, place)) throw new NotFound('errors.notFound')
    const community = await enterCommunity(db, viewer, place.communityId)
    return page(cardsPage({ reader, community, place }))
  })
}

async function shown({ db, viewer, reader, id, now }: Asked, draft: Draft = noDraft): Promise<Html> {
  const place = await findLed(db, viewer, id<GatheringId>('id'))
  const [community, debriefs] = await Promise.all([
    enterCommunity(db, viewer, place.communityId),
    listDebriefs(db, viewer, { place, now }),
  ])
  const mayWrite = debriefRules.write(viewer, place) && takesNotes(place, now)
  return debriefPage({
    reader,
    community,
    can: can(communityRules, viewer, community),
    place,
    debriefs,
    mayWrite,
    draft,
  })
}

/** From its beginning on, the way there for those who call the community together; the cards before. It asks nothing. */
export const debriefWay: GatheringPart = ({ viewer, reader, now }, gathering) => {
  const { words } = reader
  const place = { ...gathering, isMyTurn: false }
  if (gathering.cancelledAt !== null || !cardRules.read(viewer, place)) return Promise.resolve({})
  const isBegun = debriefRules.write(viewer, place) && takesNotes(gathering, now)
  const way = isBegun
    ? { href: debriefPath(gathering.id), label: words('debriefs.title') }
    : { href: cardsPath(gathering.id), label: words('debriefs.cards.title') }
  return Promise.resolve({ act: linkButton({ ...way, kind: 'quiet', icon: 'care' }) })
}

/** In the room, for those who may lead it: the way to the cards, in a page of its own beside it. */
export function cardsInRoom({ viewer, reader }: Asked, room: LedRoom): Promise<Html> {
  const { words } = reader
  const href = cardsPath(room.id)
  return Promise.resolve(
    cardRules.read(viewer, room)
      ? html`<p class="small"><a href="${href}" target="_blank" rel="noopener">${words('debriefs.cards.inRoom')}</a></p>`
      : html``,
  )
}

interface LedRoom {
  readonly id: GatheringId
  readonly communityId: CommunityId
  readonly isMyTurn: boolean
}
