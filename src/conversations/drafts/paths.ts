import type { DraftId } from '#database'
import { newAnnouncementPath } from '../announcements/paths.ts'
import { newThreadPath, threadPath } from '../paths.ts'
import type { Draft } from './model.ts'

export const draftsPath = '/drafts'
/** For a script, which wants no page back. */
export const keepingPath = `${draftsPath}/keeping`
export const discardingPath = (id: DraftId) => `${draftsPath}/${id}/discarding`
export const draftReturnPath = (id: DraftId) => `${draftsPath}/${id}/return`

/** The form that the words were written in. */
export function writingPath(draft: Pick<Draft, 'communityId' | 'threadId' | 'kind' | 'activity'>): string {
  if (draft.threadId) return `${threadPath(draft.threadId)}#reply`
  if (draft.communityId === null) return newAnnouncementPath
  return newThreadPath(draft.communityId, draft.kind ?? undefined, draft.activity ?? undefined)
}
