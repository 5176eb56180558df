import { chairs } from './communities/case-assessment/chairs.ts'
import { howTeamsWork } from './communities/case-assessment/how-teams-work.ts'
import { betweenMeetings } from './communities/community-coordination/between-meetings.ts'
import { committees } from './communities/community-coordination/committees.ts'
import { roomsAndGroups } from './communities/counselling/rooms-and-groups.ts'
import { supervisionInCounselling } from './communities/counselling/supervision.ts'
import { counsellingYear } from './communities/counselling/year.ts'
import { craftOfOutreach } from './communities/outreach/craft.ts'
import { languagesInOutreach } from './communities/outreach/languages.ts'
import { roadsAndWater } from './communities/outreach/roads-and-water.ts'
import { outreachTeam } from './communities/outreach/team.ts'
import { principalsDays } from './communities/principals/days.ts'
import { principalsDesks } from './communities/principals/desks.ts'
import { hospitalAndHouse } from './communities/sexual-assault/hospital-and-house.ts'
import { onCall } from './communities/sexual-assault/on-call.ts'
import { prevention } from './communities/sexual-assault/prevention.ts'
import { courtDays } from './communities/victim-services/court-days.ts'
import { everyDayVictimServices } from './communities/victim-services/every-day.ts'
import { lastingInVictimServices } from './communities/victim-services/lasting.ts'
import { waitingLists } from './communities/victim-services/waiting-lists.ts'
import { whileTheyWait } from './communities/victim-services/while-they-wait.ts'
import type { Thread } from './model.ts'

export const threads: readonly Thread[] = [
  ...chairs,
  ...howTeamsWork,
  ...betweenMeetings,
  ...committees,
  ...roomsAndGroups,
  ...supervisionInCounselling,
  ...counsellingYear,
  ...craftOfOutreach,
  ...languagesInOutreach,
  ...roadsAndWater,
  ...outreachTeam,
  ...principalsDays,
  ...principalsDesks,
  ...hospitalAndHouse,
  ...onCall,
  ...prevention,
  ...courtDays,
  ...everyDayVictimServices,
  ...lastingInVictimServices,
  ...waitingLists,
  ...whileTheyWait,
]
