import type { AgendaItemId, GatheringId } from '#database'
import { gatheringVisitPath } from '../../gatherings/index.ts'

/** What changes while a guest looks at it. */
export const visitNowPath = (id: GatheringId) => `${gatheringVisitPath(id)}/now`
/** A step that she leads, on a page of its own. */
export const stepLedPath = (id: GatheringId, item: AgendaItemId) => `${gatheringVisitPath(id)}/steps/${item}`
export const visitTimerPath = (id: GatheringId) => `${gatheringVisitPath(id)}/timer`
