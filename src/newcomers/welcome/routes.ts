import type { WelcomeStepId } from '#database'
import { page, seeOther } from '#kernel/answer.ts'
import { NotFound } from '#kernel/errors.ts'
import { html } from '#kernel/html.ts'
import type { Routes } from '#kernel/routes.ts'
import { can } from '#kernel/rules.ts'
import { communityPath, communityRules, enterCommunity, isOver, type Lives } from '../../communities/index.ts'
import { listOwnBuddyships } from '../buddies/queries.ts'
import { isShownSteps } from '../model.ts'
import { welcomePath } from '../paths.ts'
import { countWaiting } from '../waiting/queries.ts'
import { waitingLine } from '../waiting/views/waiting-line.ts'
import { bringBack, putAway, tickStep, untickStep } from './commands.ts'
import { welcomeEditingRoutes } from './editing-routes.ts'
import { findBeginning, findWelcome, listConveners } from './queries.ts'
import { stepsCard } from './views/steps-card.ts'
import { welcomePage } from './views/welcome-page.ts'

export function welcomeRoutes(at: Routes): void {
  const place = '/communities/:id/welcome'
  at.get(place, async ({ db, viewer, reader, id, now }) => {
    const community = await enterCommunity(db, viewer, id('id'))
    const welcome = await findWelcome(db, viewer, community.id)
    const conveners = await listConveners(db, viewer, community.id)
    const beginning = await findBeginning(db, viewer, community.id)
    const own = await listOwnBuddyships(db, viewer, community.id, now)
    const buddy = own.find(({ newcomerId }) => newcomerId === viewer.id) ?? null
    if (beginning === null) throw new NotFound('errors.notFound')
    const found = { reader, community, can: can(communityRules, viewer, community) }
    return page(welcomePage({ ...found, welcome, conveners, beginning, buddy }))
  })

  at.post(`${place}/putting-away`, async ({ db, viewer, id, now }) => {
    await putAway(db, viewer, { community: id('id'), now })
    return seeOther(communityPath(id('id')), {
      key: 'newcomers.notices.putAway',
      undo: `${welcomePath(id('id'))}/bringing-back`,
    })
  })

  at.post(`${place}/bringing-back`, async ({ db, viewer, id, now }) => {
    await bringBack(db, viewer, { community: id('id'), now })
    return seeOther(communityPath(id('id')))
  })

  at.post(`${place}/steps/:step/tick`, async ({ db, viewer, id, now }) => {
    await tickStep(db, viewer, { community: id('id'), step: id<WelcomeStepId>('step'), now })
    return seeOther(welcomePath(id('id')))
  })

  at.post(`${place}/steps/:step/untick`, async ({ db, viewer, id, now }) => {
    await untickStep(db, viewer, { community: id('id'), step: id<WelcomeStepId>('step'), now })
    return seeOther(welcomePath(id('id')))
  })

  welcomeEditingRoutes(at)
}

/** What lives in a community, under the first steps of whoever is new to it and the newcomers of whoever convenes it. */
export function underWelcome(lives: Lives): Lives {
  return async (asked, community) => {
    if (isOver(community)) return lives(asked, community)
    const { db, viewer, reader, now } = asked
    const beginning = await findBeginning(db, viewer, community.id)
    const waiting = (await countWaiting(db, viewer, now)).find(({ communityId }) => communityId === community.id)
    return html`${beginning && isShownSteps(beginning, now) && stepsCard(reader, community, beginning)}
    ${waiting && waitingLine(reader, waiting)} ${await lives(asked, community)}`
  }
}
