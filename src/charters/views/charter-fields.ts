import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { choicePills, type Draft } from '#shell/index.ts'
import { charterField } from '../forms.ts'
import {
  charterGroups,
  charterParts,
  partOf,
  purposeNames,
  weights,
  type CharterGroup,
  type Content,
  type PurposeName,
} from '../model.ts'
import { textFields } from './text-fields.ts'

interface CharterFields {
  readonly reader: Reader
  readonly draft: Draft
  readonly content: Content
}

/** What a charter asks, under the same headings under which it is read. */
export function charterFields(fields: CharterFields): Html {
  const [domain, ...others] = charterGroups
  return html`${groupFields(fields, domain)} ${purposeFields(fields)} ${others.map((group) => groupFields(fields, group))}`
}

function groupFields({ reader, draft, content }: CharterFields, group: CharterGroup): Html {
  const { words } = reader
  const parts = charterParts.filter((part) => part.group === group)
  return html`<section class="stack-s written">
    <h2>${words(`charters.groups.${group}`)}</h2>
    <p class="muted">${words(`charters.groupsAbout.${group}`)}</p>
    ${parts.map((part) =>
      textFields({
        reader,
        draft,
        name: (language) => charterField(part.key, language),
        label: words(`charters.parts.${part.key}.label`),
        hint: words(`charters.parts.${part.key}.hint`),
        value: partOf(content, part.key),
        rows: 2,
      }),
    )}
  </section>`
}

/** How much it is for each purpose: no sums, and several may be much. */
function purposeFields({ reader, draft, content }: CharterFields): Html {
  const { words } = reader
  const one = (name: PurposeName) =>
    choicePills({
      reader,
      draft,
      name,
      label: words(`charters.purposes.${name}.label`),
      hint: words(`charters.purposes.${name}.hint`),
      value: String(content.purposes[name]),
      choices: weights.map((weight) => ({
        value: String(weight),
        label: words(`charters.purposes.weights.${weight}`),
      })),
    })
  return html`<section class="stack-s written">
    <h2>${words('charters.purposes.title')}</h2>
    <p class="muted">${words('charters.purposes.about')}</p>
    ${purposeNames.map(one)}
  </section>`
}
