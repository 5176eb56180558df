import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { button, linkButton, postForm } from '#shell/index.ts'
import { reopenDays, type Community } from '../../model.ts'
import { closingPath, runningPath } from '../../paths.ts'
import type { CommunityCan } from '../../places.ts'
import { placePage } from '../../views/frame.ts'

interface ClosingPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
}

/** What closing does, before it is done. */
export function closingPage({ reader, community, can }: ClosingPage): Html {
  const { words } = reader
  const { text } = inLanguage(community.name, reader.language)
  const happens = ['reading', 'writing', 'own', 'asking', 'members', 'shown', 'back'] as const
  return placePage({
    reader,
    community,
    can,
    here: 'running',
    title: words('communities.running.closing.title', { community: text }),
    content: html`<div class="body">
        <p>${words('communities.running.closing.whatHappens')}</p>
        <ul>
          ${happens.map((one) => html`<li>${words(`communities.running.closing.${one}`, { days: reopenDays })}</li>`)}
        </ul>
      </div>
      ${postForm({
        action: closingPath(community.id),
        content: null,
        submit: html`<div class="row">
          ${button({ label: words('communities.running.closing.act'), kind: 'danger' })}
          ${linkButton({ href: runningPath(community.id), label: words('communities.running.closing.stay'), kind: 'quiet' })}
        </div>`,
      })}`,
  })
}
