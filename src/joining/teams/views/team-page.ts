import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import {
  avatar,
  breadcrumb,
  button,
  emptyState,
  field,
  list,
  postButton,
  postForm,
  said,
  when,
  wholePage,
  type Draft,
} from '#shell/index.ts'
import { familyPath, umbrellaPath, type Family, type Umbrella } from '../../../umbrellas/index.ts'
import { teamEndPath, teamPath } from '../../paths.ts'
import type { Reviewer } from '../model.ts'

interface TeamPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly family: Family
  readonly reviewers: readonly Reviewer[]
  readonly draft: Draft
}

/** Who looks at requests to the communities of a family, beside each community's coordinators. */
export function teamPage(given: TeamPage): Html {
  const { reader, umbrella, family, reviewers } = given
  const { words } = reader
  const ways = [
    { href: umbrellaPath(umbrella.id), label: said(reader, umbrella.name) },
    { href: familyPath(umbrella.id, family.id), label: said(reader, family.name) },
  ]
  return wholePage({
    reader,
    title: words('joining.team.title'),
    place: 'communities',
    content: html`<header class="stack-s">
        ${breadcrumb(reader, ways)}
        <h1>${words('joining.team.title')}</h1>
        <p>${words('joining.team.about')}</p>
      </header>
      ${
        reviewers.length === 0
          ? emptyState({
              icon: 'communities',
              title: words('joining.team.none'),
              content: words('joining.team.noneAbout'),
            })
          : list(reviewers.map((reviewer) => item(given, reviewer)))
      }
      ${adding(given)}`,
  })
}

function item({ reader, umbrella, family }: TeamPage, { personId, name, since }: Reviewer): Html {
  const { words } = reader
  const action = teamEndPath(umbrella.id, family.id, personId)
  return html`<div class="row between">
    <div class="row">
      ${avatar({ id: personId, name, size: 'small' })}
      <p><b>${name}</b><br /><span class="small muted">${words.rich('joining.team.since', { date: when({ reader, at: since, style: 'date' }) })}</span></p>
    </div>
    ${postButton({ action, label: words('joining.team.end'), about: name, kind: 'plain danger' })}
  </div>`
}

function adding({ reader, umbrella, family, draft }: TeamPage): Html {
  const { words } = reader
  return html`<section class="stack-s">
    <h2>${words('joining.team.add')}</h2>
    ${postForm({
      action: teamPath(umbrella.id, family.id),
      content: field({
        reader,
        draft,
        name: 'email',
        kind: 'email',
        label: words('joining.team.email'),
        hint: words('joining.team.emailHint'),
        isRequired: true,
      }),
      submit: button({ label: words('joining.team.addNow'), icon: 'plus' }),
    })}
  </section>`
}
