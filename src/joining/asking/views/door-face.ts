import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { linkButton } from '#shell/index.ts'
import type { Community } from '../../../communities/index.ts'
import { freePlaces, type Door, type JoinRequest } from '../../model.ts'
import { askingPath, requestPath } from '../../paths.ts'
import type { KeptOut } from '../../standing/model.ts'

interface DoorFace {
  readonly reader: Reader
  readonly community: Community
  readonly door: Door
  /** Her request, where she has asked already. */
  readonly own: JoinRequest | null
  readonly keptOut: KeptOut | null
}

/** The way from the public page to a request. */
export function doorFace({ reader, community, door, own, keptOut }: DoorFace): Html {
  const { words } = reader
  if (keptOut) return html`<p>${keptOutSentence(reader, keptOut)}</p>`
  if (own) {
    const see = linkButton({ href: requestPath(own.id), label: words('joining.asking.see') })
    return html`<p>${words('joining.face.asked')}</p>
      <p>${see}</p>`
  }
  if (!door.takesRequests) return html`<p>${words('joining.problems.closed')}</p>`
  const isFull = freePlaces(door) === 0
  return html`<p>${words(isFull ? 'joining.asking.full' : 'joining.face.open', { days: door.answerDays })}</p>
    <p>${linkButton({ href: askingPath(community.id), label: words('joining.face.ask') })}</p>`
}

function keptOutSentence({ words, dates }: Reader, { until }: KeptOut): string {
  return until === null
    ? words('joining.problems.suspended')
    : words('joining.face.keptOut', { day: dates.date(until) })
}
