import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, linkButton, said, trainingPath, wholePage } from '#shell/index.ts'
import { interestedList, type Interested } from '../../interest/index.ts'
import { lettersMax, type Training } from '../model.ts'
import { trainingLetterPath } from '../paths.ts'

interface InterestedPage {
  readonly reader: Reader
  readonly training: Training
  readonly interested: readonly Interested[]
  /** How many letters went to them. */
  readonly letters: number
  /** Whether it is still to be written about. */
  readonly isUp: boolean
}

/** Who is interested in a training, and the way to write to them. */
export function trainingInterestedPage({ reader, training, interested, letters, isUp }: InterestedPage): Html {
  const { words } = reader
  const title = words('trainings.acts.interested')
  const write = linkButton({
    href: trainingLetterPath(training.id),
    label: words('trainings.letter.news.title'),
    icon: 'mail',
  })
  return wholePage({
    reader,
    title,
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [{ href: trainingPath(training.id), label: said(reader, training.name) }])}
        <h1>${title}</h1>
      </header>
      ${isUp && interested.length > 0 && letters < lettersMax && html`<p>${write}</p>`}
      ${letters > 0 && html`<p class="muted">${words('trainings.letter.sent', { count: letters })}</p>`}
      ${interestedList(reader, 'training', interested)}`,
  })
}
