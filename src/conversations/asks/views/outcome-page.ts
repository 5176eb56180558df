import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, button, choiceCards, postForm, textArea, wholePage, type Draft } from '#shell/index.ts'
import { outcomePath, threadPath } from '../../paths.ts'
import type { Thread } from '../../threads/model.ts'
import { outcomeNoteMax } from '../forms.ts'
import { outcomes } from '../model.ts'

interface OutcomePage {
  readonly reader: Reader
  readonly thread: Thread
  readonly draft: Draft
}

/** Asks whoever asked what came of it. */
export function outcomePage({ reader, thread, draft }: OutcomePage): Html {
  const { words } = reader
  const title = words('conversations.outcome.title')
  return wholePage({
    reader,
    title,
    community: thread.communityId,
    content: html`<header class="thread-head">
        ${breadcrumb(reader, [{ href: threadPath(thread.id), label: thread.title }])}
        <h1>${title}</h1>
        <p>${words('conversations.outcome.about', { title: thread.title })}</p>
      </header>
      ${postForm({
        action: outcomePath(thread.id),
        submit: html`${button({ label: words('conversations.outcome.save') })} ${draft.doubt?.act}`,
        content: html`${draft.doubt?.notice} ${choiceCards({
          reader,
          draft,
          name: 'outcome',
          label: words('conversations.outcome.choose'),
          choices: outcomes.map((value) => ({ value, label: words(`conversations.outcome.${value}`) })),
          ...(thread.askOutcome && { value: thread.askOutcome }),
        })}
        ${textArea({
          reader,
          draft,
          name: 'note',
          label: words('conversations.outcome.note'),
          hint: words('conversations.outcome.noteHint'),
          value: thread.outcomeNote ?? '',
          maxLength: outcomeNoteMax,
        })}`,
      })}`,
  })
}
