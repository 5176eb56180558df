import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { noDraft, postButton, postForm, type Draft } from '#shell/index.ts'
import { formPage, type Umbrella } from '../../../umbrellas/index.ts'
import type { ProfileTerm } from '../../model.ts'
import { termPath, termRemovalPath } from '../../paths.ts'
import { termFields } from './term-fields.ts'

interface TermPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly term: ProfileTerm
  readonly draft?: Draft
}

/** One word, to be said better or taken off the list. */
export function termPage({ reader, umbrella, term, draft = noDraft }: TermPage): Html {
  const { words } = reader
  return formPage({
    reader,
    umbrella,
    title: words('profiles.terms.rewording'),
    about: words('profiles.terms.rewordingAbout'),
    form: html`${postForm({
      action: termPath(umbrella.id, term.id),
      content: termFields({ reader, draft, value: term.name }),
      submit: words('profiles.terms.save'),
    })}
      <section class="stack-s card">
        <h2>${words('profiles.terms.removing')}</h2>
        <p>${words('profiles.terms.removingAbout')}</p>
        ${postButton({ action: termRemovalPath(umbrella.id, term.id), label: words('profiles.terms.remove'), kind: 'quiet danger' })}
      </section>`,
  })
}
