import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, hiddenField, said, type Draft } from '#shell/index.ts'
import { offeredClause, type OfferedClause } from '../clauses.ts'
import { clauseField, clauses_max } from '../forms.ts'
import type { Part } from '../model.ts'
import { textFields } from './text-fields.ts'

interface AgreementFields {
  readonly reader: Reader
  readonly draft: Draft
  readonly parts: readonly Part[]
  readonly offered: readonly OfferedClause[]
}

/** The clauses that were chosen, in their order, and those that can be. Each button keeps what was typed. */
export function agreementFields(fields: AgreementFields): Html {
  const { reader, parts, offered } = fields
  const { words } = reader
  const hasRoom = parts.length < clauses_max
  const left = offered.filter(({ key }) => !parts.some((part) => part.key === key))
  return html`<section class="stack-s written">
      <h2>${words('charters.clauses.chosen')}</h2>
      ${parts.length === 0 && html`<p class="muted">${words('charters.clauses.none')}</p>`}
      <ol class="clauses writing">
        ${parts.map((part, place) => clauseFields(fields, part, place))}
      </ol>
      ${hasRoom && html`<p>${button({ name: 'act', value: 'own', label: words('charters.clauses.own'), kind: 'quiet', icon: 'plus' })}</p>`}
    </section>
    ${
      hasRoom &&
      left.length > 0 &&
      html`<section class="stack-s written">
        <h2>${words('charters.clauses.offered')}</h2>
        <p class="muted">${words('charters.clauses.offeredAbout')}</p>
        <ul class="list card">
          ${left.map((clause) => choice(reader, clause))}
        </ul>
      </section>`
    }`
}

function clauseFields({ reader, draft, parts }: AgreementFields, part: Part, place: number): Html {
  const { words } = reader
  const about = words('charters.clauses.number', { number: place + 1 })
  const known = offeredClause(part.key)
  const act = (what: string, label: string, icon: 'close' | 'up' | 'down') =>
    button({ name: 'act', value: `${what} ${part.key}`, label, about, kind: 'plain', icon })
  return html`<li class="card stack-s" id="clause-${part.key}">
    ${hiddenField(clauseField('key', place), part.key)}
    ${textFields({
      reader,
      draft,
      name: (language) => clauseField(language, place),
      label: about,
      hint: known && words(`charters.why.${known.key}`),
      value: part,
      rows: 2,
    })}
    <div class="row">
      ${place > 0 && act('up', words('charters.clauses.up'), 'up')}
      ${place < parts.length - 1 && act('down', words('charters.clauses.down'), 'down')}
      ${act('remove', words('charters.clauses.remove'), 'close')}
    </div>
  </li>`
}

function choice(reader: Reader, clause: OfferedClause): Html {
  const label = reader.words('charters.clauses.add')
  return html`<li>
    <div class="said">${said(reader, clause)}</div>
    <p class="small muted">${reader.words(`charters.why.${clause.key}`)}</p>
    <div>${button({ name: 'act', value: `add ${clause.key}`, label, kind: 'quiet', icon: 'plus' })}</div>
  </li>`
}
