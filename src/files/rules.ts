import type { Rules } from '#kernel/rules.ts'
import { belongsTo, type Viewer } from '#kernel/viewer.ts'
import type { SentFile } from './model.ts'

/** Of a file that hangs on nothing yet. From then on, what it hangs on decides. */
export const ownFileRules = {
  read: isMine,
  remove: isMine,
} satisfies Rules<Pick<SentFile, 'ownerId' | 'communityId'>>

function isMine(viewer: Viewer, { ownerId, communityId }: Pick<SentFile, 'ownerId' | 'communityId'>): boolean {
  return ownerId !== null && ownerId === viewer.id && belongsTo(viewer, communityId)
}
