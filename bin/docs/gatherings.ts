import { agendaRules } from '../../src/agendas/rules.ts'
import { notesRules } from '../../src/notes/rules.ts'
import { gatheringRules, seriesRules } from '../../src/gatherings/rules.ts'
import { gatheringGuestRules } from '../../src/gatherings/guests/rules.ts'
import { certificateRules } from '../../src/certificates/rules.ts'
import { roomRules } from '../../src/rooms/rules.ts'
import { attendanceRules } from '../../src/attendance/rules.ts'
import { harvestRules, minutesRules } from '../../src/harvest/rules.ts'
import { ownPulseRules, pulseRules } from '../../src/pulse/rules.ts'
import { cardRules, debriefRules } from '../../src/debriefs/rules.ts'
import { feedbackRules, feedbackTeamRules } from '../../src/feedback/rules.ts'
import { actionRules, decisionRules, outcomeRules } from '../../src/outcomes/rules.ts'
import { readingRules } from '../../src/readings/rules.ts'
import { noteRules, ownNoteRules } from '../../src/readings/notes/rules.ts'
import { trackRules } from '../../src/tracks/rules.ts'
import { communityId, author, once, gathering, harvest, confirmed, agenda, room, feedback } from './subjects.ts'
import { table } from './table.ts'

const action = { communityId, isOver: false, state: 'open', ownerId: null } as const

/** Of when a community comes together, and what comes of it. */
export function gatherings(): string {
  return `${table('A series of gatherings', seriesRules, { communityId, isOver: false })}
${table('A gathering that is ahead', gatheringRules, gathering)}
${table('A gathering that was called off', gatheringRules, { ...gathering, cancelledAt: once })}
${table('A gathering that goes on', gatheringRules, { ...gathering, liveAt: once })}
${table('A guest of a gathering that is ahead (she herself reads by her letter alone)', gatheringGuestRules, gathering)}
${table('The same when it was called off', gatheringGuestRules, { ...gathering, cancelledAt: once })}
${table('The notes of a gathering', notesRules, { ...gathering, harvestedAt: null })}
${table('The notes of a gathering that is harvested', notesRules, { ...gathering, harvestedAt: once })}
${table('A gathering of a closed community', gatheringRules, { ...gathering, isOver: true })}
${table('The agenda of a gathering that is ahead', agendaRules, agenda)}
${table('The same, for whoever’s turn it is to facilitate', agendaRules, { ...agenda, isMyTurn: true })}
${table('The agenda of a gathering that goes on', agendaRules, { ...agenda, agendaPublishedAt: once, liveAt: once })}
${table('The room of a gathering that is due', roomRules, room)}
${table('A room that is open (each as if she led it, where she may)', roomRules, { ...room, openedAt: once, leads: true })}
${table('A room that is open, and that somebody else leads', roomRules, { ...room, openedAt: once })}
${afterwards()}`
}

/** Of what is noted of it, read and said once it is over, and what comes of it. */
function afterwards(): string {
  return `${table('Who was at a gathering', attendanceRules, { ...gathering, closedAt: null })}
${table('The same when the gathering is closed', attendanceRules, { ...gathering, closedAt: once })}
${table('The harvest of a gathering that is over', harvestRules, harvest)}
${table('The same once it is confirmed, and its minutes are approved', harvestRules, { ...confirmed, written: 'approved' })}
${table('Minutes that are a draft', minutesRules, { ...confirmed, written: 'draft' })}
${table('Minutes that are approved', minutesRules, { ...confirmed, written: 'approved' })}
${table('What is read for a gathering', readingRules, { communityId, isOver: false, cancelledAt: null, closedAt: null })}
${table('The same when the gathering is closed', readingRules, { communityId, isOver: false, cancelledAt: null, closedAt: once })}
${table('What members make of what is read, as a whole', noteRules, { communityId, isOver: false })}
${table('What somebody else shows of it', ownNoteRules, { communityId, isMine: false, isShared: true })}
${table('Taking part later, while it is open', trackRules, { communityId, isOver: false, isOpen: true })}
${table('The same when it is closed', trackRules, { communityId, isOver: false, isOpen: false })}
${table('How a community comes together over time', pulseRules, { id: communityId, state: 'active' })}
${table('What of it is about oneself', ownPulseRules, { id: communityId, state: 'active' })}
${table('What those who led a gathering note for each other (as does whoever’s turn it was)', debriefRules, agenda)}
${table('Cards for when it gets difficult', cardRules, agenda)}
${table('The same, for whoever’s turn it is to facilitate', cardRules, { ...agenda, isMyTurn: true })}
${table('A certificate of what one took part in oneself', certificateRules, gathering)}
${table('The same of a gathering that was called off', certificateRules, { ...gathering, cancelledAt: once })}
${table('What those who came say of a gathering (each as if she came)', feedbackRules, feedback)}
${table('The same when she has answered', feedbackRules, { ...feedback, hasAnswered: true })}
${table('The same when it was released', feedbackRules, { ...feedback, releasedAt: once })}
${table('What the group says, the words, and what is asked', feedbackTeamRules, { communityId, isOver: false })}
${table('What comes of gatherings', outcomeRules, { communityId, isOver: false })}
${table('A proposal that is open', decisionRules, { communityId, isOver: false, state: 'proposed' })}
${table('A decision that is made', decisionRules, { communityId, isOver: false, state: 'decided' })}
${table('Something the author does', actionRules, { ...action, ownerId: author })}
${table('The same when it is done', actionRules, { ...action, ownerId: author, state: 'done' })}
${table('Something nobody does yet', actionRules, action)}`
}
