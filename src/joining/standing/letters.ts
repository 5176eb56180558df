import type { CommunityId, PersonId, Visibility } from '#database'
import type { Letter } from '#kernel/mail.ts'
import { inLanguage } from '#kernel/reader.ts'
import type { Names } from '#kernel/viewer.ts'
import type { Words } from '#kernel/words.ts'
import { writeLetter, type Addressee } from '../../people/index.ts'

/** What somebody is told by letter, since she may see no page of the community at that moment. */
export const tellings = ['suspended', 'keptOut', 'resumed', 'lapsed', 'unanswered', 'ended', 'passed'] as const

export interface Told {
  readonly community: CommunityId
  readonly person: PersonId
  readonly told: (typeof tellings)[number]
  /** What those who coordinate wrote to her; may be nothing. */
  readonly message: string
}

interface StandingLetter extends Pick<Told, 'told' | 'message'> {
  readonly addressee: Addressee
  readonly words: Words
  readonly community: Names & { readonly visibility: Visibility }
}

/** Others may see somebody's letters: one about a hidden community does not name it. */
export function standingLetter({ addressee, words, community, told, message }: StandingLetter): Letter {
  const umbrella = inLanguage(addressee.umbrella, words.language).text
  const name = inLanguage(community, words.language).text
  const isHidden = community.visibility === 'hidden' ? 'yes' : 'no'
  return writeLetter({
    to: addressee.email,
    words,
    subject: words('joining.standing.letters.subject'),
    parts: [
      words('joining.letters.hello', { name: addressee.name }),
      words(`joining.standing.letters.${told}`, { umbrella, community: name, isHidden }),
      ...message.split(/\n{2,}/).filter((part) => part !== ''),
      words('joining.standing.letters.whomToAsk'),
    ],
  })
}
