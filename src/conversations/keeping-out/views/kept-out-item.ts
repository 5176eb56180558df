import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { chip, postButton, when } from '#shell/index.ts'
import type { KeptOut } from '../model.ts'
import { lettingBackPath } from '../paths.ts'

/** Somebody kept out, for privacy officers to look at again: where and until when, not who. */
export function keptOutItem(reader: Reader, kept: KeptOut): Html {
  const { words, language, now } = reader
  const community = inLanguage(kept.communityName, language).text || words('conversations.held.somewhere')
  const isDue = Temporal.Instant.compare(kept.reviewAt, now) <= 0
  const since = when({ reader, at: kept.keptAt, style: 'date' })
  const review = when({ reader, at: kept.reviewAt, style: 'date' })
  return html`<article class="stack-s">
    <h3>${words('conversations.keepingOut.from', { community })}</h3>
    <p class="row">${isDue && chip({ label: words('conversations.keepingOut.due'), kind: 'ask' })}
      <span class="small muted">${words.rich('conversations.keepingOut.dates', { since, review })}</span></p>
    <p class="small">${words('conversations.keepingOut.wrote')}</p>
    <p class="said">${kept.said}</p>
    ${postButton({ action: lettingBackPath(kept.id), label: words('conversations.keepingOut.letBack'), about: community })}
  </article>`
}
