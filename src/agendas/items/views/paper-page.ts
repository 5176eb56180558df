import { html, type Html } from '#kernel/html.ts'
import { breadcrumb, wholePage } from '#shell/index.ts'
import { spanSaid, titleOf } from '../../../gatherings/index.ts'
import type { AgendaItem } from '../../model.ts'
import { agendaPath } from '../../paths.ts'
import { agendaBar } from '../../views/bars.ts'
import { waysUp, type InGathering } from '../../views/frame.ts'
import { stepList } from '../../views/steps.ts'

interface PaperPage extends InGathering {
  readonly items: readonly AgendaItem[]
}

/** The agenda on a sheet of paper, or as a file that the browser makes of it. */
export function paperPage(page: PaperPage): Html {
  const { reader, community, place, items } = page
  const { words, viewer } = reader
  const up = { href: agendaPath(place.id), label: words('agendas.title') }
  return wholePage({
    reader,
    title: words('agendas.paper.title'),
    community: community.id,
    content: html`<div class="off-paper stack-xs">
        ${breadcrumb(reader, [...waysUp(page), up])}
        <p>${words('agendas.paper.about')}</p>
      </div>
      <article class="agenda-sheet stack-s">
        <h1 class="told">${words('agendas.paper.of', { gathering: titleOf(reader, place) })}</h1>
        <p>${spanSaid(reader, place, viewer.timeZone)}</p>
        ${agendaBar(reader, items, place)}
        <h2 class="unseen">${words('agendas.steps')}</h2>
        ${items.length === 0 ? html`<p>${words('agendas.none')}</p>` : stepList({ reader, place, items })}
      </article>`,
  })
}
