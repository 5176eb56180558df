import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, button, field, linkButton, noDraft, said, wholePage } from '#shell/index.ts'
import { countJurisdictions, day } from '../../organisations/index.ts'
import { umbrellaPath, type Umbrella } from '../../umbrellas/index.ts'
import { jurisdictionKinds, totalOf, type Figures, type Total } from '../model.ts'
import { figuresFilePath, figuresPath } from '../paths.ts'

interface FiguresPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly on: Temporal.PlainDate
  readonly figures: readonly Figures[]
}

/** What is counted of an umbrella and of those below it, on a day, and what is not. */
export function figuresPage({ reader, umbrella, on, figures }: FiguresPage): Html {
  const { words } = reader
  const title = words('figures.page.title')
  const up = { href: umbrellaPath(umbrella.id), label: said(reader, umbrella.name) }
  return wholePage({
    reader,
    title,
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [up])}
        <h1>${title}</h1>
        <p class="lead-text">${words.rich('figures.page.asOf', { day: day(reader, on) })}</p>
      </header>
      ${choosing(reader, umbrella, on)} ${figures.length > 1 && together(reader, figures)}
      ${figures.map((one) => ofOne(reader, one))} ${notCounted(reader)}`,
  })
}

function choosing(reader: Reader, umbrella: Umbrella, on: Temporal.PlainDate): Html {
  const { words } = reader
  return html`<form class="row figures-day" method="get" action="${figuresPath(umbrella.id)}">
    ${field({ reader, draft: noDraft, kind: 'date', name: 'on', label: words('figures.page.day'), value: on.toString() })}
    ${button({ label: words('figures.page.show'), kind: 'quiet' })}
    ${linkButton({ href: figuresFilePath(umbrella.id, on), label: words('figures.page.file'), kind: 'plain', icon: 'download' })}
  </form>`
}

function together(reader: Reader, figures: readonly Figures[]): Html {
  return html`<section class="card lead stack-s" aria-labelledby="together">
    <h2 id="together">${reader.words('figures.page.together')}</h2>
    ${numbers(reader, totalOf(figures))}
  </section>`
}

function ofOne(reader: Reader, one: Figures): Html {
  const id = `of-${one.id}`
  const jurisdictions = countJurisdictions(one.jurisdictions)
  return html`<section class="card stack-s" aria-labelledby="${id}">
    <h2 id="${id}">${said(reader, one.name)}</h2>
    ${one.depth > 1 && html`<p class="small muted">${reader.words('figures.page.deeper', { depth: one.depth })}</p>`}
    ${numbers(reader, { ...one, jurisdictions })}
  </section>`
}

/** Each number with what it counts. */
function numbers(reader: Reader, total: Total): Html {
  const { words, language } = reader
  const counts = ['running', 'planned', 'past', 'places', 'organisations'] as const
  const format = new Intl.NumberFormat(`${language}-CA`)
  const places = jurisdictionKinds.filter((kind) => total.jurisdictions[kind] > 0)
  const shown = [
    ...counts.map((of) => ({ of, count: total[of] })),
    ...places.map((kind) => ({ of: kind, count: total.jurisdictions[kind] })),
  ]
  return html`<dl class="figures">
    ${shown.map(
      ({ of, count }) =>
        html`<div><dt>${words(`figures.of.${of}`)}</dt><dd>${count === null ? html`<span class="muted">${words('figures.page.notTold')}</span>` : format.format(count)}</dd></div>`,
    )}
  </dl>`
}

function notCounted({ words }: Reader): Html {
  const reasons = ['hidden', 'places', 'days', 'organisations', 'jurisdictions'] as const
  return html`<section class="stack-s" aria-labelledby="not-counted">
    <h2 id="not-counted">${words('figures.not.title')}</h2>
    <ul>${reasons.map((reason) => html`<li>${words(`figures.not.${reason}`)}</li>`)}</ul>
  </section>`
}
