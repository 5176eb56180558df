import type { Rules } from '#kernel/rules.ts'
import { belongsTo, type Viewer } from '#kernel/viewer.ts'
import type { Topic } from './model.ts'

type Placed = Pick<Topic, 'communityId'>

/** Who has experience of what is said among members. Each says it of herself, and takes it back herself. */
export const topicRules = {
  read: belongs,
  claim: belongs,
  withdraw: belongs,
  ask: belongs,
} satisfies Rules<Placed>

function belongs(viewer: Viewer, { communityId }: Placed): boolean {
  return belongsTo(viewer, communityId)
}
