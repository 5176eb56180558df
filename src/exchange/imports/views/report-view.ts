import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { fold } from '#shell/index.ts'
import type { ImportReport } from '../../slack/writing/model.ts'
import { reportParts, type ReportLine } from '../report-lines.ts'

/** What came, what there was, and what stayed out and why. */
export function reportView(reader: Reader, report: ImportReport): Html {
  const parts = reportParts(reader.words, report)
  return html`${parts.map(
    ({ title, lines }) =>
      html`<section class="stack-s">
        <h2>${title}</h2>
        <ul>
          ${lines.map((line) => html`<li>${lineView(reader, line)}</li>`)}
        </ul>
      </section>`,
  )}`
}

function lineView({ words }: Reader, { text, places }: ReportLine): Html {
  if (places.length === 0) return html`${text}`
  const where = html`<ul>
    ${places.map((place) => html`<li><code>${place}</code></li>`)}
  </ul>`
  return html`${text} ${fold({ title: words('exchange.run.places'), content: where })}`
}
