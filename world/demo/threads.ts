import { roadsAndWater } from './communities/outreach/roads-and-water.ts'
import { courtDays } from './communities/victim-services/court-days.ts'
import { everyDayVictimServices } from './communities/victim-services/every-day.ts'
import { lastingInVictimServices } from './communities/victim-services/lasting.ts'
import { waitingLists } from './communities/victim-services/waiting-lists.ts'
import type { Thread } from './model.ts'

export const threads: readonly Thread[] = [
  ...roadsAndWater,
  ...courtDays,
  ...everyDayVictimServices,
  ...lastingInVictimServices,
  ...waitingLists,
]
