import type { OutcomeDecisionId } from '#database'
import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { breadcrumb, postButton, said, wholePage, type Draft } from '#shell/index.ts'
import { communityPath, type Community } from '../../communities/index.ts'
import { gatheringPath } from '../../gatherings/index.ts'
import type { Action, Decision, Learning, Taker, VoiceAt } from '../../outcomes/index.ts'
import type { Breakout } from '../breakouts/model.ts'
import type { Check } from '../checks/model.ts'
import { isDue, isOpen, type Present, type Room, type RoomStep } from '../model.ts'
import type { Parked } from '../parking/model.ts'
import { openingPath, roomNowPath, roomPath } from '../paths.ts'
import { tooLate } from '../outcomes/views/too-late.ts'
import { roomRules } from '../rules.ts'
import type { Run } from '../runs/model.ts'
import type { Signal } from '../signals/model.ts'
import type { Turns } from '../turns/model.ts'

/** A form that is shown again. */
export interface Typed {
  readonly form: 'adding' | 'parking' | 'grouping' | 'proposing' | 'saying' | 'settling' | 'doing' | 'learning'
  /** The proposal that it is about. */
  readonly of?: OutcomeDecisionId
  readonly draft: Draft
}

/** All that the room is at a moment, for one who looks. */
export interface RoomNow {
  readonly reader: Reader
  readonly room: Room
  readonly steps: readonly RoomStep[]
  /** As anybody sees it: what is the viewer's is not marked. */
  readonly present: readonly Present[]
  readonly signals: readonly Signal[]
  readonly turns: Turns
  /** How often each of those who are here has had the word, for whoever leads where that is counted. */
  readonly spoken: readonly number[]
  readonly check: Check | null
  readonly parked: readonly Parked[]
  readonly breakouts: readonly Breakout[]
  readonly runs: readonly Run[]
  readonly decisions: readonly Decision[]
  /** What members say of what is proposed: the viewer's own is not marked. */
  readonly voices: readonly VoiceAt[]
  readonly actions: readonly Action[]
  readonly learnings: readonly Learning[]
  /** Those who can take something on, for whoever writes down who does. */
  readonly takers: readonly Taker[]
  /** What was typed and not taken, and where. */
  readonly typed: Typed | null
}

interface Inside {
  /** What changes while one looks. */
  readonly now: Html
  /** What other rooms show. */
  readonly below: readonly Html[]
}

/** The whole page, with what other rooms show below. */
export function roomPage(community: Community, page: RoomNow, { now, below }: Inside): Html {
  const { reader, room } = page
  const { words, language } = reader
  const title = inLanguage(room.title, language).text
  const up = [
    { href: communityPath(community.id), label: said(reader, community.name) },
    { href: gatheringPath(room.id), label: title },
  ]
  return wholePage({
    reader,
    title: words('rooms.titleOf', { gathering: title }),
    community: community.id,
    content: html`<header class="stack-s room-head">${breadcrumb(reader, up)}
        <h1>${words('rooms.titleOf', { gathering: title })}</h1></header>
      ${isOpen(room) ? open(page, now) : html`${page.typed && tooLate(reader, page.typed.draft)} ${waiting(page)}`} ${below}`,
  })
}

function open(page: RoomNow, now: Html): Html {
  const { reader, room } = page
  const { words } = reader
  return html`<noscript><p class="row"><a class="button quiet" href="${roomPath(room.id)}">${words('rooms.refresh')}</a> <span class="small muted">${words('rooms.refreshAbout')}</span></p></noscript>
    <live-room data-room="${room.id}" data-from="${roomNowPath(room.id)}" data-lost="${words('rooms.lost')}">
      <p class="unseen" role="status" id="room-told" data-turbo-permanent></p>
      <p class="room-lost" role="status" id="room-lost" data-turbo-permanent></p>
      <div class="stack" id="room-now">${now}</div>
    </live-room>`
}

/** Before it is open, and when it is over. */
export function waiting({ reader, room }: RoomNow): Html {
  const { words, viewer, now, dates } = reader
  const back = html`<p><a href="${gatheringPath(room.id)}">${words('rooms.toGathering')}</a></p>`
  if (room.endedAt !== null)
    return html`<p class="lead-text" data-said="${words('rooms.ended')}">${words('rooms.ended')}</p><p>${words('rooms.endedAbout')}</p>${back}`
  if (!roomRules.open(viewer, room)) return html`<p class="lead-text">${words('rooms.notYet')}</p>${back}`
  if (!isDue(room, now))
    return html`<p class="lead-text">${words('rooms.early', { date: dates.full(room.startsAt.subtract({ hours: 3 })) })}</p>${back}`
  return html`<p class="lead-text">${words('rooms.open.about')}</p>
    <p>${words('rooms.open.leads')}</p>
    ${postButton({ action: openingPath(room.id), label: words('rooms.open.act'), kind: 'main' })} ${back}`
}
