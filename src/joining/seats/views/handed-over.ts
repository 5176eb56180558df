import type { CommunityId } from '#database'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { card, fold, postButton, when } from '#shell/index.ts'
import type { HandOverNotes } from '../model.ts'
import { notesEndPath } from '../paths.ts'

/** What a predecessor wrote, to whoever took her seat. */
export function handedOver(
  reader: Reader,
  community: CommunityId,
  { id, from, words: said, takenAt }: HandOverNotes,
): Html {
  const { words } = reader
  const since = when({ reader, at: takenAt, style: 'date' })
  const by = from === null ? 'nobody' : 'somebody'
  return card({
    content: html`<h2>${words('joining.seats.notesFrom', { by, name: from ?? '' })}</h2>
      <p class="small muted">${words.rich('joining.seats.notesSince', { since })}</p>
      <pre class="said">${said}</pre>
      ${fold({
        title: words('joining.seats.forgetTitle'),
        content: html`<p>${words('joining.seats.forgetAbout')}</p>
          ${postButton({ action: notesEndPath(community, id), label: words('joining.seats.forget'), kind: 'quiet' })}`,
      })}`,
  })
}
