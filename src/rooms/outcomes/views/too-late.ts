import { typed } from '#kernel/form.ts'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { noticeBox, textArea, type Draft } from '#shell/index.ts'

/** What somebody wrote for a place that has closed meanwhile: it was kept nowhere, and she has it back. */
export function tooLate(reader: Reader, { entered }: Draft): Html {
  const { words } = reader
  const written = typed(entered, 'words') || typed(entered, 'text') || typed(entered, 'title')
  const draft = { entered: {}, problems: {} }
  const label = words('rooms.decisions.yours')
  return html`${noticeBox({ kind: 'care', content: words('rooms.decisions.late'), role: 'alert' })}
    ${written !== '' && textArea({ reader, draft, id: 'too-late', name: 'kept', label, value: written, rows: 3 })}`
}
