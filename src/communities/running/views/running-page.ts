import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { button, field, linkButton, postButton, postForm, select, type Draft } from '#shell/index.ts'
import { canStillReopen, isOver, reopenDays, type Community } from '../../model.ts'
import { closingPath, openingPath, reopeningPath, runningPath, successorPath } from '../../paths.ts'
import type { CommunityCan } from '../../places.ts'
import { placePage } from '../../views/frame.ts'

interface RunningPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly draft: Draft
  /** Where it can go on, once it is over. */
  readonly next: readonly Community[]
}

/** Whether a community is planned, runs or is over, and what can be done about it. */
export function runningPage(page: RunningPage): Html {
  const { reader, community, can } = page
  const { words } = reader
  return placePage({
    reader,
    community,
    can,
    here: 'running',
    title: words('communities.places.running'),
    content: html`<p class="lead-text">${words(`communities.running.states.${community.state}`)}</p>
      ${can.open && opening(page)} ${dates(page)} ${can.close && closing(page)} ${can.succeed && goingOn(page)} ${isOver(community) && reopening(page)}`,
  })
}

function opening({ reader: { words }, community }: RunningPage): Html {
  const act = { action: openingPath(community.id), label: words('communities.running.opening.act') }
  return html`<section class="stack-s card lead">
    <h2>${words('communities.running.opening.title')}</h2>
    <p>${words('communities.running.opening.about')}</p>
    <div>${postButton({ ...act, kind: 'main' })}</div>
  </section>`
}

function dates({ reader, community, can, draft }: RunningPage): Html {
  const { words } = reader
  const days = [
    { name: 'startsOn', label: words('communities.running.dates.startsOn'), value: community.startsOn },
    { name: 'endsOn', label: words('communities.running.dates.endsOn'), value: community.endsOn },
  ]
  return html`<section class="stack-s card">
    <h2>${words('communities.running.dates.title')}</h2>
    <p>${words('communities.running.dates.about')}</p>
    ${postForm({
      action: runningPath(community.id),
      content: html`<div class="days">
        ${days.map(({ name, label, value }) => field({ reader, draft, kind: 'date', name, label, value: value?.toString() ?? '' }))}
      </div>`,
      submit: button({ label: words('communities.running.dates.save'), kind: can.open ? 'quiet' : 'main' }),
    })}
  </section>`
}

function closing({ reader: { words }, community }: RunningPage): Html {
  const act = { href: closingPath(community.id), label: words('communities.running.closing.link') }
  return html`<section class="stack-s card">
    <h2>${words('communities.running.closing.short')}</h2>
    <p>${words('communities.running.closing.about')}</p>
    <p>${linkButton({ ...act, kind: 'quiet' })}</p>
  </section>`
}

function reopening({ reader, community }: RunningPage): Html {
  const { words } = reader
  const isOpen = canStillReopen(community, reader.now)
  const act = { action: reopeningPath(community.id), label: words('communities.running.reopening.act') }
  return html`<section class="stack-s card">
    <h2>${words('communities.running.reopening.title')}</h2>
    <p>${words(isOpen ? 'communities.running.reopening.about' : 'communities.running.tooLate', { days: reopenDays })}</p>
    ${isOpen && html`<div>${postButton(act)}</div>`}
  </section>`
}

/** Where people find what came after. */
function goingOn({ reader, community, next, draft }: RunningPage): Html {
  const { words } = reader
  const nowhere = { value: '', label: words('communities.running.successor.nowhere') }
  const options = next.map(({ id, name }) => ({ value: id, label: inLanguage(name, reader.language).text }))
  return html`<section class="stack-s card">
    <h2>${words('communities.running.successor.title')}</h2>
    <p>${words('communities.running.successor.about')}</p>
    ${postForm({
      action: successorPath(community.id),
      content: select({
        reader,
        draft,
        name: 'successor',
        label: words('communities.running.successor.label'),
        choices: [nowhere, ...options],
        value: community.successor?.id ?? '',
      }),
      submit: button({ label: words('communities.running.successor.save') }),
    })}
  </section>`
}
