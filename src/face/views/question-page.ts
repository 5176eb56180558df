import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Language } from '#kernel/words.ts'
import {
  breadcrumb,
  card,
  field,
  hiddenField,
  noDraft,
  noticeBox,
  postForm,
  said,
  textArea,
  wholePage,
  type Draft,
} from '#shell/index.ts'
import { publicQuestionsPath, umbrellaPath, type Umbrella } from '../../umbrellas/index.ts'
import { answerLengthMax, printOf, questionLengthMax, type PublicQuestion } from '../model.ts'
import { questionPath, questionVersionsPath } from '../paths.ts'
import { answerOf } from './answer.ts'

interface QuestionPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  /** None while it is being added. */
  readonly question: PublicQuestion | null
  readonly draft?: Draft
  /** Somebody else saved since this page was opened, and this was not. */
  readonly isOvertaken?: boolean
}

/** One question with its answer, in both languages, the reader's own first. */
export function questionPage(page: QuestionPage): Html {
  const { reader, umbrella, question, isOvertaken = false } = page
  const { words } = reader
  const title = words(question ? 'face.questions.editing' : 'face.questions.add')
  const up = [
    { href: umbrellaPath(umbrella.id), label: said(reader, umbrella.name) },
    { href: publicQuestionsPath(umbrella.id), label: words('face.questions.title') },
  ]
  const order: readonly Language[] = reader.language === 'en' ? ['en', 'fr'] : ['fr', 'en']
  return wholePage({
    reader,
    title,
    content: html`<header class="stack-s">
        ${breadcrumb(reader, up)}
        <h1>${title}</h1>
        <p>${words('face.questions.bothLanguages')}</p>
      </header>
      ${isOvertaken && question && overtaken(reader, question)}
      ${postForm({
        action: question ? questionPath(umbrella.id, question.id) : publicQuestionsPath(umbrella.id),
        content: html`${question && hiddenField('seen', printOf(question))} ${order.map((lang) => inOne(page, lang))}`,
        submit: words('face.questions.save'),
      })}
      ${question && html`<p><a href="${questionVersionsPath(umbrella.id, question.id)}">${words('face.questions.versions.title')}</a></p>`}`,
  })
}

/** What stands there now: what she typed is in the form below. */
function overtaken(reader: Reader, { question, answer }: PublicQuestion): Html {
  const { words, language } = reader
  const order: readonly Language[] = language === 'en' ? ['en', 'fr'] : ['fr', 'en']
  const shown = order.map((lang) => {
    const answered = answer[lang]
    return answered && html`<p lang="${lang}"><b>${question[lang]}</b></p>${answerOf(lang, answered)}`
  })
  return html`${noticeBox({ kind: 'care', content: words('face.questions.overtaken'), role: 'alert' })}
    ${card({ content: html`<div class="asked">${shown}</div>` })}`
}

const names = {
  en: { question: 'questionEn', answer: 'answerEn' },
  fr: { question: 'questionFr', answer: 'answerFr' },
} as const

function inOne({ reader, question, draft = noDraft }: QuestionPage, lang: Language): Html {
  const { words, language } = reader
  return html`${field({
    reader,
    draft,
    lang,
    name: names[lang].question,
    label: words(`face.questions.question.${lang}`),
    value: question?.question[lang] ?? '',
    maxLength: questionLengthMax,
  })}
  ${textArea({
    reader,
    draft,
    lang,
    name: names[lang].answer,
    label: words(`face.questions.answer.${lang}`),
    hint: lang === language && words('face.questions.answerHint'),
    value: question?.answer[lang] ?? '',
    maxLength: answerLengthMax,
    rows: 6,
  })}`
}
