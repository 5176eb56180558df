import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { hues } from '../../hues.ts'

/** One chip in each hue that an umbrella can choose, and the sizes of text. */
export function tokensShown({ words }: Reader): Html {
  const chips = hues.map((hue) => html`<span class="chip ask" data-hue="${hue}">${hue}</span>`)
  return html`<section class="stack-s" id="tokens">
    <h2>${words('shell.parts.tokens')}</h2>
    <p class="row">${chips}</p>
    <div class="body">
      <h3>${words('shell.parts.lead')}</h3>
      <p>${words('shell.parts.leadText')} <a href="#tokens">${words('shell.parts.link')}</a>. <code>12:30</code></p>
      <ul>
        <li>${words('shell.parts.item')}</li>
        <li>${words('shell.parts.item')}</li>
      </ul>
      <blockquote><p>${words('shell.parts.leadText')}</p></blockquote>
    </div>
  </section>`
}
