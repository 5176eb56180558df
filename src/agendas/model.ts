import type {
  AgendaItemId,
  AgendaKind,
  CommunityId,
  GatheringGuestId,
  GatheringId,
  GatheringSeriesId,
  PersonId,
  ProtocolId,
  ThreadId,
} from '#database'
import type { Names } from '#kernel/viewer.ts'
import type { Gathering } from '../gatherings/index.ts'

/** The kinds of steps, in the order in which they are offered. */
export const agendaKinds = [
  'check_in',
  'concern',
  'networking',
  'celebration',
  'umbrella_news',
  'training',
  'reading',
  'discussion',
  'inquiry',
  'protocol',
  'decision',
  'check_out',
] as const satisfies readonly AgendaKind[]

/** One step of a gathering. */
export interface AgendaItem {
  readonly id: AgendaItemId
  readonly gatheringId: GatheringId
  readonly communityId: CommunityId
  readonly kind: AgendaKind
  readonly minutes: number
  /** Both null where it is called by its kind. */
  readonly title: Names
  readonly words: string
  /** What should come of it. */
  readonly wanted: string
  readonly ownerId: PersonId | null
  readonly ownerName: string | null
  /** Somebody from outside who leads it; none once she is not a guest any more. */
  readonly guestId: GatheringGuestId | null
  readonly guestName: string | null
  /** The way of working: one of the community's own, or the slug of one that comes with Hearth. */
  readonly protocolId: ProtocolId | null
  readonly shippedProtocol: string | null
  /** The conversations from which it was brought, as far as the viewer reads them. */
  readonly threadIds: readonly ThreadId[]
  readonly state: 'open' | 'done' | 'skipped'
  readonly isRemoved: boolean
  /** Counts each change of its words. */
  readonly revision: number
}

/** A gathering, and whether it is the viewer's turn to facilitate it. */
export interface AgendaPlace extends Gathering {
  readonly isMyTurn: boolean
}

export const items_max = 40
export const item_minutes_max = 480

/** Minutes of all steps, and what they leave of the gathering's time. */
export function timeOf(items: readonly Pick<AgendaItem, 'minutes'>[], { minutes }: Pick<Gathering, 'minutes'>) {
  const total = items.reduce((sum, item) => sum + item.minutes, 0)
  return { total, left: minutes - total }
}

export interface Share {
  readonly kind: AgendaKind
  readonly minutes: number
}

/** How many minutes each kind has, the most first. */
export function mixOf(items: readonly Share[]): readonly Share[] {
  const sums = Map.groupBy(items, ({ kind }) => kind)
  const shares = [...sums].map(([kind, of]) => ({ kind, minutes: of.reduce((sum, { minutes }) => sum + minutes, 0) }))
  return shares
    .filter(({ minutes }) => minutes > 0)
    .toSorted((a, b) => b.minutes - a.minutes || agendaKinds.indexOf(a.kind) - agendaKinds.indexOf(b.kind))
}

/** What one gathering of several was about. */
export interface Mixed extends Share {
  readonly gatheringId: GatheringId
  readonly seriesId: GatheringSeriesId
}

/** What the kinds have in common, for a picture of few colours. */
export const familyOf = {
  check_in: 'arriving',
  check_out: 'arriving',
  networking: 'bonds',
  celebration: 'bonds',
  concern: 'practice',
  protocol: 'practice',
  decision: 'practice',
  umbrella_news: 'news',
  training: 'news',
  reading: 'learning',
  discussion: 'learning',
  inquiry: 'learning',
} as const satisfies Record<AgendaKind, string>
