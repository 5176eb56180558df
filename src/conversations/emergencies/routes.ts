import type { CommunityId, EmergencyId, ThreadId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { confirmed } from '#kernel/confirming.ts'
import { NotFound } from '#kernel/errors.ts'
import { parse } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { findCommunity, type Face } from '../../communities/index.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import { beginEmergency, endEmergency, openInEmergency } from './commands.ts'
import { emergencyForm } from './forms.ts'
import { emergenciesPath, emergencyPath, emergencyThreadPath } from './paths.ts'
import {
  findEmergency,
  listEmergencies,
  listEmergencyOpened,
  listEmergencyPosts,
  listEmergencyThreads,
} from './queries.ts'
import { emergencyPlaceRules, emergencyRules } from './rules.ts'
import { beginningPage, beginningWay } from './views/beginning-page.ts'
import { emergenciesPage } from './views/emergencies-page.ts'
import { emergencyPage } from './views/emergency-page.ts'
import { emergencyThreadPage } from './views/thread-page.ts'

export function emergencyRoutes(at: Routes): void {
  beginningRoutes(at)
  readingRoutes(at)

  at.get(emergenciesPath, async ({ db, viewer, reader, now }) =>
    page(emergenciesPage(reader, await listEmergencies(db, viewer, now))),
  )

  at.get(`${emergenciesPath}/:id`, async ({ db, viewer, reader, id, now }) => {
    const emergency = await findEmergency(db, viewer, { id: id('id'), now })
    const [threads, opened] = await Promise.all([
      listEmergencyThreads(db, viewer, { id: emergency.id, now }),
      listEmergencyOpened(db, viewer, emergency),
    ])
    return page(emergencyPage({ reader, emergency, can: can(emergencyRules, viewer, emergency), threads, opened }))
  })

  at.post(`${emergenciesPath}/:id/end`, async ({ db, viewer, id, now }) => {
    const emergency = id<EmergencyId>('id')
    await endEmergency(db, viewer, { id: emergency, now })
    return seeOther(emergencyPath(emergency), { key: 'conversations.emergencies.notices.ended' })
  })
}

/** The way there, on the public page of a community. */
export const emergencyFace: Face = {
  tell: ({ viewer, reader }, community) =>
    can(emergencyPlaceRules, viewer, community).begin ? beginningWay(reader, community) : null,
}

function beginningRoutes(at: Routes): void {
  const path = '/communities/:id/emergency'
  at.get(path, async (asked) => page(await beginning(asked)))

  at.post(path, async (asked) => {
    const { db, viewer, reader, id, body, now } = asked
    const form = parse(emergencyForm, body)
    if (!form.ok) return again(await beginning(asked, form))
    const doubt = doubtOf(reader, body, { fields: ['reason'] })
    if (doubt) return again(await beginning(asked, { entered: body, problems: {}, doubt }))

    confirmed(asked)
    const begun = await beginEmergency(db, viewer, { community: id<CommunityId>('id'), form: form.value, now })
    return seeOther(emergencyPath(begun), { key: 'conversations.emergencies.notices.began' })
  })
}

async function beginning(asked: Asked, draft: Draft = noDraft) {
  const { db, viewer, reader, id } = asked
  const community = await findCommunity(db, viewer, id<CommunityId>('id'))
  authorize(emergencyPlaceRules, 'begin', viewer, community)
  confirmed(asked)
  return beginningPage({ reader, community, draft })
}

function readingRoutes(at: Routes): void {
  const path = `${emergenciesPath}/:id/threads/:thread`
  at.post(path, async ({ db, viewer, id, now }) => {
    const [emergency, thread] = [id<EmergencyId>('id'), id<ThreadId>('thread')]
    await openInEmergency(db, viewer, { id: emergency, thread, now })
    return seeOther(emergencyThreadPath(emergency, thread))
  })

  at.get(path, async ({ db, viewer, reader, id, now }) => {
    const emergency = await findEmergency(db, viewer, { id: id('id'), now })
    const of = { id: emergency.id, now }
    const threads = await listEmergencyThreads(db, viewer, of)
    const thread = threads.find((one) => one.id === id<ThreadId>('thread') && one.isRead)
    if (!thread) throw new NotFound('errors.notFound')
    const posts = await listEmergencyPosts(db, viewer, { ...of, thread: thread.id })
    return page(emergencyThreadPage({ reader, emergency, thread, posts }))
  })
}
