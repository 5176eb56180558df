import { datesFor } from '#kernel/dates.ts'
import type { Asked } from '#kernel/routes.ts'
import { unguardedAddresseeOf } from '../account-queries.ts'
import type { Hall } from '../hall.ts'
import { named, writeLetter } from '../letter.ts'
import { browserSessionCookie, sessionCookie } from '../session.ts'
import { unguardedSessionOwner } from '../sessions/queries.ts'
import { sessionsPath } from '../sessions/paths.ts'
import { deviceName } from '../sessions/views/device-name.ts'
import { unguardedStanding, unguardedStrange } from './commands.ts'
import { markCookie, markName, marksOf, newMark } from './marks.ts'
import type { PersonId } from '#database'

interface Arrival {
  readonly token: string
  readonly isShared: boolean
}

/** The cookies of whoever is in from here on. Where nobody came from before, she is told. */
export async function arrived(asked: Asked, hall: Hall, { token, isShared }: Arrival): Promise<readonly string[]> {
  const { cookies, userAgent, address, now } = asked
  const { door, settings } = hall
  const person = await unguardedSessionOwner(door, token)
  const earlier = cookies[markName(settings)]
  const mark = isShared ? undefined : (earlier ?? newMark())
  const { carried, place } = marksOf(settings.secret, person, { cookie: mark, userAgent, address })
  const marks = carried === null ? [place] : [carried, place]
  const standing = await unguardedStanding(door, person, marks, now)
  if (standing !== 'known') await unguardedStrange(door, { person, token, userAgent, marks, now })
  if (standing === 'strange') asked.afterwards(() => tell(asked, hall, person))
  return [cookieFor(hall, token, isShared), ...(mark === undefined ? [] : [markCookie(settings, mark)])]
}

export function cookieFor({ settings }: Pick<Hall, 'settings'>, token: string, isShared: boolean): string {
  return isShared ? browserSessionCookie(token, settings) : sessionCookie(token, settings)
}

async function tell({ userAgent, now }: Asked, hall: Hall, person: PersonId): Promise<void> {
  const addressee = await unguardedAddresseeOf(hall.system, person)
  if (addressee === null) return
  const words = hall.wordsIn(addressee.language)
  const when = datesFor(addressee.language, addressee.timeZone, now).full(now)
  const letter = writeLetter({
    to: addressee.email,
    words,
    subject: words('letters.newDevice.subject'),
    parts: [
      words('letters.hello', { name: addressee.name }),
      words('letters.newDevice.about', {
        place: named(addressee.umbrella, words),
        when,
        device: deviceName(words, userAgent),
      }),
      words('letters.newDevice.otherwise'),
      { url: hall.settings.origin + sessionsPath, label: words('letters.newDevice.button') },
    ],
  })
  await hall.post(letter)
}
