import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { breadcrumb, button, field, formProblem, postForm, textArea, wholePage, type Draft } from '#shell/index.ts'
import { noted } from '../../content-notes/views/noted.ts'
import type { Flag } from '../../flags/model.ts'
import { waitingPath } from '../../held/paths.ts'
import { keptOutDaysMax, messageMax } from '../model.ts'
import { keepingOutPath } from '../paths.ts'

interface KeepingOutPage {
  readonly reader: Reader
  readonly flag: Flag
  readonly draft: Draft
}

/** A privacy officer keeps whoever wrote something out of its community, without learning who it is. */
export function keepingOutPage({ reader, flag, draft }: KeepingOutPage): Html {
  const { words, language } = reader
  const community = inLanguage(flag.communityName, language).text || words('conversations.held.somewhere')
  const title = words('conversations.keepingOut.title')
  return wholePage({
    reader,
    title,
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [{ href: waitingPath, label: words('conversations.held.title') }])}
        <h1>${title}</h1>
        <p>${words('conversations.keepingOut.about', { community })}</p>
      </header>
      ${noted({ reader, note: flag.note, content: html`<p class="said">${flag.markdown}</p>` })}
      ${postForm({
        action: keepingOutPath(flag.id),
        content: fields(reader, draft),
        submit: html`<div class="row">
          ${button({ label: words('conversations.keepingOut.act'), kind: 'danger' })} ${draft.doubt?.act}
        </div>`,
      })}`,
  })
}

function fields(reader: Reader, draft: Draft): Html {
  const { words } = reader
  return html`${formProblem(reader, draft)} ${draft.doubt?.notice}
    ${textArea({
      reader,
      draft,
      name: 'message',
      label: words('conversations.keepingOut.message'),
      hint: words('conversations.keepingOut.messageHint'),
      rows: 5,
      maxLength: messageMax,
      isRequired: true,
    })}
    ${field({
      reader,
      draft,
      name: 'days',
      kind: 'number',
      label: words('conversations.keepingOut.days'),
      hint: words('conversations.keepingOut.daysHint', { max: keptOutDaysMax }),
      value: '14',
      isRequired: true,
    })}`
}
