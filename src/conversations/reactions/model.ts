import type { ReactionKind } from '#database'

export interface ReactionCount {
  readonly kind: ReactionKind
  readonly count: number
  readonly isMine: boolean
}

/** In the order in which a page offers them. */
export const reactionKinds: readonly ReactionKind[] = [
  'thanks',
  'agree',
  'heart',
  'celebrate',
  'withYou',
  'interesting',
]
