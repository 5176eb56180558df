import { agendaPages } from './agenda-pages.ts'
import { attendancePages } from './attendance-pages.ts'
import { boardPages } from './boards-pages.ts'
import { calendarPages } from './calendars-pages.ts'
import { certificatePages } from './certificates-pages.ts'
import { directoryPages } from './directory-pages.ts'
import { charterPages } from './full-charters.ts'
import { eligibilityPages } from './full-eligibility.ts'
import { facePages } from './full-face.ts'
import { recordPages } from './full-organisations.ts'
import { debriefPages } from './debriefs-pages.ts'
import { feedbackPages } from './feedback-pages.ts'
import { gatheringGuestPages } from './gathering-guests-pages.ts'
import { gatheringPages } from './gatherings-pages.ts'
import { harvestPages } from './harvest-pages.ts'
import { joiningPages } from './joining-pages.ts'
import { liveRoomPages } from './live-room-pages.ts'
import { newcomerPages } from './newcomers-pages.ts'
import { outcomePages } from './outcomes-pages.ts'
import { protocolPages } from './protocol-pages.ts'
import { readingPages } from './readings-pages.ts'
import { trackPages } from './tracks-pages.ts'
import { pulsePages } from './pulse-pages.ts'

/** The pages of each room, from its own list. */
export const ofRooms = [
  eligibilityPages,
  charterPages,
  joiningPages,
  recordPages,
  facePages,
  newcomerPages,
  directoryPages,
  gatheringPages,
  gatheringGuestPages,
  agendaPages,
  liveRoomPages,
  calendarPages,
  protocolPages,
  boardPages,
  outcomePages,
  attendancePages,
  harvestPages,
  readingPages,
  trackPages,
  pulsePages,
  feedbackPages,
  debriefPages,
  certificatePages,
]
