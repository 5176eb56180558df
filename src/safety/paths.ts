import type { UmbrellaId } from '#database'
import { aboutLeavingPath, ownAuditPath } from '#shell/index.ts'

export const safetyPath = aboutLeavingPath
export const auditPath = (umbrella: UmbrellaId) => `/umbrellas/${umbrella}/audit`
export const auditBeforePath = (umbrella: UmbrellaId, before: string) => `${auditPath(umbrella)}?before=${before}`
export const ownAuditBeforePath = (before: string) => `${ownAuditPath}?before=${before}`
