import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import {
  breadcrumb,
  chip,
  emptyState,
  field,
  formProblem,
  list,
  postButton,
  postForm,
  select,
  when,
  wholePage,
  type Draft,
} from '#shell/index.ts'
import { handOver, whomToInvite } from '../../../umbrellas/index.ts'
import { threadPath } from '../../paths.ts'
import type { Thread } from '../../threads/model.ts'
import { guestDays, stateOf, type Guest } from '../model.ts'
import { guestEndPath, guestsPath } from '../paths.ts'

interface GuestsPage {
  readonly reader: Reader
  readonly thread: Thread
  readonly guests: readonly Guest[]
  readonly memberCount: number
  /** The link of a letter that could not leave. */
  readonly url: string | null
  readonly draft: Draft
}

/** Whom a coordinator has asked into a conversation, and asking somebody. */
export function guestsPage(given: GuestsPage): Html {
  const { reader, thread, guests, url } = given
  const { words } = reader
  return wholePage({
    reader,
    title: words('conversations.guests.title'),
    community: thread.communityId,
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [{ href: threadPath(thread.id), label: thread.title }])}
        <h1>${words('conversations.guests.title')}</h1>
        <p>${words('conversations.guests.about')}</p>
      </header>
      ${handOver(reader, url)} ${guests.length === 0 ? nobody(reader) : list(guests.map((guest) => guestItem(reader, guest)))}
      ${asking(given)}`,
  })
}

function nobody({ words }: Reader): Html {
  return emptyState({
    icon: 'invite',
    title: words('conversations.guests.nobody'),
    content: words('conversations.guests.nobodyAbout'),
  })
}

function guestItem(reader: Reader, guest: Guest): Html {
  const { words } = reader
  const state = stateOf(guest, reader.now)
  const until = when({ reader, at: guest.endedAt ?? guest.until, style: 'date' })
  const kinds = { asked: 'plain', here: 'good', over: 'plain' } as const
  return html`<div class="stack-s">
    <p class="row"><b>${guest.name}</b> ${chip({ label: words(`conversations.guests.states.${state}`), kind: kinds[state] })}</p>
    <p class="small muted">${words.rich('conversations.guests.until', { by: guest.askedByName ?? words('umbrellas.invitations.somebody'), until })}</p>
    ${state !== 'over' && postButton({ action: guestEndPath(guest.threadId, guest.id), label: words(state === 'here' ? 'conversations.guests.end' : 'umbrellas.invitations.withdraw'), about: guest.name })}
  </div>`
}

function asking({ reader, thread, memberCount, draft }: GuestsPage): Html {
  const { words } = reader
  const content = html`${formProblem(reader, draft)}
    ${field({ reader, draft, name: 'name', label: words('conversations.guests.name'), hint: words('conversations.guests.nameHint', { count: memberCount }), maxLength: 120, autocomplete: 'off', isRequired: true })}
    ${whomToInvite({ reader, draft })}
    ${select({
      reader,
      draft,
      name: 'days',
      label: words('conversations.guests.days'),
      choices: guestDays.map((days) => ({
        value: String(days),
        label: words('conversations.guests.daysChoice', { days }),
      })),
    })}
    <p class="small muted">${words('conversations.guests.sees')}</p>`
  return html`<section class="stack-s">
    <h2>${words('conversations.guests.ask')}</h2>
    ${postForm({ action: guestsPath(thread.id), content, submit: words('umbrellas.invitations.send') })}
  </section>`
}
