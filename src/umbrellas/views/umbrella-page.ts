import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, communitiesPath, emptyState, linkButton, list, said, threeWays, wholePage } from '#shell/index.ts'
import type { Umbrella } from '../model.ts'
import {
  administratorsPath,
  auditPath,
  figuresPath,
  gatheringUnderPath,
  frameworkPath,
  importsPath,
  limitsPath,
  newCommunityPath,
  newFamilyPath,
  newUmbrellaPath,
  publicQuestionsPath,
  recordPaths,
  termsPath,
  trainingsPath,
  umbrellaEditingPath,
  umbrellaPath,
} from '../paths.ts'

interface UmbrellaPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  /** The one above it, where the reader looks after that too. */
  readonly parent: Umbrella | null
  readonly children: readonly Umbrella[]
  /** Its communities in their families, shown by whoever knows communities; null where there are none. */
  readonly communities: Html | null
}

export function umbrellaPage(page: UmbrellaPage): Html {
  const { reader, umbrella, parent } = page
  const { words } = reader
  return wholePage({
    reader,
    title: words('umbrellas.page.title'),
    place: 'communities',
    content: html`<header class="stack-s">
        ${up(reader, parent)}
        <h1>${said(reader, umbrella.name)}</h1>
        <p class="muted">${words('umbrellas.page.noConversations')}</p>
      </header>
      ${communities(page)} ${children(page)}`,
    aside: aside(reader, umbrella),
  })
}

function up(reader: Reader, parent: Umbrella | null): Html {
  const all = { href: communitiesPath, label: reader.words('shell.communities') }
  return breadcrumb(reader, parent ? [all, { href: umbrellaPath(parent.id), label: said(reader, parent.name) }] : [all])
}

function communities({ reader, umbrella, communities: shown }: UmbrellaPage): Html {
  const { words } = reader
  const found = linkButton({
    href: newCommunityPath(umbrella.id),
    label: words('umbrellas.page.foundCommunity'),
    icon: 'plus',
  })
  const addFamily = linkButton({
    href: newFamilyPath(umbrella.id),
    label: words('umbrellas.families.adding'),
    kind: 'quiet',
  })
  if (shown === null) {
    return emptyState({
      icon: 'communities',
      title: words('umbrellas.page.noCommunities'),
      content: words('umbrellas.page.noCommunitiesYet'),
      act: found,
    })
  }
  return html`<section class="stack">
    <div class="row between">
      <h2>${words('umbrellas.page.communities')}</h2>
      <div class="row">${addFamily} ${found}</div>
    </div>
    ${shown}
  </section>`
}

function children({ reader, umbrella, children: below }: UmbrellaPage): Html {
  const { words } = reader
  const items = below.map(({ id, name }) => html`<a href="${umbrellaPath(id)}">${said(reader, name)}</a>`)
  return html`<section class="stack-s">
    <h2>${words('umbrellas.page.below')}</h2>
    ${items.length > 0 ? list(items) : html`<p class="muted">${words('umbrellas.page.noneBelow')}</p>`}
    <p>
      ${linkButton({ href: newUmbrellaPath(umbrella.id), label: words('umbrellas.adding.title'), kind: 'quiet' })}
    </p>
  </section>`
}

function aside({ words }: Reader, { id }: Umbrella): Html {
  const title = words('umbrellas.page.administration')
  const ways = [
    { href: administratorsPath(id), label: words('umbrellas.administrators.title') },
    { href: umbrellaEditingPath(id), label: words('umbrellas.editing.title') },
    { href: `${frameworkPath(id)}/editing`, label: words('face.framework.title') },
    { href: publicQuestionsPath(id), label: words('face.questions.title') },
    { href: trainingsPath(id), label: words('trainings.list.title') },
    { href: figuresPath(id), label: words('figures.page.title') },
    { href: gatheringUnderPath(id), label: words('pulse.under.title') },
    { href: termsPath(id), label: words('profiles.terms.title') },
    { href: limitsPath(id), label: words('charters.limits.title') },
    { href: importsPath(id), label: words('exchange.imports.title') },
    { href: auditPath(id), label: words('umbrellas.page.audit') },
  ]
  const record = recordPaths(id)
  const onRecord = [
    { href: record.organisations, label: words('organisations.members.title') },
    { href: record.people, label: words('organisations.people.title') },
    { href: record.initiatives, label: words('organisations.initiatives.title') },
    { href: record.streams, label: words('organisations.streams.title') },
    { href: record.files, label: words('organisations.files.title') },
    { href: record.settings, label: words('organisations.settings.title') },
  ]
  return threeWays(title, [
    { title, ways },
    { title: words('organisations.page.title'), ways: onRecord },
  ])
}
