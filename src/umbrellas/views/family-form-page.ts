import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { noDraft, postForm, type Draft } from '#shell/index.ts'
import type { Family, Umbrella } from '../model.ts'
import { familiesPath, familyPath, familyTeamPath } from '../paths.ts'
import { nameFields } from './fields.ts'
import { formPage } from './umbrella-form-page.ts'

interface FamilyForm {
  readonly reader: Reader
  readonly umbrella: Umbrella
  /** None while it is being added. */
  readonly family: Family | null
  readonly draft?: Draft
}

export function familyFormPage({ reader, umbrella, family, draft = noDraft }: FamilyForm): Html {
  const { words } = reader
  return formPage({
    reader,
    umbrella,
    title: words(family ? 'umbrellas.families.editing' : 'umbrellas.families.adding'),
    about: words('umbrellas.families.about'),
    form: html`${postForm({
      action: family ? familyPath(umbrella.id, family.id) : familiesPath(umbrella.id),
      content: nameFields({ reader, draft, value: family?.name ?? null }),
      submit: words('umbrellas.families.save'),
    })}
    ${family && html`<p><a href="${familyTeamPath(umbrella.id, family.id)}">${words('umbrellas.families.team')}</a></p>`}`,
  })
}
