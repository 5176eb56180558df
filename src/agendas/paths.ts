import type { AgendaItemId, AgendaTopicId, GatheringId } from '#database'
import { gatheringPath } from '../gatherings/index.ts'

export const agendaPath = (gathering: GatheringId) => `${gatheringPath(gathering)}/agenda`
export const agendaPaperPath = (gathering: GatheringId) => `${agendaPath(gathering)}/paper`
export const plannerPath = (gathering: GatheringId) => `${agendaPath(gathering)}/planner`
export const beginningPath = (gathering: GatheringId) => `${agendaPath(gathering)}/beginning`
export const publishingPath = (gathering: GatheringId) => `${agendaPath(gathering)}/publishing`
export const itemsPath = (gathering: GatheringId) => `${agendaPath(gathering)}/items`
export const itemEditingPath = (id: AgendaItemId) => `/agenda-items/${id}/editing`
export const itemMovingPath = (id: AgendaItemId) => `/agenda-items/${id}/moving`
export const itemRemovalPath = (id: AgendaItemId) => `/agenda-items/${id}/removal`
export const itemReturnPath = (id: AgendaItemId) => `/agenda-items/${id}/return`
export const topicsPath = (gathering: GatheringId) => `${gatheringPath(gathering)}/topics`
export const topicVotePath = (id: AgendaTopicId) => `/agenda-topics/${id}/vote`
export const topicWithdrawalPath = (id: AgendaTopicId) => `/agenda-topics/${id}/withdrawal`
export const topicParkingPath = (id: AgendaTopicId) => `/agenda-topics/${id}/parking`
export const topicSchedulingPath = (id: AgendaTopicId) => `/agenda-topics/${id}/scheduling`
export const turnsPath = (gathering: GatheringId) => `${gatheringPath(gathering)}/turns`
export const turnTakingPath = (gathering: GatheringId) => `${turnsPath(gathering)}/taking`
export const turnDecliningPath = (gathering: GatheringId) => `${turnsPath(gathering)}/declining`
export const turnHandingPath = (gathering: GatheringId) => `${turnsPath(gathering)}/handing-on`
export const turnRemovalPath = (gathering: GatheringId) => `${turnsPath(gathering)}/removal`
