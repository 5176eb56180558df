import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { card, noticeBox, postButton, when } from '#shell/index.ts'
import { leavingPath, placePage, type Community, type CommunityCan } from '../../../communities/index.ts'
import type { HandOverNotes } from '../../seats/model.ts'
import { handOverPath } from '../../seats/paths.ts'
import { handedOver } from '../../seats/views/handed-over.ts'
import type { OwnMembership } from '../model.ts'
import { ownMembershipPath } from '../paths.ts'

interface OwnMembershipPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly membership: OwnMembership
  /** What those wrote for her whose seat she took. */
  readonly notes: readonly HandOverNotes[]
}

/** One's own membership: since when, whether it is still hers, a time away, leaving. */
export function ownMembershipPage(given: OwnMembershipPage): Html {
  const { reader, community, can, membership } = given
  const { words } = reader
  const since = when({ reader, at: membership.joinedAt, style: 'date' })
  return placePage({
    reader,
    community,
    can,
    here: 'membership',
    title: words('communities.places.membership'),
    content: html`<p>${words.rich('joining.standing.own.since', { since })}</p>
      ${doubted(given)} ${asked(given)} ${notesOf(given)} ${leave(given)}
      <p><a href="${handOverPath(community.id)}">${words('joining.seats.link')}</a></p>
      <p><a href="${leavingPath(community.id)}">${words('communities.leaving.link')}</a></p>`,
  })
}

function notesOf({ reader, community, notes }: OwnMembershipPage): Html {
  return html`${notes.map((one) => handedOver(reader, community.id, one))}`
}

function doubted({ reader, membership }: OwnMembershipPage): Html | null {
  const { doubted: why, doubtedUntil } = membership
  if (why === null || doubtedUntil === null) return null
  const until = when({ reader, at: doubtedUntil, style: 'date' })
  return noticeBox({ kind: 'care', content: reader.words.rich(`joining.standing.own.doubted.${why}`, { until }) })
}

/** Lead where she is asked; otherwise what she last said. */
function asked({ reader, community, membership }: OwnMembershipPage): Html {
  const { words } = reader
  const { askedAt, confirmedAt } = membership
  if (askedAt === null) {
    return html`${confirmedAt && html`<p class="muted">${words.rich('joining.standing.own.confirmed', { at: when({ reader, at: confirmedAt, style: 'date' }) })}</p>`}`
  }
  const action = `${ownMembershipPath(community.id)}/confirmation`
  const content = html`<h2>${words('joining.standing.own.askedTitle')}</h2>
    <p>${words('joining.standing.own.askedAbout')}</p>
    ${postButton({ action, label: words('joining.standing.own.confirm'), kind: 'main' })}`
  return card({ content, isLead: true })
}

function leave({ reader, community, membership }: OwnMembershipPage): Html {
  const { words } = reader
  const path = ownMembershipPath(community.id)
  const { onLeaveSince } = membership
  const content =
    onLeaveSince === null
      ? html`<p>${words('joining.standing.own.leaveAbout')}</p>
          ${postButton({ action: `${path}/leave`, label: words('joining.standing.own.leave') })}`
      : html`<p>${words.rich('joining.standing.own.away', { since: when({ reader, at: onLeaveSince, style: 'date' }) })}</p>
          ${postButton({ action: `${path}/return`, label: words('joining.standing.own.return'), kind: 'main' })}`
  return card({ content: html`<h2>${words('joining.standing.own.leaveTitle')}</h2>${content}` })
}
