import type { PersonId } from '#database'
import type { Outside } from '#kernel/outside.ts'
import type { Asked } from '#kernel/routes.ts'
import { unguardedAddresseeOf } from '../account-queries.ts'
import { named, writeLetter } from '../letter.ts'
import { unguardedPost } from '../post-commands.ts'
import { sessionsPath } from '../sessions/paths.ts'

type Sending = Pick<Outside, 'system' | 'mailer' | 'wordsIn' | 'settings'>

/** Tells somebody who helped her, in case it was not she who stood there. */
export function tellOfHelp({ afterwards, viewer }: Asked, outside: Sending, person: PersonId): void {
  const { system, mailer, wordsIn, settings } = outside
  afterwards(async () => {
    const addressee = await unguardedAddresseeOf(system, person)
    if (addressee === null) return
    const words = wordsIn(addressee.language)
    const letter = writeLetter({
      to: addressee.email,
      words,
      subject: words('letters.passwordChanged.subject'),
      parts: [
        words('letters.hello', { name: addressee.name }),
        words('letters.helped.about', { helper: viewer.name, place: named(addressee.umbrella, words) }),
        words('letters.helped.otherwise'),
        { url: settings.origin + sessionsPath, label: words('letters.newDevice.button') },
      ],
    })
    await unguardedPost(system, mailer)(letter)
  })
}
