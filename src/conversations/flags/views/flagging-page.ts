import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { choiceCards, postForm, textArea, type Draft } from '#shell/index.ts'
import type { WrittenPost } from '../../posts/model.ts'
import { aboutPostPage } from '../../views/about-post-page.ts'
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
  const fields = html`${choiceCards({
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
  })}`
  return aboutPostPage({
    reader,
    post,
    title: words('conversations.flags.title'),
    about: words('conversations.flags.about'),
    form: postForm({ action: flaggingPath(post.id), submit: words('conversations.flags.flag'), content: fields }),
  })
}
