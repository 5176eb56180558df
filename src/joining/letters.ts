import type { Visibility } from '#database'
import type { Letter } from '#kernel/mail.ts'
import { inLanguage } from '#kernel/reader.ts'
import type { Names } from '#kernel/viewer.ts'
import type { Words } from '#kernel/words.ts'
import { writeLetter } from '../people/index.ts'

interface Named {
  readonly email: string
  readonly name: string
  readonly words: Words
  readonly umbrella: Names
  readonly community: Names & { readonly visibility: Visibility }
}

interface StepLetter extends Named {
  readonly message: string
  readonly url: string
}

/** What became of a request, in the words that were written to her who asked. */
export function stepLetter({ email, name, words, umbrella, community, message, url }: StepLetter): Letter {
  return writeLetter({
    to: email,
    words,
    subject: words('joining.letters.subject'),
    parts: [
      words('joining.letters.hello', { name }),
      about({ words, umbrella, community }),
      ...message.split(/\n{2,}/),
      { url, label: words('joining.letters.follow') },
    ],
  })
}

/** Asks whoever has the address whether it was she who asked. Until then nobody learns of it. */
export function confirmationLetter({
  email,
  name,
  words,
  umbrella,
  community,
  url,
}: Omit<StepLetter, 'message'>): Letter {
  return writeLetter({
    to: email,
    words,
    subject: words('joining.letters.subject'),
    parts: [
      words('joining.letters.hello', { name }),
      words('joining.letters.confirm', {
        umbrella: inLanguage(umbrella, words.language).text,
        community: inLanguage(community, words.language).text,
      }),
      { url, label: words('joining.letters.confirmAct') },
      words('joining.letters.otherwise'),
    ],
  })
}

/** A new link, for whoever holds one that is too old. */
export function linkAgainLetter({ email, name, words, umbrella, community, url }: Omit<StepLetter, 'message'>): Letter {
  return writeLetter({
    to: email,
    words,
    subject: words('joining.letters.subject'),
    parts: [
      words('joining.letters.hello', { name }),
      about({ words, umbrella, community }),
      { url, label: words('joining.letters.follow') },
    ],
  })
}

/** Others may see somebody's letters: one about a hidden community does not name it. */
function about({ words, umbrella, community }: Pick<Named, 'words' | 'umbrella' | 'community'>): string {
  const place = inLanguage(umbrella, words.language).text
  if (community.visibility === 'hidden') return words('joining.letters.aboutHidden', { umbrella: place })
  return words('joining.letters.about', { umbrella: place, community: inLanguage(community, words.language).text })
}
