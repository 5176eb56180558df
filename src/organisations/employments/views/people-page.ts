import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import {
  button,
  choicePills,
  chip,
  emptyState,
  field,
  linkButton,
  list,
  noDraft,
  pager,
  postForm,
  type Draft,
} from '#shell/index.ts'
import { formPage, type Umbrella } from '../../../umbrellas/index.ts'
import { newRecordedPath, recordedPath, recordedPersonPath } from '../../paths.ts'
import type { PeopleListForm } from '../forms.ts'
import type { Recorded } from '../model.ts'
import type { RecordedPage } from '../queries.ts'

interface PeoplePage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly form: PeopleListForm
  readonly found: RecordedPage
}

/** Of whom an umbrella keeps facts, to be looked through. */
export function recordedPeoplePage({ reader, umbrella, form, found }: PeoplePage): Html {
  const { words } = reader
  const adding = linkButton({
    href: newRecordedPath(umbrella.id),
    label: words('organisations.people.adding'),
    icon: 'plus',
  })
  const isEmpty = found.people.length === 0 && form.q === '' && form.after === null
  const more = new URLSearchParams({ q: form.q, after: found.next ?? '' })
  const listed = found.people.map((one) => item(reader, umbrella, one))
  const seeking = html`<div class="row">${adding}</div>
    <form class="form" role="search" action="${recordedPath(umbrella.id)}">
      <div class="seeking">
        ${field({ reader, draft: noDraft, name: 'q', kind: 'search', label: words('organisations.people.seek'), value: form.q, maxLength: 80, autocomplete: 'off' })}
        ${button({ label: words('organisations.members.find'), kind: 'quiet', icon: 'search' })}
      </div>
    </form>
    ${listed.length > 0 ? list(listed) : html`<p role="status">${words('organisations.people.notFound')}</p>`}
    ${pager({ reader, older: found.next && `${recordedPath(umbrella.id)}?${more.toString()}` })}`
  return formPage({
    reader,
    umbrella,
    title: words('organisations.people.title'),
    about: words('organisations.people.about'),
    form: isEmpty
      ? emptyState({
          icon: 'me',
          title: words('organisations.people.none'),
          content: words('organisations.people.noneYet'),
          act: adding,
        })
      : seeking,
  })
}

function item({ words }: Reader, umbrella: Umbrella, { personId, name, email, hasAccount }: Recorded): Html {
  return html`<p class="row">
      <a class="title" href="${recordedPersonPath(umbrella.id, personId)}">${name}</a>
      ${!hasAccount && chip({ label: words('organisations.people.noAccount') })}
    </p>
    ${email && html`<p class="small muted">${email}</p>`}`
}

interface NewPerson {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly draft?: Draft
}

/** Somebody new, by her address. */
export function newRecordedPage({ reader, umbrella, draft = noDraft }: NewPerson): Html {
  const { words } = reader
  const pills = (['en', 'fr'] as const).map((value) => ({
    value,
    label: html`<span lang="${value}">${value === 'en' ? 'English' : 'Français'}</span>`,
  }))
  const given = { reader, draft, isRequired: true }
  return formPage({
    reader,
    umbrella,
    title: words('organisations.people.adding'),
    about: words('organisations.people.addingAbout'),
    form: postForm({
      action: recordedPath(umbrella.id),
      content: html`
        ${field({ ...given, name: 'email', kind: 'email', label: words('organisations.fields.email'), hint: words('organisations.fields.emailHint'), maxLength: 254, autocomplete: 'off' })}
        ${field({ ...given, name: 'name', label: words('organisations.fields.personName'), maxLength: 120, autocomplete: 'off' })}
        ${choicePills({ ...given, name: 'language', label: words('organisations.fields.language'), value: reader.language, choices: pills })}`,
      submit: words('organisations.people.add'),
    }),
  })
}
