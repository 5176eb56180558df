import { html, type Html } from '#kernel/html.ts'
import { languageOf } from '#kernel/language-of.ts'
import type { Reader } from '#kernel/reader.ts'
import { avatar, chip, personPath, picturePath, said, saidIn, withCard } from '#shell/index.ts'
import { memberPath } from '../../communities/index.ts'
import { nameIn } from '../../profiles/index.ts'
import type { ListedPerson } from '../model.ts'

/** Somebody, with what she can offer first. */
export function personCard(reader: Reader, person: ListedPerson): Html {
  const { id, name, hasPicture, offer, communities } = person
  const { words, viewer } = reader
  const [meeting] = communities
  const shared = viewer.belongings.filter((one) => communities.includes(one.id))
  return html`<div class="row person">
    ${avatar({ id, name, picture: hasPicture ? picturePath(id) : null })}
    <div>
      <p class="row">${withCard(id, html`<a class="title" href="${meeting ? memberPath(meeting, id) : personPath(id)}">${name}</a>`)}
        ${id === viewer.id && chip({ label: words('directory.you') })}</p>
      ${offer !== null && html`<p class="offer">${saidIn({ reader, lang: languageOf(offer), content: html`<span class="told">${offer}</span>` })}</p>`}
      ${work(reader, person)}
      ${shared.length > 0 && html`<p class="facts small">${shared.map((one) => html`<span>${said(reader, one.name)}</span>`)}</p>`}
    </div>
  </div>`
}

function work(reader: Reader, { stream, role, region, languages }: ListedPerson): Html | null {
  const names = [role, stream, region].filter((one) => one !== null).map((one) => said(reader, one))
  const spoken =
    languages === null ? [] : [html`<span class="spoken">${languages.split(' ').map(nameIn(reader)).join(', ')}</span>`]
  const all = [...names, ...spoken]
  if (all.length === 0) return null
  return html`<p class="facts work">${all.map((one) => html`<span>${one}</span>`)}</p>`
}
