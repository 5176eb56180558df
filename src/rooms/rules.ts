import type { Rules } from '#kernel/rules.ts'
import { belongsTo } from '#kernel/viewer.ts'
import { leads } from '../agendas/index.ts'
import { isOpen, type Room } from './model.ts'

type Judged = Pick<
  Room,
  'communityId' | 'isOver' | 'openedAt' | 'endedAt' | 'cancelledAt' | 'harvestedAt' | 'leads' | 'isMyTurn'
>

/** Those who set the agenda open the room; whoever of them leads it moves it; every member takes part. */
export const roomRules = {
  read: (viewer, room) => belongsTo(viewer, room.communityId),
  open: (viewer, room) => leads(viewer, room) && !room.isOver && room.openedAt === null && isHeld(room),
  /** To begin to lead: beside whoever does. */
  join: (viewer, room) => leads(viewer, room) && isOpen(room) && !room.leads,
  lead: (viewer, room) => belongsTo(viewer, room.communityId) && isOpen(room) && room.leads,
  /** To signal, to answer, to take a turn. */
  takePart: (viewer, room) => belongsTo(viewer, room.communityId) && isOpen(room),
} satisfies Rules<Judged>

function isHeld({ cancelledAt, harvestedAt }: Judged): boolean {
  return cancelledAt === null && harvestedAt === null
}
