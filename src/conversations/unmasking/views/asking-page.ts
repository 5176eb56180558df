import type { Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { postForm, textArea, type Draft } from '#shell/index.ts'
import type { WrittenPost } from '../../posts/model.ts'
import { aboutPostPage } from '../../views/about-post-page.ts'
import { reasonMax } from '../model.ts'
import { askWhoPath } from '../paths.ts'

interface AskingPage {
  readonly reader: Reader
  readonly post: WrittenPost
  readonly draft: Draft
}

/** A coordinator asks who wrote something masked. */
export function askingPage({ reader, post, draft }: AskingPage): Html {
  const { words } = reader
  const reason = textArea({
    reader,
    draft,
    name: 'reason',
    rows: 4,
    label: words('conversations.unmasking.reason'),
    hint: words('conversations.unmasking.reasonHint'),
    maxLength: reasonMax,
    isRequired: true,
  })
  return aboutPostPage({
    reader,
    post,
    title: words('conversations.unmasking.asking'),
    about: words('conversations.unmasking.about'),
    form: postForm({ action: askWhoPath(post.id), submit: words('conversations.unmasking.ask'), content: reason }),
  })
}
