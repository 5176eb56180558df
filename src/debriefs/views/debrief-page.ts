import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, fold, icon, linkButton, list, postForm, textArea, type Draft } from '#shell/index.ts'
import type { AgendaPlace } from '../../agendas/index.ts'
import type { Community, CommunityCan } from '../../communities/index.ts'
import { underGathering, whenSaid } from '../../gatherings/index.ts'
import { noteMost } from '../forms.ts'
import { goneAt, prompts, type Debrief, type Prompt } from '../model.ts'
import { cardsPath, debriefPath } from '../paths.ts'

interface DebriefPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly place: AgendaPlace
  readonly debriefs: readonly Debrief[]
  readonly mayWrite: boolean
  readonly draft: Draft
}

/** For those who led a gathering: first themselves, then what they note for each other. */
export function debriefPage(page: DebriefPage): Html {
  const { reader, community, can, place, debriefs, mayWrite } = page
  const { words } = reader
  const others = debriefs.filter(({ isMine }) => !mayWrite || !isMine)
  return underGathering({
    reader,
    community,
    can,
    gathering: place,
    title: words('debriefs.title'),
    content: html`${whenSaid(reader, place)} ${yourself(reader)} ${mayWrite && writing(page)}
      ${others.length > 0 && noted(reader, others)} ${!mayWrite && others.length === 0 && html`<p class="muted">${words('debriefs.none')}</p>`}
      <p>${linkButton({ href: cardsPath(place.id), label: words('debriefs.cards.title'), kind: 'quiet', icon: 'list' })}</p>`,
  })
}

/** How one is: asked, and kept nowhere. */
function yourself({ words }: Reader): Html {
  const asks = (['body', 'carry', 'need', 'whom'] as const).map((one) => words(`debriefs.yourself.asks.${one}`))
  return html`<section class="card stack-s" aria-labelledby="yourself">
    <h2 id="yourself">${words('debriefs.yourself.title')}</h2>
    <p>${words('debriefs.yourself.about')}</p>
    <ul>${asks.map((one) => html`<li>${one}</li>`)}</ul>
    ${fold({
      title: words('debriefs.lightly.title'),
      content: html`<p>${words('debriefs.lightly.about')}</p>
        <ol>${(['notice', 'warn', 'ask', 'limit'] as const).map((step) => html`<li>${words(`debriefs.lightly.${step}`)}</li>`)}</ol>`,
    })}
    ${fold({
      title: words('debriefs.supervision.title'),
      content: html`<p>${words('debriefs.supervision.about')}</p>`,
    })}
  </section>`
}

function writing({ reader, place, debriefs, draft }: DebriefPage): Html {
  const { words, dates } = reader
  const mine = debriefs.find(({ isMine }) => isMine)
  const area = (name: Prompt) =>
    textArea({
      reader,
      draft,
      name,
      label: words(`debriefs.prompts.${name}`),
      value: mine?.[name] ?? '',
      maxLength: noteMost,
      rows: 3,
      ...(name === 'followUp' && { hint: words('debriefs.prompts.followUpHint') }),
    })
  return html`<section class="stack-s" aria-labelledby="note">
    <h2 id="note">${words('debriefs.writing.title')}</h2>
    <p class="audience">${icon('lock')}<span>${words('debriefs.writing.seen')} <strong>${words('debriefs.writing.gone', { date: dates.date(goneAt(place)) })}</strong></span></p>
    ${postForm({
      action: debriefPath(place.id),
      content: html`${draft.doubt?.notice} ${prompts.map(area)}`,
      submit: html`<div class="row">${button({ label: words('debriefs.writing.keep') })} ${draft.doubt?.act}</div>`,
    })}
  </section>`
}

function noted(reader: Reader, debriefs: readonly Debrief[]): Html {
  const { words } = reader
  const one = (debrief: Debrief) =>
    html`<h3>${debrief.authorName}</h3>
      <dl class="stack-xs">${prompts.map((name) => debrief[name] !== '' && html`<div><dt class="small muted">${words(`debriefs.prompts.${name}`)}</dt><dd class="told">${debrief[name]}</dd></div>`)}</dl>`
  return html`<section class="stack-s" aria-labelledby="noted">
    <h2 id="noted">${words('debriefs.noted')}</h2>
    ${list(debriefs.map(one))}
  </section>`
}
