import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { hasPurposes, purposeNames, type Purposes, type Weight } from '../model.ts'

/** What a community is for, as a picture that is a table as well. */
export function purposesPicture(reader: Reader, purposes: Purposes): Html | null {
  if (!hasPurposes(purposes)) return null
  const { words } = reader
  return html`<section class="stack-s">
    <h2 id="purposes">${words('charters.purposes.title')}</h2>
    <table class="weights" aria-labelledby="purposes">
      <tbody>
      ${purposeNames.map(
        (name) => html`<tr>
          <th scope="row">${words(`charters.purposes.${name}.label`)}</th>
          <td>
              <div>${bar(purposes[name])}<span>${words(`charters.purposes.weights.${purposes[name]}`)}</span></div>
            </td>
        </tr>`,
      )}
    </tbody>
  </table></section>`
}

/** One filled field for somewhat, two for much. */
function bar(weight: Weight): Html {
  const field = (at: number) =>
    html`<rect class="${at < weight ? 'full' : 'hollow'}" x="${at * 50 + 1}" y="1" width="44" height="12" rx="4" />`
  return html`<svg class="weight" viewBox="0 0 96 14" width="96" height="14" aria-hidden="true">${field(0)}${field(1)}</svg>`
}
