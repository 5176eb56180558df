import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, postForm, type Draft } from '#shell/index.ts'
import type { WrittenPost } from '../../posts/model.ts'
import { aboutPostPage } from '../../views/about-post-page.ts'
import { notePath } from '../paths.ts'
import { noteFields } from './note-choice.ts'

interface AddingPage {
  readonly reader: Reader
  readonly post: WrittenPost
  readonly draft: Draft
}

/** A coordinator says what somebody else's words hold. */
export function addingPage({ reader, post, draft }: AddingPage): Html {
  const { words } = reader
  const submit = html`<div class="row">${button({ label: words('conversations.contentNotes.addNow') })} ${draft.doubt?.act}</div>`
  return aboutPostPage({
    reader,
    post,
    title: words('conversations.contentNotes.addTo'),
    about: words('conversations.contentNotes.addAbout'),
    form: postForm({
      action: notePath(post.id),
      content: html`${draft.doubt?.notice} ${noteFields({ reader, draft, note: null })}`,
      submit,
    }),
  })
}
