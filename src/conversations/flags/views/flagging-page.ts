import { html, trusted, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, choiceCards, postForm, textArea, wholePage, type Draft } from '#shell/index.ts'
import { postPath } from '../../paths.ts'
import type { WrittenPost } from '../../posts/model.ts'
import { flagWordsMax } from '../forms.ts'
import { reasons } from '../model.ts'
import { flaggingPath } from '../paths.ts'

interface FlaggingPage {
  readonly reader: Reader
  readonly post: WrittenPost
  readonly draft: Draft
}

/** A member says what is wrong with a post. */
export function flaggingPage({ reader, post, draft }: FlaggingPage): Html {
  const { words } = reader
  const title = words('conversations.flags.title')
  return wholePage({
    reader,
    title,
    community: post.communityId,
    content: html`<header class="thread-head">
        ${breadcrumb(reader, [{ href: postPath(post.threadId, post.seq), label: words('conversations.thread.back') }])}
        <h1>${title}</h1>
        <p>${words('conversations.flags.about')}</p>
      </header>
      <blockquote class="body">${trusted(post.html)}</blockquote>
      ${postForm({
        action: flaggingPath(post.id),
        submit: words('conversations.flags.flag'),
        content: html`${choiceCards({
          reader,
          draft,
          name: 'reason',
          label: words('conversations.flags.reason'),
          choices: reasons.map((value) => ({
            value,
            label: words(`conversations.flags.reasons.${value}`),
            hint: words(`conversations.flags.reasonHints.${value}`),
          })),
          isRequired: true,
        })}
        ${textArea({
          reader,
          draft,
          name: 'words',
          rows: 3,
          label: words('conversations.flags.words'),
          hint: words('conversations.flags.wordsHint'),
          maxLength: flagWordsMax,
        })}`,
      })}`,
  })
}
