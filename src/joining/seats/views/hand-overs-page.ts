import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { can as canDo } from '#kernel/rules.ts'
import { chip, emptyState, list, postButton, when } from '#shell/index.ts'
import { memberPath, placePage, type Community, type CommunityCan } from '../../../communities/index.ts'
import { handOver as linkToHand } from '../../../umbrellas/index.ts'
import type { HandOver } from '../model.ts'
import { handOverOfPath } from '../paths.ts'
import { handOverRules } from '../rules.ts'

interface HandOversPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly seats: readonly HandOver[]
  /** The link of a letter that could not leave. */
  readonly url: string | null
}

/** The seats that members want to pass on, to those who coordinate. */
export function handOversPage({ reader, community, can, seats, url }: HandOversPage): Html {
  const { words } = reader
  return placePage({
    reader,
    community,
    can,
    here: 'handOvers',
    title: words('communities.places.handOvers'),
    content: html`${linkToHand(reader, url)} ${seats.length === 0 ? none(reader) : list(seats.map((seat) => seatItem(reader, seat)))}`,
  })
}

function none({ words }: Reader): Html {
  return emptyState({
    icon: 'done',
    title: words('joining.seats.none'),
    content: words('joining.seats.noneAbout'),
  })
}

function seatItem(reader: Reader, seat: HandOver): Html {
  const { words, viewer } = reader
  const may = canDo(handOverRules, viewer, seat)
  const path = handOverOfPath(seat.communityId, seat.id)
  const at = when({ reader, at: seat.proposedAt, style: 'date' })
  const from = html`<a class="title" href="${memberPath(seat.communityId, seat.personId)}">${seat.personName}</a>`
  return html`<article class="stack-s">
    <p class="row">${words.rich('joining.seats.fromTo', { from, to: html`<b>${seat.name}</b>` })} ${seat.state === 'agreed' && chip({ label: words('joining.seats.states.agreed'), kind: 'good' })}</p>
    <p class="small muted">${seat.email} · ${at}</p>
    ${
      may.agree &&
      html`<p class="small">${words('joining.seats.agreeAbout')}</p>
        <div class="row">
          ${postButton({ action: `${path}/agreement`, label: words('joining.seats.agree'), about: seat.name, kind: 'main' })}
          ${postButton({ action: `${path}/refusal`, label: words('joining.seats.decline'), about: seat.name })}
        </div>`
    }
    ${
      may.withdraw &&
      seat.state === 'agreed' &&
      html`<p class="small">${words('joining.seats.takeBackAbout')}</p>
        ${postButton({ action: `${path}/withdrawal`, label: words('joining.seats.withdraw'), about: seat.name })}`
    }
  </article>`
}
