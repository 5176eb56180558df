import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { emptyState, linkButton, list, postButton, said } from '#shell/index.ts'
import { formPage, type Umbrella } from '../../umbrellas/index.ts'
import { removedDays, type PublicQuestion } from '../model.ts'
import {
  facePath,
  newQuestionPath,
  questionMovePath,
  questionPath,
  questionRemovalPath,
  questionReturnPath,
} from '../paths.ts'

interface QuestionsPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly questions: readonly PublicQuestion[]
  /** Those that can still come back. */
  readonly takenOff: readonly PublicQuestion[]
}

/** Where an umbrella's administrators say what it answers in public, and in which order. */
export function questionsPage({ reader, umbrella, questions, takenOff }: QuestionsPage): Html {
  const { words } = reader
  const add = linkButton({ href: newQuestionPath(umbrella.id), label: words('face.questions.add'), icon: 'plus' })
  const items = questions.map(
    (question, at) => html`${one(reader, question)} ${acts(reader, question, { at, of: questions.length })}`,
  )
  return formPage({
    reader,
    umbrella,
    title: words('face.questions.title'),
    about: words('face.questions.about'),
    form: html`${
      questions.length === 0
        ? emptyState({
            icon: 'question',
            title: words('face.questions.none'),
            content: words('face.questions.belongs'),
            act: add,
          })
        : html`<div class="row">
            ${add}
            <a href="${facePath(umbrella.id)}">${words('face.questions.see')}</a>
          </div>
          ${list(items)}`
    }
    ${takenOff.length > 0 && canComeBack(reader, takenOff)}`,
  })
}

function canComeBack(reader: Reader, takenOff: readonly PublicQuestion[]): Html {
  const { words, language } = reader
  const items = takenOff.map(
    ({ id, umbrellaId, question }) =>
      html`<p>${said(reader, question)}</p>
        ${postButton({
          action: questionReturnPath(umbrellaId, id),
          label: words('face.questions.return'),
          icon: 'undo',
          kind: 'plain',
          about: inLanguage(question, language).text,
        })}`,
  )
  return html`<section class="stack-s" aria-labelledby="taken-off">
    <h2 id="taken-off">${words('face.questions.takenOff')}</h2>
    <p>${words('face.questions.takenOffAbout', { days: removedDays })}</p>
    ${list(items)}
  </section>`
}

function one(reader: Reader, { id, umbrellaId, question }: PublicQuestion): Html {
  const other = question.en === null ? 'fr' : question.fr === null ? 'en' : null
  return html`<a href="${questionPath(umbrellaId, id)}">${said(reader, question)}</a>
    ${other && html`<p class="small muted">${reader.words(`face.questions.only.${other}`)}</p>`}`
}

interface Place {
  readonly at: number
  readonly of: number
}

function acts({ words, language }: Reader, { id, umbrellaId, question }: PublicQuestion, place: Place): Html {
  const about = inLanguage(question, language).text
  const move = (direction: 'up' | 'down') =>
    postButton({
      action: questionMovePath(umbrellaId, id),
      values: { direction },
      label: words(`face.questions.${direction}`),
      icon: direction,
      kind: 'plain',
      about,
    })
  return html`<div class="row">
    ${place.at > 0 && move('up')} ${place.at < place.of - 1 && move('down')}
    ${postButton({
      action: questionRemovalPath(umbrellaId, id),
      label: words('face.questions.remove'),
      icon: 'remove',
      kind: 'plain',
      about,
    })}
  </div>`
}
