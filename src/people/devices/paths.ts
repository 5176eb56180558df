import type { StrangeDeviceId } from '#database'
import { sessionsPath } from '../sessions/paths.ts'

export const knowingPath = (id: StrangeDeviceId | ':id') => `${sessionsPath}/strange/${id}/mine`
export const disowningPath = (id: StrangeDeviceId | ':id') => `${sessionsPath}/strange/${id}/not-mine`
