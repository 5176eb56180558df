import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { field, noticeBox, postForm, wholePage, type Draft } from '#shell/index.ts'
import { firstRunPath, steps } from '../steps.ts'

interface WelcomePage {
  readonly reader: Reader
  readonly draft: Draft
  /** Whether it must be shown that this installation is theirs. */
  readonly asksCode: boolean
  readonly canSendLetters: boolean
}

/** What somebody sees first of all in a new Hearth. */
export function welcomePage({ reader, draft, asksCode, canSendLetters }: WelcomePage): Html {
  const { words } = reader
  return wholePage({
    reader,
    title: words('communities.firstRun.title'),
    shape: 'door',
    content: html`<h1>${words('communities.firstRun.title')}</h1>
      <p>${words('communities.firstRun.welcome')}</p>
      <ol>
        ${steps.map((step) => html`<li>${words(`communities.firstRun.${step}.short`)}</li>`)}
      </ol>
      ${!canSendLetters && noticeBox({ kind: 'care', content: words('communities.firstRun.noMail') })}
      ${postForm({
        action: firstRunPath,
        content: asksCode && codeField(reader, draft),
        submit: words('communities.firstRun.begin'),
      })}`,
  })
}

function codeField(reader: Reader, draft: Draft): Html {
  const { words } = reader
  return field({
    reader,
    draft,
    name: 'code',
    label: words('communities.firstRun.code'),
    hint: words('communities.firstRun.codeHint'),
    autocomplete: 'off',
    isRequired: true,
  })
}
