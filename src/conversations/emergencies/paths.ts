import type { CommunityId, EmergencyId, ThreadId } from '#database'

export const emergenciesPath = '/emergencies'
export const emergencyPath = (id: EmergencyId) => `${emergenciesPath}/${id}`
export const emergencyEndPath = (id: EmergencyId) => `${emergencyPath(id)}/end`
export const emergencyThreadPath = (id: EmergencyId, thread: ThreadId) => `${emergencyPath(id)}/threads/${thread}`
export const emergencyBeginningPath = (id: CommunityId) => `/communities/${id}/emergency`
