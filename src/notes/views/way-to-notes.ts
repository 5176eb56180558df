import type { GatheringId } from '#database'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { linkButton } from '#shell/index.ts'
import { notesPath } from '../paths.ts'

export function wayToNotes({ words }: Reader, gathering: GatheringId): Html {
  return html`<section class="stack-s" aria-labelledby="notes-together">
    <h2 id="notes-together">${words('notes.title')}</h2>
    <p class="small muted">${words('notes.about')}</p>
    <p>${linkButton({ href: notesPath(gathering), label: words('notes.open'), kind: 'quiet', icon: 'edit' })}</p>
  </section>`
}
