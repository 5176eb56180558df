import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { postButton } from '../parts/form.ts'
import { noticeBox } from '../parts/notice.ts'

/** What was just done, said once, with the way to undo it for a moment. */
export function noticeLine({ notice, words }: Reader): Html | null {
  if (notice === null) return null
  const act =
    notice.undo && postButton({ action: notice.undo, label: words('shell.undo'), icon: 'undo', kind: 'plain' })
  return html`<spoken-notice>${noticeBox({ kind: 'good', content: words(notice.key), act, role: 'status' })}</spoken-notice>`
}
