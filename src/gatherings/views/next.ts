import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { list, said } from '#shell/index.ts'
import type { Gathering } from '../model.ts'
import { gatheringPath, gatheringsPath } from '../paths.ts'
import { quickAnswer } from './answering.ts'
import { marks, themeLine } from './list-page.ts'
import { whenSaid } from './when.ts'

/** The next gathering of a community, on its own page: what, when, and whether one comes. */
export function nextIn(reader: Reader, gathering: Gathering): Html {
  const { words } = reader
  return html`<section class="card lead stack-s" aria-labelledby="next-gathering">
    <h2 id="next-gathering">${words('gatherings.next.title')}</h2>
    ${inside(reader, gathering)}
    <p class="small"><a href="${gatheringsPath(gathering.communityId)}">${words('gatherings.next.all')}</a></p>
  </section>`
}

/** The next ones of all of somebody’s communities. */
export function nextList(reader: Reader, gatherings: readonly Gathering[]): Html {
  return list(gatherings.map((one) => html`${inside(reader, one)} ${where(reader, one)}`))
}

function inside(reader: Reader, gathering: Gathering): Html {
  const about = inLanguage(gathering.title, reader.language).text
  return html`<p class="row"><a href="${gatheringPath(gathering.id)}">${said(reader, gathering.title)}</a> ${marks(reader, gathering)}</p>
    ${themeLine(reader, gathering)} ${whenSaid(reader, gathering)} ${quickAnswer(reader, gathering, about)}`
}

function where(reader: Reader, { communityId }: Gathering): Html | undefined {
  const belonging = reader.viewer.belongings.find(({ id }) => id === communityId)
  return belonging && html`<p class="small muted">${said(reader, belonging.name)}</p>`
}
