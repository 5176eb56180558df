import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Letters } from '#database'
import {
  breadcrumb,
  choiceCards,
  mePath,
  newsLettersPath,
  noDraft,
  noticeBox,
  postForm,
  wholePage,
  type Draft,
} from '#shell/index.ts'
import { letterChoices } from '../forms.ts'

interface LettersPage {
  readonly reader: Reader
  readonly letters: Letters
  /** Whether this Hearth can send letters at all. */
  readonly canSend: boolean
  readonly draft?: Draft
}

/** Whether, and how often, somebody wants to be written to of what is new. */
export function lettersPage({ reader, letters, canSend, draft = noDraft }: LettersPage): Html {
  const { words, viewer } = reader
  const title = words('notifications.title')
  const choices = letterChoices.map((value) => ({
    value,
    label: words(`notifications.letters.${value}`),
    hint: words(`notifications.lettersHint.${value}`),
  }))
  const label = words('notifications.lettersLabel')
  const content = choiceCards({ reader, draft, name: 'letters', label, choices, value: letters, isRequired: true })
  return wholePage({
    reader,
    title,
    place: 'me',
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [{ href: mePath, label: words('shell.me') }])}
        <h1>${title}</h1>
        <p>${words(viewer.isDiscreet ? 'notifications.areDiscreet' : 'notifications.areOpen')}
          <a href="${mePath}">${words('notifications.changeDiscretion')}</a></p>
      </header>
      ${!canSend && noticeBox({ kind: 'care', content: words('letters.errors.noMail') })}
      ${postForm({ action: newsLettersPath, content, submit: words('notifications.save') })}
      <p class="muted">${words('notifications.always')}</p>`,
  })
}
