import { page, seeOther, withCookies } from '#kernel/answer.ts'
import type { Routes } from '#kernel/routes.ts'
import { signedIn } from '#kernel/viewer.ts'
import type { SessionId } from '#database'
import { signInPath } from '#shell/index.ts'
import { listStrangeDevices } from '../devices/queries.ts'
import type { Hall } from '../hall.ts'
import { forgottenSessionCookie } from '../session.ts'
import { endDevice, endOtherDevices } from './commands.ts'
import { otherSessionsEndPath, sessionEndPath, sessionsPath } from './paths.ts'
import { listDevices } from './queries.ts'
import { devicesPage } from './views/devices-page.ts'

export function sessionRoutes(at: Routes, { door, settings }: Hall): void {
  at.get(sessionsPath, async ({ reader, viewer, now }) => {
    signedIn(viewer)
    const devices = await listDevices(door, viewer, now)
    return page(devicesPage({ reader, devices, strange: await listStrangeDevices(door, viewer) }))
  })

  at.post(sessionEndPath(':id'), async ({ viewer, id }) => {
    const session = id<SessionId>('id')
    await endDevice(door, viewer, session)
    if (session !== viewer.sessionId) return seeOther(sessionsPath, { key: 'people.notices.sessionEnded' })
    const answer = seeOther(signInPath, { key: 'people.notices.signedOut' })
    return withCookies(answer, [forgottenSessionCookie(settings)])
  })

  at.post(otherSessionsEndPath, async ({ viewer }) => {
    await endOtherDevices(door, viewer)
    return seeOther(sessionsPath, { key: 'people.notices.othersEnded' })
  })
}
