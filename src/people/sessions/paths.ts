import type { SessionId } from '#database'
import { mePath } from '#shell/index.ts'

export const sessionsPath = `${mePath}/sessions`
export const sessionEndPath = (id: SessionId | ':id') => `${sessionsPath}/${id}/end`
export const otherSessionsEndPath = `${sessionsPath}/others/end`
