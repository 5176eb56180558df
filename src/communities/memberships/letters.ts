import type { Visibility } from '#database'
import type { Letter } from '#kernel/mail.ts'
import { inLanguage } from '#kernel/reader.ts'
import type { Names } from '#kernel/viewer.ts'
import type { Words } from '#kernel/words.ts'
import { writeLetter, type Addressee } from '../../people/index.ts'
import type { RemovalForm } from './forms.ts'

interface Removal {
  readonly addressee: Addressee
  readonly words: Words
  readonly community: Names & { readonly visibility: Visibility }
  readonly reason: RemovalForm['reason']
}

/** Others may see somebody's letters: one about a hidden community does not name it. */
export function removalLetter({ addressee, words, community, reason }: Removal): Letter {
  const umbrella = inLanguage(addressee.umbrella, words.language).text
  const name = inLanguage(community, words.language).text
  return writeLetter({
    to: addressee.email,
    words,
    subject: words('communities.letters.removal.subject'),
    parts: [
      words('communities.letters.removal.hello', { name: addressee.name }),
      community.visibility === 'hidden'
        ? words('communities.letters.removal.unnamed', { umbrella })
        : words('communities.letters.removal.named', { umbrella, community: name }),
      words(`communities.letters.removal.reasons.${reason}`),
      words('communities.letters.removal.whatStays'),
      words('communities.letters.removal.whomToAsk'),
    ],
  })
}
