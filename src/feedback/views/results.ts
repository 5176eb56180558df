import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { list } from '#shell/index.ts'
import { dateSaid } from '../../gatherings/index.ts'
import type { FeedbackPart, FeedbackResult, FeedbackSaid, FeedbackSpell } from '../model.ts'

/** What the group says: each question with its sentence, a bar, and how many, as far as they are told apart. */
export function groupResult(reader: Reader, answers: number, results: readonly FeedbackResult[]): Html {
  const { words } = reader
  return html`<section class="stack-s" aria-labelledby="group">
    <h2 id="group">${words('feedback.results.title')}</h2>
    <p>${words('feedback.results.answers', { count: answers })}</p>
    <ul class="feedback-results">${results.map((one) => html`<li class="stack-xs">${result(reader, one)}</li>`)}</ul>
    <p class="small muted">${words('feedback.results.about')}</p>
  </section>`
}

function result(reader: Reader, { question, leaning, tenths, parts }: FeedbackResult): Html {
  const { words } = reader
  return html`<h3>${words(`feedback.questions.${question}`)}</h3>
    <p>${sentence(reader, { leaning, tenths })}</p>
    <svg class="feedback-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect width="100" height="4" rx="1"></rect>${filled({ leaning, tenths })}
    </svg>
    ${parts.length > 0 && html`<p class="facts small">${parts.map((part) => html`<span>${partSaid(reader, part)}</span>`)}</p>`}`
}

type Lean = Pick<FeedbackResult, 'leaning' | 'tenths'>

export function sentence({ words, language }: Reader, { leaning, tenths }: Lean): string {
  if (tenths === null) return words(`feedback.most.${leaning}`)
  return words(`feedback.mean.${leaning}`, { mean: meanSaid(language, tenths) })
}

function meanSaid(language: string, tenths: number): string {
  return new Intl.NumberFormat(language, { minimumFractionDigits: 1 }).format(tenths / 10)
}

/** Up to the mean; where none is told, the side on which most are. */
function filled({ leaning, tenths }: Lean): Html {
  if (tenths !== null) return html`<rect class="full" width="${place(tenths)}" height="4" rx="1"></rect>`
  return html`<rect class="side" x="${spans[leaning].from}" width="${spans[leaning].wide}" height="4" rx="1"></rect>`
}

const spans = { low: { from: 0, wide: 37.5 }, middle: { from: 37.5, wide: 25 }, high: { from: 62.5, wide: 37.5 } }

/** From one to five on a line of a hundred. */
function place(tenths: number): number {
  return ((tenths - 10) / 40) * 100
}

function partSaid({ words }: Reader, { band, count }: FeedbackPart): string {
  return words(`feedback.parts.${band}`, { count })
}

/** What was written, for those who convene: under its question, mixed. */
export function wordsSaid({ words }: Reader, said: readonly FeedbackSaid[]): Html {
  const under = (about: FeedbackSaid['about']) => {
    const these = said.filter((one) => one.about === about)
    return (
      these.length > 0 &&
      html`<h3>${words(`feedback.open.${about}`)}</h3>${list(these.map((one) => html`<p class="told">${one.words}</p>`))}`
    )
  }
  return html`<section class="stack-s" aria-labelledby="said">
    <h2 id="said">${words('feedback.words.title')}</h2>
    <p class="small muted">${words('feedback.words.about')}</p>
    ${said.length === 0 && html`<p class="muted">${words('feedback.words.none')}</p>`}
    ${under('helped')} ${under('different')}
  </section>`
}

/** The same questions over the gatherings of the series, where at least two can be told of. */
export function overTime(reader: Reader, spells: readonly FeedbackSpell[]): Html | false {
  const { words } = reader
  const inOrder = spells.toReversed()
  const asked = [...new Set(inOrder.flatMap(({ results }) => results.map(({ question }) => question)))]
  const lines = asked
    .map((question) => ({ question, points: pointsOf(question, inOrder) }))
    .filter(({ points }) => points.length > 1)
  if (lines.length === 0) return false
  return html`<section class="stack-s" aria-labelledby="over-time">
    <h2 id="over-time">${words('feedback.series.title')}</h2>
    <p class="small muted">${words('feedback.series.about')}</p>
    <ul class="feedback-results">${lines.map(
      ({ question, points }) => html`<li class="stack-xs">
      <h3>${words(`feedback.questions.${question}`)}</h3>
      ${line(points)}
      <ul class="facts small">${points.map((point) => html`<li>${pointSaid(reader, point)}</li>`)}</ul>
    </li>`,
    )}</ul>
  </section>`
}

interface Point extends Lean {
  readonly starts: Temporal.PlainDateTime
}

function pointsOf(question: FeedbackResult['question'], spells: readonly FeedbackSpell[]): readonly Point[] {
  return spells.flatMap(({ starts, results }) =>
    results.filter((one) => one.question === question).map((one) => ({ ...one, starts })),
  )
}

function pointSaid(reader: Reader, { starts, leaning, tenths }: Point): string {
  const { words, language } = reader
  const date = dateSaid(starts.toPlainDate(), language)
  const said = tenths === null ? words(`feedback.sides.${leaning}`) : meanSaid(language, tenths)
  return words('feedback.series.point', { date, said })
}

const sides = { low: 15, middle: 30, high: 45 } as const
const [wide, high] = [200, 40]

/** Each gathering a dot; hollow where only the side is told. */
function line(points: readonly Point[]): Html {
  const at = points.map(({ leaning, tenths }, index) => ({
    x: 8 + (index * (wide - 16)) / Math.max(1, points.length - 1),
    y: high - 6 - (place(tenths ?? sides[leaning]) / 100) * (high - 12),
    isTold: tenths !== null,
  }))
  const way = at.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')
  return html`<svg class="feedback-line" viewBox="0 0 ${wide} ${high}" aria-hidden="true" focusable="false">
    <line x1="0" x2="${wide}" y1="${high / 2}" y2="${high / 2}"></line><polyline points="${way}"></polyline>
    ${at.map(({ x, y, isTold }) => html`<circle class="${isTold ? 'told' : 'side'}" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="4"></circle>`)}
  </svg>`
}
