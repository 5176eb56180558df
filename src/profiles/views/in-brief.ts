import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { ProfileField } from '../model.ts'
import { valueOf } from './profile-list.ts'

/** What a list says of somebody beside her name: what she can offer, and then what she does and where. */
export function inBrief(reader: Reader, fields: readonly ProfileField[]): Html | null {
  const [offer] = fields.filter(({ key }) => key === 'offer')
  const work = fields.filter(({ key }) => key === 'role' || key === 'region')
  if (!offer && work.length === 0) return null
  const parts = work.map((field, place) => html`${place > 0 && ', '}${valueOf(reader, field)}`)
  return html`${work.length > 0 && html`<p class="small">${parts}</p>`}
  ${offer && html`<p class="small">${reader.words('profiles.offers')} ${valueOf(reader, offer)}</p>`}`
}
