import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Language } from '#kernel/words.ts'
import {
  breadcrumb,
  button,
  formProblem,
  noDraft,
  postForm,
  said,
  textArea,
  trainingPath,
  wholePage,
  type Draft,
} from '#shell/index.ts'
import { letterMax, lettersMax, type Training } from '../model.ts'
import { callingOffPath, trainingLetterPath } from '../paths.ts'

interface LetterPage {
  readonly reader: Reader
  readonly training: Training
  /** Whether it calls the training off. */
  readonly isEnd: boolean
  /** What stands there before anybody changes it. */
  readonly begun: Readonly<Record<Language, string>>
  readonly draft?: Draft
}

/** What is written to all who are interested, to be changed before it goes. */
export function trainingLetterPage({ reader, training, isEnd, begun, draft = noDraft }: LetterPage): Html {
  const { words } = reader
  const kind = isEnd ? 'off' : 'news'
  const title = words(`trainings.letter.${kind}.title`)
  return wholePage({
    reader,
    title,
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [{ href: trainingPath(training.id), label: said(reader, training.name) }])}
        <h1>${title}</h1>
        <p>${words(`trainings.letter.${kind}.lead`, { max: lettersMax })}</p>
      </header>
      ${postForm({
        action: isEnd ? callingOffPath(training.id) : trainingLetterPath(training.id),
        content: html`${formProblem(reader, draft)} ${draft.doubt?.notice} ${inEach(reader, draft, begun)}`,
        submit: html`<div class="row">
          ${draft.doubt?.act}${button({ label: words(`trainings.letter.${kind}.send`), kind: isEnd ? 'danger' : 'main' })}
        </div>`,
      })}`,
  })
}

const names = { en: 'wordsEn', fr: 'wordsFr' } as const

function inEach(reader: Reader, draft: Draft, begun: LetterPage['begun']): Html {
  const order: readonly Language[] = reader.language === 'en' ? ['en', 'fr'] : ['fr', 'en']
  return html`${order.map((lang) =>
    textArea({
      reader,
      draft,
      lang,
      name: names[lang],
      label: reader.words(`trainings.letter.in.${lang}`),
      hint: lang === reader.language && reader.words('trainings.letter.inHint'),
      value: begun[lang],
      maxLength: letterMax,
      rows: 8,
    }),
  )}`
}
