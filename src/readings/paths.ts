import type { GatheringId, GatheringReadingId, ReadingNoteId } from '#database'
import { gatheringPath } from '../gatherings/index.ts'

export const readingsPath = (id: GatheringId) => `${gatheringPath(id)}/readings`
/** One of them, with what members make of it. */
export const readingPath = (id: GatheringReadingId) => `/readings/${id}`
export const editingPath = (id: GatheringReadingId) => `${readingPath(id)}/editing`
export const movingPath = (id: GatheringReadingId) => `${readingPath(id)}/moving`
export const removalPath = (id: GatheringReadingId) => `${readingPath(id)}/removal`
export const returnPath = (id: GatheringReadingId) => `${readingPath(id)}/return`
export const hungPath = (id: GatheringReadingId) => `${readingPath(id)}/files`
export const notesPath = (id: GatheringReadingId) => `${readingPath(id)}/notes`
export const noteDeletionPath = (id: ReadingNoteId) => `/reading-notes/${id}/deletion`
export const noteTakingOutPath = (id: ReadingNoteId) => `/reading-notes/${id}/taking-out`
