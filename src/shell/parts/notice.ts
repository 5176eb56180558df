import { html, type Html, type Renderable } from '#kernel/html.ts'
import { attributes } from './attributes.ts'
import { icon, type IconName } from './icon.ts'

export type NoticeKind = 'note' | 'good' | 'care' | 'danger'

interface NoticeBox {
  readonly content: Renderable
  readonly kind?: NoticeKind
  /** What can be done about it, beside it. */
  readonly act?: Renderable
  readonly role?: 'status' | 'alert'
}

const icons = { note: 'note', good: 'done', care: 'care', danger: 'problem' } satisfies Record<NoticeKind, IconName>

export function noticeBox({ content, kind = 'note', act, role }: NoticeBox): Html {
  return html`<div class="${kind === 'note' ? 'notice' : `notice ${kind}`}" ${attributes({ role })}>
    <p>${icon(icons[kind])}<span>${content}</span></p>
    ${act}
  </div>`
}
