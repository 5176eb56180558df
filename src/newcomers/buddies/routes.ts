import type { BuddyshipId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { can } from '#kernel/rules.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { communityRules, enterCommunity } from '../../communities/index.ts'
import { buddiesPath } from '../paths.ts'
import { findBeginning } from '../welcome/queries.ts'
import { answerAsBuddy, askBuddy, endBuddyship, wishForBuddies } from './commands.ts'
import { answerForm, askingForm, wishForm } from './forms.ts'
import { findWish, listAsked, listNewcomers, listOwnBuddyships, listWilling } from './queries.ts'
import { buddiesPage } from './views/buddies-page.ts'

export function buddyRoutes(at: Routes): void {
  const place = '/communities/:id/buddies'
  at.get(place, async (asked) => page(await buddies(asked, noDraft)))

  at.post(place, async (asked) => {
    const { db, viewer, id, body, now } = asked
    const form = parse(askingForm, body)
    if (!form.ok) return again(await buddies(asked, form))

    await askBuddy(db, viewer, { community: id('id'), form: form.value, now })
    return seeOther(buddiesPath(id('id')), { key: 'newcomers.notices.buddyAsked' })
  })

  at.post(`${place}/wish`, async (asked) => {
    const { db, viewer, id, body, now } = asked
    const form = parse(wishForm, body)
    if (!form.ok) return again(await buddies(asked, form))

    await wishForBuddies(db, viewer, { community: id('id'), wish: form.value.wish, now })
    return seeOther(buddiesPath(id('id')), { key: `newcomers.notices.${form.value.wish}` })
  })

  at.post(`${place}/:buddyship/answer`, async (asked) => {
    const { db, viewer, id, body, now } = asked
    const form = parse(answerForm, body)
    if (!form.ok) return again(await buddies(asked, form))

    const { answer } = form.value
    await answerAsBuddy(db, viewer, { community: id('id'), id: id<BuddyshipId>('buddyship'), answer, now })
    return seeOther(buddiesPath(id('id')), { key: `newcomers.notices.buddy.${answer}` })
  })

  at.post(`${place}/:buddyship/end`, async ({ db, viewer, id, now }) => {
    await endBuddyship(db, viewer, { community: id('id'), id: id<BuddyshipId>('buddyship'), now })
    return seeOther(buddiesPath(id('id')), { key: 'newcomers.notices.buddyEnded' })
  })
}

async function buddies({ db, viewer, reader, id, now }: Asked, draft: Draft): Promise<Html> {
  const community = await enterCommunity(db, viewer, id('id'))
  const wish = await findWish(db, viewer, community.id)
  const own = await listOwnBuddyships(db, viewer, community.id, now)
  const beginning = await findBeginning(db, viewer, community.id)
  const newcomers = await listNewcomers(db, viewer, community.id, now)
  const ids = newcomers.map(({ personId }) => personId)
  const asked = ids.length > 0 ? await listAsked(db, viewer, community.id, ids) : []
  const willing = await listWilling(db, viewer, community.id)
  const may = can(communityRules, viewer, community)
  return buddiesPage({ reader, community, can: may, draft, wish, own, beginning, newcomers, asked, willing })
}
