import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { avatar, picturePath } from '#shell/index.ts'
import type { Acquaintance, ProfileField } from '../model.ts'
import { valueOf } from './profile-list.ts'

interface PersonBrief {
  readonly reader: Reader
  readonly person: Acquaintance
}

/** Somebody in a card over her name, by what she shows to whoever reads it: who meets her where is not said there. */
export function personBrief({ reader, person }: PersonBrief): Html {
  const { id, name, hasPicture, fields } = person
  const all = (...keys: readonly ProfileField['key'][]) =>
    keys.flatMap((key) => fields.filter((one) => one.key === key))
  const [pronouns] = all('pronouns')
  const [offer] = all('offer')
  const work = all('role', 'stream', 'region', 'languages')
  return html`<div class="row">
      ${avatar({ id, name, picture: hasPicture ? picturePath(id) : null })}
      <div>
        <p class="name">${name}</p>
        ${pronouns && html`<p class="small muted">${valueOf(reader, pronouns)}</p>`}
      </div>
    </div>
    ${work.length > 0 && html`<p class="facts">${work.map((one) => html`<span>${valueOf(reader, one)}</span>`)}</p>`}
    ${offer && html`<p>${reader.words('profiles.offers')} ${valueOf(reader, offer)}</p>`}
    ${!offer && work.length === 0 && html`<p class="muted">${reader.words('profiles.person.empty', { name })}</p>`}`
}
