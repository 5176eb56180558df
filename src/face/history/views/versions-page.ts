import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Language } from '#kernel/words.ts'
import { button, fold, hiddenField, list, postForm, said, when } from '#shell/index.ts'
import { formPage, type Umbrella } from '../../../umbrellas/index.ts'
import { printOf, type PublicQuestion, type QuestionVersion } from '../../model.ts'
import { questionPath } from '../../paths.ts'
import { answerOf } from '../../views/answer.ts'

interface VersionsPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly question: PublicQuestion
  readonly versions: readonly QuestionVersion[]
}

/** What a question said before, and by whom; each can be brought back. */
export function questionVersionsPage(page: VersionsPage): Html {
  const { reader, umbrella, question, versions } = page
  const { words } = reader
  return formPage({
    reader,
    umbrella,
    title: words('face.questions.versions.title'),
    about: words('face.questions.versions.about'),
    form: html`<p>
        <a href="${questionPath(umbrella.id, question.id)}">${said(reader, question.question)}</a>
      </p>
      ${list(versions.map((one, at) => item(page, one, at === 0)))}`,
  })
}

function item(page: VersionsPage, one: QuestionVersion, isCurrent: boolean): Html {
  const { words } = page.reader
  const at = when({ reader: page.reader, at: one.madeAt })
  const { madeByName: by, version: number } = one
  return html`<h2 class="h3">${words('face.framework.versions.number', { number })}</h2>
    <p class="small muted">${by === null ? at : words.rich('face.framework.versions.by', { by, when: at })}</p>
    ${fold({ title: words('face.framework.versions.read', { number }), content: inBoth(page.reader, one) })}
    ${isCurrent ? html`<p>${words('face.questions.versions.current')}</p>` : bringBack(page, one)}`
}

/** As it is written in each language, since each is brought back. */
function inBoth({ language }: Reader, { question, answer }: QuestionVersion): Html {
  const order: readonly Language[] = language === 'en' ? ['en', 'fr'] : ['fr', 'en']
  const shown = order.map((lang) => {
    const answered = answer[lang]
    return (
      answered &&
      html`<div class="asked"><p lang="${lang}"><b>${question[lang]}</b></p>${answerOf(lang, answered)}</div>`
    )
  })
  return html`<div class="stack">${shown}</div>`
}

function bringBack({ reader, umbrella, question: current }: VersionsPage, one: QuestionVersion): Html {
  const { question, answer, version: number } = one
  const fields = {
    seen: printOf(current),
    questionEn: question.en ?? '',
    answerEn: answer.en ?? '',
    questionFr: question.fr ?? '',
    answerFr: answer.fr ?? '',
  }
  return postForm({
    action: questionPath(umbrella.id, current.id),
    content: html`${Object.entries(fields).map(([name, value]) => hiddenField(name, value))}`,
    submit: button({
      label: reader.words('face.framework.versions.bringBack', { number }),
      kind: 'quiet',
      icon: 'undo',
    }),
  })
}
