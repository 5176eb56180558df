import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { linkButton } from '../parts/button.ts'
import { noticeBox } from '../parts/notice.ts'
import { when } from '../parts/person.ts'
import { secondStepPath } from '../paths.ts'

/** Leads whoever looks after an umbrella to the second step that is asked of her. */
export function strengthenLine(reader: Reader): Html | null {
  const { words, now, path, viewer } = reader
  const by = viewer.strengthenBy
  if (by === null || path.startsWith(secondStepPath)) return null
  const rests = Temporal.Instant.compare(by, now) <= 0
  const date = when({ reader, at: by, style: 'date' })
  const content = rests ? words('shell.strengthen.rests') : words.rich('shell.strengthen.by', { date })
  const act = linkButton({ href: secondStepPath, label: words('shell.strengthen.act'), kind: 'quiet', icon: 'lock' })
  return html`${noticeBox({ kind: 'care', content, act })}`
}
