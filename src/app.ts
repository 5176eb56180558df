import type { FastifyInstance } from 'fastify'
import { agendaPart, agendaRoutes, aloneInRoom } from './agendas/index.ts'
import { answerRefusals } from './app/refusals.ts'
import { assetsRoute } from './app/assets-route.ts'
import { exitRoute } from './app/exit-route.ts'
import { firstRunGate } from './app/first-run-gate.ts'
import { partsRoutes } from './app/parts-routes.ts'
import { boardRoutes, boardsInRoom, boardsOfGathering } from './boards/index.ts'
import { attendanceRoutes, attendanceWay } from './attendance/index.ts'
import { certificateRoutes, certificateWay } from './certificates/index.ts'
import { calendarRoutes, takeOneAlong } from './calendars/index.ts'
import { charterFace, charterRoutes } from './charters/index.ts'
import { communitiesUnder, communityRoutes, firstRunRoutes, memberPath } from './communities/index.ts'
import {
  announcementRoutes,
  conversationRoutes,
  draftRoutes,
  emergencyFace,
  guestRoutes,
  latestIn,
  marksOn,
  placeOfFile,
  readingRoutes,
  unguardedGuestArrival,
  unmaskingRoutes,
  visitsSection,
} from './conversations/index.ts'
import { cardsInRoom, debriefRoutes, debriefWay } from './debriefs/index.ts'
import { directoryRoutes } from './directory/index.ts'
import { eligibilityFace, eligibilityRoutes } from './eligibility/index.ts'
import { faceRoutes } from './face/index.ts'
import { importRoutes } from './exchange/index.ts'
import { feedbackRoutes, feedbackWay } from './feedback/index.ts'
import { fileRoutes, filingOn } from './files/index.ts'
import { figureRoutes } from './figures/index.ts'
import {
  gatheringGuestRoutes,
  gatheringRoutes,
  gatheringVisitsSection,
  guestsWay,
  underNextGathering,
  unguardedGatheringArrival,
  type GatheringPart,
} from './gatherings/index.ts'
import { harvestOf, harvestRoutes } from './harvest/index.ts'
import { homeRoutes } from './home/index.ts'
import { html, type Html } from '#kernel/html.ts'
import { readerFor } from '#kernel/http/asked.ts'
import { doorsOf, type Manners } from '#kernel/http/doors.ts'
import { liveRoute } from '#kernel/http/live-route.ts'
import { serverWith } from '#kernel/http/server.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { interestFace, interestRoutes } from './interest/index.ts'
import { arrivalsOn, joiningFace, joiningRoutes } from './joining/index.ts'
import { knowledgeRoutes } from './knowledge/index.ts'
import { newcomerRoutes, underWelcome } from './newcomers/index.ts'
import { protocolRoutes } from './protocols/index.ts'
import { noteRoutes, notesInRoom, notesOn } from './notes/index.ts'
import { notificationRoutes } from './notifications/index.ts'
import {
  confirmingIn,
  devRoutes,
  invitationRoutes,
  keepWords,
  peopleRoutes,
  sessionSeen,
  strangersOn,
  tokenOf,
} from './people/index.ts'
import { outcomeRoutes, outcomesOf } from './outcomes/index.ts'
import { profileRoutes } from './profiles/index.ts'
import { pulseRoutes } from './pulse/index.ts'
import { roomOnVisit, roomPart, roomRoutes } from './rooms/index.ts'
import { safetyRoutes } from './safety/index.ts'
import { searchRoutes } from './search/index.ts'
import { writingRoutes } from './writing/index.ts'
import { organisationRoutes, settledFace } from './organisations/index.ts'
import { gatheringReadingRoutes, placeOfReadingFile, readingsInRoom, readingsWay } from './readings/index.ts'
import { trackRoutes, trackWay } from './tracks/index.ts'
import { trainingRoutes, trainingsFace } from './trainings/index.ts'
import { umbrellaRoutes, unguardedAppointment } from './umbrellas/index.ts'

export type App = FastifyInstance

/** What features tell on the public page of a community, in this order. */
const faces = [charterFace, settledFace, eligibilityFace, joiningFace, interestFace, trainingsFace, emergencyFace]

/** What other rooms show on the page of a gathering, in this order. */
const gatheringParts: readonly GatheringPart[] = [
  roomPart,
  harvestOf,
  takeOneAlong,
  agendaPart,
  boardsOfGathering,
  notesOn,
  outcomesOf,
  readingsWay,
  trackWay,
  attendanceWay,
  feedbackWay,
  debriefWay,
  certificateWay,
  guestsWay,
]

/** The program: everything that answers, on whatever outside it is given. The only file that knows every feature. */
export async function buildApp(outside: Outside): Promise<App> {
  const app = await serverWith(outside)
  const manners = mannersWith(outside)
  const at = doorsOf(app, outside, manners)

  firstRunGate(app, outside)
  assetsRoute(app, outside)
  peopleRoutes(at, outside)
  invitationRoutes(at, outside, {
    ...arrivalsOn(outside.system),
    admit: async (tx, guest) => {
      if (!(await unguardedGatheringArrival(tx, guest))) await unguardedGuestArrival(tx, guest)
    },
    appoint: unguardedAppointment,
  })
  if (outside.settings.mode === 'development' || outside.settings.mode === 'demo') devRoutes(at, outside)
  if (outside.settings.mode !== 'production') partsRoutes(at)
  umbrellaRoutes(at, outside, communitiesUnder)
  organisationRoutes(at, outside)
  directoryRoutes(at)
  profileRoutes(at, memberPath)
  firstRunRoutes(at, outside)
  communityRoutes(at, outside, { lives: underNextGathering(underWelcome(latestIn)), faces, visits: whereGuest })
  whoComesIn(at, outside)
  whenTheyGather(at, outside)
  knowledgeRoutes(at)
  whatIsSaid(at, outside)
  notificationRoutes(at, outside)
  homeRoutes(at, strangersOn(outside))
  importRoutes(at, outside)
  safetyRoutes(at)
  searchRoutes(at)
  exitRoute(app, outside, manners)
  liveRoute(app, outside, manners)

  answerRefusals(app, outside, manners)
  return app
}

function whoComesIn(at: Routes, outside: Outside): void {
  eligibilityRoutes(at, outside)
  charterRoutes(at)
  joiningRoutes(at, outside)
  interestRoutes(at, outside)
  trainingRoutes(at, outside)
  newcomerRoutes(at)
  protocolRoutes(at)
  faceRoutes(at, outside)
  figureRoutes(at)
}

function whenTheyGather(at: Routes, outside: Outside): void {
  gatheringRoutes(at, gatheringParts)
  gatheringGuestRoutes(at, outside, roomOnVisit)
  agendaRoutes(at)
  boardRoutes(at)
  noteRoutes(at)
  roomRoutes(at, outside, [boardsInRoom, notesInRoom, readingsInRoom, aloneInRoom, cardsInRoom])
  calendarRoutes(at, outside)
  outcomeRoutes(at)
  attendanceRoutes(at)
  harvestRoutes(at, outside)
  trackRoutes(at)
  gatheringReadingRoutes(at, filingOn(outside))
  pulseRoutes(at)
  feedbackRoutes(at)
  debriefRoutes(at)
  certificateRoutes(at, outside)
}

function whatIsSaid(at: Routes, outside: Outside): void {
  unmaskingRoutes(at, outside)
  conversationRoutes(at, { marks: marksOn(outside.system), files: filingOn(outside) })
  guestRoutes(at, outside, gatheringVisitsSection)
  fileRoutes(at, outside, { post: placeOfFile, reading: placeOfReadingFile })
  readingRoutes(at)
  draftRoutes(at)
  writingRoutes(at)
  announcementRoutes(at)
}

function mannersWith(outside: Outside): Manners {
  const { settings, door } = outside
  return {
    ...confirmingIn(outside),
    tokenOf: (request) => tokenOf(request.cookies, settings),
    sessionSeen: ({ viewer }, now) => sessionSeen(door, viewer, now),
    keepWords: (incoming, { viewer }) => {
      const reader = readerFor(incoming.request, viewer, incoming.now, incoming.wordsIn)
      return keepWords(reader, settings, incoming.request.url, incoming.body)
    },
  }
}

/** What is open to somebody as a guest: conversations, and gatherings. */
async function whereGuest(asked: Asked): Promise<Html | null> {
  const [said, met] = await Promise.all([visitsSection(asked), gatheringVisitsSection(asked)])
  return said || met ? html`${said} ${met}` : null
}
