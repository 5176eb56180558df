import type { UmbrellaId } from '#database'

export const safetyPath = '/safety'
export const auditPath = (umbrella: UmbrellaId) => `/umbrellas/${umbrella}/audit`
export const auditBeforePath = (umbrella: UmbrellaId, before: string) => `${auditPath(umbrella)}?before=${before}`
