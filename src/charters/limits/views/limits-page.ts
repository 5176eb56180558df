import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Names } from '#kernel/viewer.ts'
import { card, postForm, said, type Draft } from '#shell/index.ts'
import { formPage, limitsPath, type Umbrella } from '../../../umbrellas/index.ts'
import { offeredClause } from '../../clauses.ts'
import { limitsField } from '../../forms.ts'
import { textFields } from '../../views/text-fields.ts'

interface LimitsPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly draft: Draft
  readonly limits: Names
}

/** Where an umbrella says what the law asks of those who work under it. */
export function limitsPage({ reader, umbrella, draft, limits }: LimitsPage): Html {
  const { words } = reader
  const usual = offeredClause('limits')
  return formPage({
    reader,
    umbrella,
    title: words('charters.limits.title'),
    about: words('charters.limits.about'),
    form: html`${postForm({
      action: limitsPath(umbrella.id),
      content: textFields({
        reader,
        draft,
        name: limitsField,
        label: words('charters.limits.label'),
        hint: words('charters.limits.hint'),
        value: limits,
        rows: 4,
      }),
      submit: words('charters.fields.save'),
    })}
    ${usual && card({ content: html`<h2 class="h3">${words('charters.limits.usual')}</h2><div class="said">${said(reader, usual)}</div>` })}`,
  })
}
