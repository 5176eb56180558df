import type { Letter } from '#kernel/mail.ts'
import { inLanguage } from '#kernel/reader.ts'
import type { Names } from '#kernel/viewer.ts'
import type { Addressed } from '../interest/index.ts'
import { writeLetter } from '../people/index.ts'

interface About {
  /** What those who announce it wrote. */
  readonly said: Names
  /** Its page. */
  readonly page: string
}

/** What those who announce a training write to somebody who is interested in it. */
export function trainingLetter(
  { email, name, words, url, umbrella, subject }: Addressed,
  { said, page }: About,
): Letter {
  const paragraphs = inLanguage(said, words.language).text.split(/\n{2,}/)
  const names = { umbrella: inLanguage(umbrella, words.language).text, name: inLanguage(subject, words.language).text }
  return writeLetter({
    to: email,
    words,
    subject: words('interest.letters.subject'),
    parts: [
      words('joining.letters.hello', { name }),
      words('trainings.letter.about', names),
      ...paragraphs,
      { url: page, label: words('trainings.letter.see') },
      words('trainings.letter.why'),
      { url, label: words('interest.letters.takeBack') },
    ],
  })
}
