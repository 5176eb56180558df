import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { directoryPath, emptyState, linkButton, pager } from '#shell/index.ts'
import { wantedBy, type DirectoryForm } from '../forms.ts'
import { countedMax, isNarrowed, type FoundPeople } from '../model.ts'
import { listedPath } from '../paths.ts'
import type { Choices } from '../queries.ts'
import { filters } from './filters.ts'
import { personCard } from './person-card.ts'

export interface Listing {
  readonly reader: Reader
  readonly form: DirectoryForm
  readonly found: FoundPeople
  readonly choices: Choices
  /** Whether what can be chosen stands open: a telephone has little room. */
  readonly isWide: boolean
}

/** What is asked for and who was found by it, in a frame of its own that is renewed while somebody chooses. */
export function found(listing: Listing): Html {
  const { reader, form, found: result } = listing
  const { people, next } = result
  return html`<turbo-frame id="found" target="_top" class="stack">
    ${filters(listing)} ${summary(listing)}
    ${people.length > 0 && html`<ul class="list card people">${people.map((person) => html`<li>${personCard(reader, person)}</li>`)}</ul>`}
    ${pager({
      reader,
      newer: form.after === null ? null : listedPath({ ...form, after: null }),
      older: next === null ? null : listedPath({ ...form, after: next }),
    })}
  </turbo-frame>`
}

/** How many there are. Said aloud when it changes, too. */
function summary(listing: Listing): Html {
  const { reader, form, found: result } = listing
  const { words } = reader
  const { count, people, isCut } = result
  if (isCut) return html`<p class="told muted">${words('directory.countCut')}</p>`
  if (count === null) return html`<p class="told muted">${words('directory.countMany', { count: countedMax })}</p>`
  if (people.length > 0) return html`<p class="told muted">${words('directory.count', { count })}</p>`
  const isSeeking = isNarrowed(wantedBy(form))
  return emptyState({
    icon: 'people',
    title: words(isSeeking ? 'directory.nobody' : 'directory.empty'),
    content: words(isSeeking ? 'directory.nobodyAbout' : 'directory.emptyAbout'),
    act: isSeeking && linkButton({ href: directoryPath, label: words('directory.clear'), kind: 'quiet' }),
  })
}
