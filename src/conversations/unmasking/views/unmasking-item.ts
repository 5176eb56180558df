import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { when } from '#shell/index.ts'
import { isOpen, type Unmasking } from '../model.ts'
import { unmaskingPath } from '../paths.ts'
import { unmaskingRules } from '../rules.ts'

/** A line among what waits, leading to what was asked. */
export function unmaskingItem(reader: Reader, unmasking: Unmasking): Html {
  const { words, language, viewer } = reader
  const community = inLanguage(unmasking.communityName, language).text || words('conversations.held.somewhere')
  const waits = unmaskingRules.decide(viewer, unmasking) ? 'waitsForYou' : 'waits'
  const said = words(`conversations.unmasking.${isOpen(unmasking) ? waits : 'agreed'}`)
  return html`<a href="${unmaskingPath(unmasking.id)}">${words('conversations.unmasking.inConversation', { title: unmasking.title, community })}</a>
    <p class="facts"><span>${said}</span> <span>${when({ reader, at: unmasking.askedAt, style: 'ago' })}</span></p>`
}
