import { chairs } from './communities/case-assessment/chairs.ts'
import { equipesEnFrancais } from './communities/case-assessment/en-francais.ts'
import { howTeamsWork } from './communities/case-assessment/how-teams-work.ts'
import { circleEvenings } from './communities/circle/evenings.ts'
import { circleRoom } from './communities/circle/room.ts'
import { betweenMeetings } from './communities/community-coordination/between-meetings.ts'
import { committees } from './communities/community-coordination/committees.ts'
import { counselingEnFrancais } from './communities/counselling/en-francais.ts'
import { roomsAndGroups } from './communities/counselling/rooms-and-groups.ts'
import { supervisionInCounselling } from './communities/counselling/supervision.ts'
import { peerSupportInCounselling } from './communities/counselling/peer-support.ts'
import { thisWeekInCounselling } from './communities/counselling/this-week.ts'
import { counsellingYear } from './communities/counselling/year.ts'
import { belonging } from './communities/equity-improvement/belonging.ts'
import { improvementCycles } from './communities/equity-improvement/cycles.ts'
import { nextSession } from './communities/equity-improvement/next-session.ts'
import { craftOfOutreach } from './communities/outreach/craft.ts'
import { proximiteEnFrancais } from './communities/outreach/en-francais.ts'
import { languagesInOutreach } from './communities/outreach/languages.ts'
import { roadsAndWater } from './communities/outreach/roads-and-water.ts'
import { outreachTeam } from './communities/outreach/team.ts'
import { thisWeekInOutreach } from './communities/outreach/this-week.ts'
import { principalsDays } from './communities/principals/days.ts'
import { principalsDesks } from './communities/principals/desks.ts'
import { smallThingsOfPrincipals } from './communities/principals/small-things.ts'
import { hospitalAndHouse } from './communities/sexual-assault/hospital-and-house.ts'
import { onCall } from './communities/sexual-assault/on-call.ts'
import { prevention } from './communities/sexual-assault/prevention.ts'
import { betweenUs } from './communities/victim-services/between-us.ts'
import { courtDays } from './communities/victim-services/court-days.ts'
import { enFrancais } from './communities/victim-services/en-francais.ts'
import { everyDayVictimServices } from './communities/victim-services/every-day.ts'
import { helloInOutreach, helloInVictimServices } from './communities/victim-services/hello.ts'
import { lastingInVictimServices } from './communities/victim-services/lasting.ts'
import { waitingLists } from './communities/victim-services/waiting-lists.ts'
import { whileTheyWait } from './communities/victim-services/while-they-wait.ts'
import type { Thread } from './model.ts'

export const threads: readonly Thread[] = [
  ...chairs,
  ...equipesEnFrancais,
  ...howTeamsWork,
  ...circleEvenings,
  ...circleRoom,
  ...betweenMeetings,
  ...committees,
  ...counselingEnFrancais,
  ...roomsAndGroups,
  ...supervisionInCounselling,
  ...thisWeekInCounselling,
  ...peerSupportInCounselling,
  ...counsellingYear,
  ...belonging,
  ...improvementCycles,
  ...nextSession,
  ...craftOfOutreach,
  ...proximiteEnFrancais,
  ...languagesInOutreach,
  ...roadsAndWater,
  ...outreachTeam,
  ...thisWeekInOutreach,
  ...helloInOutreach,
  ...helloInVictimServices,
  ...principalsDays,
  ...principalsDesks,
  ...smallThingsOfPrincipals,
  ...hospitalAndHouse,
  ...onCall,
  ...prevention,
  ...betweenUs,
  ...courtDays,
  ...enFrancais,
  ...everyDayVictimServices,
  ...lastingInVictimServices,
  ...waitingLists,
  ...whileTheyWait,
]
