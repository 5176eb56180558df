import type { HeldPostId } from '#database'

/** Words that wait: one's own, and others' for those who look at them. */
export const waitingPath = '/waiting'
export const lettingThroughPath = (id: HeldPostId) => `${waitingPath}/${id}/letting-through`
export const sendingBackPath = (id: HeldPostId) => `${waitingPath}/${id}/return`
export const takingBackPath = (id: HeldPostId) => `${waitingPath}/${id}/taking-back`
