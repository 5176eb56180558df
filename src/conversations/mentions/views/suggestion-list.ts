import { html, type Html } from '#kernel/html.ts'
import { mentionOf } from '#kernel/markdown.ts'
import type { Reader } from '#kernel/reader.ts'
import { avatar } from '#shell/index.ts'
import type { Suggestion } from '../model.ts'

/** Members to choose from; each carries what to write to call her. */
export function suggestionList({ words }: Reader, people: readonly Suggestion[]): Html {
  return html`<ul class="suggestions" role="listbox" aria-label="${words('conversations.suggestions.label')}">
    ${people.map(
      ({ id, name, isAlone }) =>
        html`<li role="option" id="suggestion-${id}" aria-selected="false" data-mention="${isAlone ? `@${name}` : mentionOf(name, id)}">
          ${avatar({ id, name, size: 'small' })}<span>${name}</span>
        </li>`,
    )}
  </ul>`
}
