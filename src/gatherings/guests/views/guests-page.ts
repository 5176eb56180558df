import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Can } from '#kernel/rules.ts'
import { chip, emptyState, field, formProblem, list, postButton, postForm, type Draft } from '#shell/index.ts'
import type { Community, CommunityCan } from '../../../communities/index.ts'
import { handOver, whomToInvite } from '../../../umbrellas/index.ts'
import type { Gathering } from '../../model.ts'
import type { GatheringGuest } from '../model.ts'
import { gatheringGuestEndPath, gatheringGuestsPath } from '../paths.ts'
import type { gatheringGuestRules } from '../rules.ts'
import { underGathering } from '../../views/frame.ts'

interface GuestsPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly gathering: Gathering
  readonly guests: readonly GatheringGuest[]
  readonly may: Can<typeof gatheringGuestRules>
  /** The link of a letter that could not leave. */
  readonly url: string | null
  readonly draft: Draft
}

/** Who comes to a gathering from outside, and asking somebody. */
export function gatheringGuestsPage(given: GuestsPage): Html {
  const { reader, community, can, gathering, guests, may, url } = given
  const { words } = reader
  const shown = may.end ? guests : guests.filter(({ endedAt }) => endedAt === null)
  return underGathering({
    reader,
    community,
    can,
    gathering,
    title: words('gatherings.guests.title'),
    content: html`<p>${words('gatherings.guests.about')}</p>
      ${handOver(reader, url)} ${shown.length === 0 ? nobody(reader) : list(shown.map((guest) => guestItem(given, guest)))}
      ${may.ask && asking(given)}`,
  })
}

function nobody({ words }: Reader): Html {
  return emptyState({
    icon: 'invite',
    title: words('gatherings.guests.nobody'),
    content: words('gatherings.guests.nobodyAbout'),
  })
}

function guestItem({ reader, may }: GuestsPage, guest: GatheringGuest): Html {
  const { words } = reader
  const state = guest.endedAt !== null ? 'ended' : guest.cameAt === null ? 'asked' : 'guest'
  return html`<div class="stack-s">
    <p class="row"><b>${guest.name}</b> ${chip({ label: words(`gatherings.guests.states.${state}`) })}</p>
    ${guest.affiliation !== '' && html`<p class="small muted">${guest.affiliation}</p>`}
    ${may.end && state !== 'ended' && postButton({ action: gatheringGuestEndPath(guest.gatheringId, guest.id), label: words('gatherings.guests.withdraw'), about: guest.name })}
  </div>`
}

function asking({ reader, gathering, draft }: GuestsPage): Html {
  const { words } = reader
  const shared = { reader, draft, maxLength: 120, autocomplete: 'off' } as const
  const content = html`${formProblem(reader, draft)}
    ${field({ ...shared, name: 'name', label: words('gatherings.guests.name'), isRequired: true })}
    ${field({ ...shared, name: 'affiliation', label: words('gatherings.guests.affiliation'), hint: words('gatherings.guests.affiliationHint') })}
    ${whomToInvite({ reader, draft })}
    <p class="small muted">${words('gatherings.guests.sees')}</p>`
  return html`<section class="stack-s">
    <h2>${words('gatherings.guests.ask')}</h2>
    ${postForm({ action: gatheringGuestsPath(gathering.id), content, submit: words('umbrellas.invitations.send') })}
  </section>`
}
