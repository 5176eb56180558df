import { html, type Html } from '#kernel/html.ts'
import { inLanguage } from '#kernel/reader.ts'
import type { Asked } from '#kernel/routes.ts'
import { alonePath, aloneSteps, library, listOwn, whichOf } from '../../protocols/index.ts'
import type { AgendaPlace } from '../model.ts'
import { listItems } from './queries.ts'

/** In the room, the ways to where each writes for herself along what is on the agenda, in pages of their own beside it. */
export async function aloneInRoom(
  { db, viewer, reader }: Asked,
  { id, communityId }: Pick<AgendaPlace, 'id' | 'communityId'>,
): Promise<Html> {
  const items = await listItems(db, viewer, id)
  const hasOwn = items.some(({ protocolId }) => protocolId !== null)
  const known = [...(hasOwn ? await listOwn(db, viewer, communityId) : []), ...library]
  const wanted = new Set(items.flatMap(({ protocolId, shippedProtocol }) => protocolId ?? shippedProtocol ?? []))
  const ways = known.filter((way) => wanted.has(whichOf(way)) && aloneSteps(way).length > 0)
  const one = (way: (typeof ways)[number]) =>
    html`<p class="small"><a href="${alonePath(communityId, whichOf(way))}" target="_blank" rel="noopener">${reader.words('agendas.alone', { way: inLanguage(way.title, reader.language).text })}</a></p>`
  return html`${ways.map(one)}`
}
