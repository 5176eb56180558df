import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { breadcrumb, said, wholePage } from '#shell/index.ts'
import type { AgendaPlace } from '../../agendas/index.ts'
import { communityPath, type Community } from '../../communities/index.ts'
import { gatheringPath, titleOf } from '../../gatherings/index.ts'
import { cards, type Card } from '../cards/index.ts'

interface CardsPage {
  readonly reader: Reader
  readonly community: Community
  readonly place: AgendaPlace
}

/** What helps when it gets difficult, a card each; on paper they name no community and nobody. */
export function cardsPage({ reader, community, place }: CardsPage): Html {
  const { words } = reader
  const up = [
    { href: communityPath(community.id), label: said(reader, community.name) },
    { href: gatheringPath(place.id), label: titleOf(reader, place) },
  ]
  return wholePage({
    reader,
    title: words('debriefs.cards.title'),
    community: community.id,
    content: html`<div class="off-paper stack-xs">${breadcrumb(reader, up)}</div>
      <article class="care-cards stack-s">
        <h1>${words('debriefs.cards.title')}</h1>
        <p class="off-paper">${words('debriefs.cards.about')}</p>
        <nav class="off-paper" aria-label="${words('debriefs.cards.which')}"><ul class="row">${cards.map(({ slug, title }) => html`<li><a href="#${slug}">${inLanguage(title, reader.language).text}</a></li>`)}</ul></nav>
        ${cards.map((card) => one(reader, card))}
      </article>`,
  })
}

function one(reader: Reader, { slug, title, sense, does, say, leave }: Card): Html {
  const { words, language } = reader
  const text = (names: Card['title']) => inLanguage(names, language).text
  return html`<section class="card stack-s" id="${slug}" aria-labelledby="${slug}-title">
    <h2 id="${slug}-title">${text(title)}</h2>
    <p>${text(sense)}</p>
    <ul>${does.map((step) => html`<li>${text(step)}</li>`)}</ul>
    <blockquote><p>${text(say)}</p></blockquote>
    <p class="small"><strong>${words('debriefs.cards.leave')}</strong> ${text(leave)}</p>
  </section>`
}
