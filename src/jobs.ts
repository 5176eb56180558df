import type { Job } from '#kernel/jobs.ts'
import type { Outside } from '#kernel/outside.ts'
import { calendarJobs } from './calendars/index.ts'
import { agendaJobs } from './agendas/index.ts'
import { charterJobs } from './charters/index.ts'
import { membershipJobs } from './communities/index.ts'
import { conversationJobs } from './conversations/index.ts'
import { importJobs } from './exchange/index.ts'
import { debriefJobs } from './debriefs/index.ts'
import { feedbackJobs } from './feedback/index.ts'
import { fileJobs } from './files/index.ts'
import { interestJobs } from './interest/index.ts'
import { gatheringJobs } from './gatherings/index.ts'
import { joiningJobs } from './joining/index.ts'
import { newcomerJobs } from './newcomers/index.ts'
import { notificationJobs } from './notifications/index.ts'
import { factImportJobs } from './organisations/index.ts'
import { peopleJobs } from './people/index.ts'
import { roomJobs } from './rooms/index.ts'
import { trackJobs } from './tracks/index.ts'
import { pulseJobs } from './pulse/index.ts'
import { trainingJobs } from './trainings/index.ts'

/** All work that runs by itself or for later. */
export function jobsOf(outside: Outside): readonly Job[] {
  return [
    ...peopleJobs(outside),
    ...membershipJobs(outside),
    ...newcomerJobs(outside),
    ...joiningJobs(outside),
    ...interestJobs(outside),
    ...trainingJobs(outside),
    ...charterJobs(outside),
    ...conversationJobs(outside),
    ...gatheringJobs(outside),
    ...calendarJobs(outside),
    ...agendaJobs(outside),
    ...roomJobs(outside),
    ...trackJobs(outside),
    ...pulseJobs(outside),
    ...feedbackJobs(outside),
    ...debriefJobs(outside),
    ...fileJobs(outside),
    ...notificationJobs(outside),
    ...importJobs(outside),
    ...factImportJobs(outside),
  ]
}
