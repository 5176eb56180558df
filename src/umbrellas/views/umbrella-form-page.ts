import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, checkbox, noDraft, postForm, said, wholePage, type Draft } from '#shell/index.ts'
import type { Umbrella } from '../model.ts'
import { umbrellaEditingPath, umbrellaPath, umbrellasPath } from '../paths.ts'
import { umbrellaFields } from './fields.ts'

interface UmbrellaForm {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly draft?: Draft
}

export function umbrellaEditingPage({ reader, umbrella, draft = noDraft }: UmbrellaForm): Html {
  return formPage({
    reader,
    umbrella,
    title: reader.words('umbrellas.editing.title'),
    form: postForm({
      action: umbrellaEditingPath(umbrella.id),
      content: html`${umbrellaFields({ reader, draft, value: umbrella })}
      ${checkbox({
        reader,
        draft,
        name: 'hasOpenRegistration',
        isTicked: umbrella.hasOpenRegistration,
        label: reader.words('umbrellas.fields.registration'),
        hint: reader.words('umbrellas.fields.registrationHint'),
      })}
      ${checkbox({
        reader,
        draft,
        name: 'asksSecondStep',
        isTicked: umbrella.asksSecondStep,
        label: reader.words('umbrellas.fields.secondStep'),
        hint: reader.words('umbrellas.fields.secondStepHint'),
      })}
      ${checkbox({
        reader,
        draft,
        name: 'isIndexed',
        isTicked: umbrella.isIndexed,
        label: reader.words('umbrellas.fields.indexed'),
        hint: reader.words('umbrellas.fields.indexedHint'),
      })}`,
      submit: reader.words('umbrellas.editing.save'),
    }),
  })
}

/** One below this one: it begins with what this one has. */
export function newUmbrellaPage({ reader, umbrella, draft = noDraft }: UmbrellaForm): Html {
  const value = { ...umbrella, name: { en: null, fr: null } }
  return formPage({
    reader,
    umbrella,
    title: reader.words('umbrellas.adding.title'),
    about: reader.words('umbrellas.adding.about'),
    form: postForm({
      action: umbrellasPath(umbrella.id),
      content: umbrellaFields({ reader, draft, value }),
      submit: reader.words('umbrellas.adding.act'),
    }),
  })
}

interface FormPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly title: string
  readonly about?: string
  readonly form: Html
}

/** A page with one form, one step below the umbrella's own. */
export function formPage({ reader, umbrella, title, about, form }: FormPage): Html {
  const up = { href: umbrellaPath(umbrella.id), label: said(reader, umbrella.name) }
  return wholePage({
    reader,
    title,
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [up])}
        <h1>${title}</h1>
        ${about && html`<p>${about}</p>`}
      </header>
      ${form}`,
  })
}
