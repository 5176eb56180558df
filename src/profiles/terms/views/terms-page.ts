import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Names } from '#kernel/viewer.ts'
import { choicePills, list, noDraft, postForm, said, type Draft } from '#shell/index.ts'
import { formPage, termsPath, type Umbrella } from '../../../umbrellas/index.ts'
import { termKinds, type ProfileTerm, type TermKind } from '../../model.ts'
import { termPath } from '../../paths.ts'
import { termFields } from './term-fields.ts'

interface TermsPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly terms: readonly ProfileTerm[]
  readonly draft?: Draft
}

/** The words of an umbrella, by kind, and one more. */
export function termsPage(page: TermsPage): Html {
  const { reader, umbrella } = page
  const { words } = reader
  return formPage({
    reader,
    umbrella,
    title: words('profiles.terms.title'),
    about: words('profiles.terms.about'),
    form: html`${termKinds.map((kind) => ofKind(page, kind))} ${adding(page)}`,
  })
}

function ofKind({ reader, umbrella, terms }: TermsPage, kind: TermKind): Html {
  const items = terms
    .filter((term) => term.kind === kind)
    .map(
      ({ id, name }) =>
        html`<a href="${termPath(umbrella.id, id)}">${said(reader, name)}</a> ${inTheOther(reader, name)}`,
    )
  return html`<section class="stack-s">
    <h2>${reader.words(`profiles.terms.${kind}s`)}</h2>
    ${items.length > 0 ? list(items) : html`<p class="muted">${reader.words(`profiles.terms.none.${kind}`)}</p>`}
  </section>`
}

function inTheOther({ language }: Reader, name: Names): Html | null {
  const other = language === 'en' ? 'fr' : 'en'
  const isBoth = name.en !== null && name.fr !== null
  return isBoth ? html`<span class="small muted" lang="${other}">${name[other]}</span>` : null
}

function adding({ reader, umbrella, draft = noDraft }: TermsPage): Html {
  const { words } = reader
  const kinds = termKinds.map((value) => ({ value, label: words(`profiles.keys.${value}`) }))
  return html`<section class="stack-s">
    <h2>${words('profiles.terms.adding')}</h2>
    ${postForm({
      action: termsPath(umbrella.id),
      content: html`${choicePills({ reader, draft, name: 'kind', label: words('profiles.terms.kind'), choices: kinds, value: 'role', isRequired: true })}
      ${termFields({ reader, draft, value: null })}`,
      submit: words('profiles.terms.add'),
    })}
  </section>`
}
