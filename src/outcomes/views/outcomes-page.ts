import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, emptyState, field, fold, list, noDraft, pager } from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../communities/index.ts'
import type { Action, Decision } from '../model.ts'
import { outcomesPath } from '../paths.ts'
import { actionItem, decisionItem } from './said.ts'

interface OutcomesPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly open: readonly Action[]
  readonly closed: readonly Action[]
  readonly decisions: readonly Decision[]
  readonly search: string
  /** Where the decisions go on. */
  readonly onward: string | null
}

/** What a community decided, and who does what. */
export function outcomesPage(page: OutcomesPage): Html {
  const { reader, community, can } = page
  const { words } = reader
  return placePage({
    reader,
    community,
    can,
    here: 'outcomes',
    title: words('outcomes.title'),
    content: isEmpty(page) ? nothing(reader) : html`${actions(page)} ${decisions(page)}`,
  })
}

function isEmpty({ open, closed, decisions: found, search }: OutcomesPage): boolean {
  return open.length + closed.length + found.length === 0 && search === ''
}

function nothing({ words }: Reader): Html {
  return emptyState({ icon: 'done', title: words('outcomes.none.title'), content: words('outcomes.none.about') })
}

function actions({ reader, open, closed }: OutcomesPage): Html {
  const { words } = reader
  return html`<section class="stack-s" aria-labelledby="open-actions">
    <h2 id="open-actions">${words('outcomes.actions.title')}</h2>
    ${open.length === 0 ? html`<p class="muted">${words('outcomes.actions.none')}</p>` : list(open.map((one) => actionItem(reader, one)))}
    ${closed.length > 0 && fold({ title: words('outcomes.actions.closed'), content: list(closed.map((one) => actionItem(reader, one))) })}
  </section>`
}

function decisions({ reader, community, decisions: found, search, onward }: OutcomesPage): Html {
  const { words } = reader
  return html`<section class="stack-s" aria-labelledby="decisions">
    <h2 id="decisions">${words('outcomes.decisions.title')}</h2>
    <form class="row how-many" action="${outcomesPath(community.id)}">
      ${field({ reader, draft: noDraft, name: 'q', kind: 'search', label: words('outcomes.decisions.search'), value: search })}
      ${button({ label: words('outcomes.decisions.find'), kind: 'quiet' })}
    </form>
    ${
      found.length === 0
        ? html`<p class="muted">${words(search === '' ? 'outcomes.decisions.none' : 'outcomes.decisions.notFound')}</p>`
        : list(found.map((one) => decisionItem(reader, one)))
    }
    ${pager({ reader, newer: null, older: onward })}
  </section>`
}
