import { html, type Html, type Renderable } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Language } from '#kernel/words.ts'
import { chip } from '#shell/index.ts'
import { offeredClause } from '../clauses.ts'
import { isSame, type Differences, type PartDifference, type Passage } from '../differences.ts'
import { charterParts } from '../model.ts'
import { daySaid } from './text.ts'

/** What is new, part by part and word by word. What was added and removed is said as well as shown. */
export function differencesShown(reader: Reader, differences: Differences): Html {
  const { words } = reader
  if (isSame(differences)) return html`<p>${words('charters.differences.none')}</p>`
  return html`<div class="differences stack">
    ${differences.parts.map((part) => partShown(reader, part))} ${purposesShown(reader, differences)}
    ${differences.isReordered && html`<p>${words('charters.differences.reordered')}</p>`}
    ${reviewShown(reader, differences)}
  </div>`
}

const looks = { added: 'good', removed: 'care', changed: 'plain' } as const

function partShown(reader: Reader, { key, kind, passages }: PartDifference): Html {
  const { words, language } = reader
  const order: readonly Language[] = language === 'en' ? ['en', 'fr'] : ['fr', 'en']
  const changed = order.flatMap((lang) => (passages[lang] ? [{ lang, of: passages[lang] }] : []))
  return html`<section class="stack-xs">
    <div class="row">
      <h2 class="h3">${titleOf(reader, key)}</h2>
      ${chip({ label: words(`charters.differences.${kind}`), kind: looks[kind] })}
    </div>
    ${changed.map(
      ({
        lang,
        of,
      }) => html`${changed.length > 1 && html`<p class="small muted">${words(`charters.languages.${lang}`)}</p>`}
        <div class="body said change"${lang !== language && html` lang="${lang}"`}>${of.map((passage) => marked(reader, passage))}</div>`,
    )}
  </section>`
}

function titleOf({ words }: Reader, key: string): string {
  const part = charterParts.find((one) => one.key === key)
  if (part) return words(`charters.parts.${part.key}.label`)
  return words(offeredClause(key) ? 'charters.differences.clause' : 'charters.differences.ownClause')
}

/** Struck through or underlined, and named for those who listen. */
function marked({ words }: Reader, { text, change }: Passage): Renderable {
  if (change === 'kept') return text
  const [begin, end] = [words(`charters.differences.begin.${change}`), words('charters.differences.end')]
  const inside = html`<span class="unseen" lang="${words.language}">${begin}</span>${text}<span class="unseen" lang="${words.language}">${end}</span>`
  return change === 'added' ? html`<ins>${inside}</ins>` : html`<del>${inside}</del>`
}

function purposesShown({ words }: Reader, { purposes }: Differences): Html | null {
  if (purposes.length === 0) return null
  return html`<section class="stack-xs">
    <h2 class="h3">${words('charters.purposes.title')}</h2>
    <ul>
      ${purposes.map(
        ({ purpose, before, after }) => html`<li>
          ${words('charters.differences.purpose', {
            purpose: words(`charters.purposes.${purpose}.label`),
            before: words(`charters.purposes.weights.${before}`),
            after: words(`charters.purposes.weights.${after}`),
          })}
        </li>`,
      )}
    </ul>
  </section>`
}

function reviewShown(reader: Reader, { review }: Differences): Html | null {
  if (review === null) return null
  const { words } = reader
  const said = (day: Temporal.PlainDate | null) => (day ? daySaid(reader, day) : words('charters.differences.noDay'))
  return html`<p>${words.rich('charters.differences.review', { before: said(review.before), after: said(review.after) })}</p>`
}
