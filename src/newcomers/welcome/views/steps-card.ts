import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { card, linkButton, postButton } from '#shell/index.ts'
import type { Community } from '../../../communities/index.ts'
import type { Beginning } from '../../model.ts'
import { puttingAwayPath, welcomePath } from '../../paths.ts'
import { nextStep, stepsSaid } from './steps.ts'

/** On the community's page, to somebody who is new: how far she is and what could be next. She can put it away. */
export function stepsCard(reader: Reader, { id, name }: Community, beginning: Beginning): Html {
  const { words, language } = reader
  const next = nextStep(reader, beginning)
  return card({
    isLead: true,
    content: html`<h2>${words('newcomers.card.title', { community: inLanguage(name, language).text })}</h2>
      <p>${stepsSaid(reader, beginning)} ${words('newcomers.steps.private')}</p>
      ${next && html`<p>${words.rich('newcomers.card.next', { step: html`<a href="${next.href}">${next.label}</a>` })}</p>`}
      <div class="row">
        ${linkButton({ href: welcomePath(id), label: words('newcomers.card.see'), kind: 'quiet' })}
        ${postButton({ action: puttingAwayPath(id), label: words('newcomers.card.putAway'), kind: 'plain' })}
      </div>`,
  })
}
