import { seeOther } from '#kernel/answer.ts'
import type { Html } from '#kernel/html.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { homePath } from '#shell/index.ts'
import type { Hall } from '../hall.ts'
import { passwordPath } from '../passwords/paths.ts'
import { disownDevice, knowDevice } from './commands.ts'
import { disowningPath, knowingPath } from './paths.ts'
import { listStrangeDevices } from './queries.ts'
import { strangeDevices } from './views/strange-devices.ts'

export function deviceRoutes(at: Routes, { door }: Hall): void {
  at.post(knowingPath(':id'), async ({ viewer, id }) => {
    await knowDevice(door, viewer, id('id'))
    return seeOther(homePath, { key: 'people.notices.deviceKnown' })
  })

  // Whoever says no is frightened: the device is out at once, and nothing is asked first.
  at.post(disowningPath(':id'), async ({ viewer, id }) => {
    await disownDevice(door, viewer, id('id'))
    return seeOther(passwordPath, { key: 'people.notices.deviceDisowned' })
  })
}

/** For the first page: sign-ins that its reader should look at. */
export function strangersOn({ door }: Outside): (asked: Asked) => Promise<Html | null> {
  return async ({ reader, viewer }) => strangeDevices(reader, await listStrangeDevices(door, viewer))
}
