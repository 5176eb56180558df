import type { CommunityId } from '#database'
import type { SlackChannel } from '../model.ts'

/** Where an administrator wants channels to go. */
export interface Wishes {
  /** All public channels into this community; null for a community of its own for each. */
  readonly into: CommunityId | null
  /** What is wanted of one channel, by its name or Slack's id for it. */
  readonly channels: ReadonlyMap<string, ChannelWish>
}

export type ChannelWish = CommunityId | 'own' | 'out'

export type Place =
  | { readonly kind: 'own' }
  | { readonly kind: 'into'; readonly community: CommunityId }
  | { readonly kind: 'out'; readonly because: 'unwanted' | 'privateChannel' }

/**
 * Public channels go where they all go. Words said in private are never laid before a larger circle by a wish that did
 * not name them: they get a hidden community of their own, or stay out where there shall be no new ones.
 */
export function placeOf(
  channel: Pick<SlackChannel, 'externalId' | 'name' | 'kind'>,
  { into, channels }: Wishes,
): Place {
  const wish = channels.get(channel.externalId) ?? channels.get(channel.name)
  if (wish === 'out') return { kind: 'out', because: 'unwanted' }
  if (wish === 'own') return { kind: 'own' }
  if (wish !== undefined) return { kind: 'into', community: wish }
  if (into === null) return { kind: 'own' }
  return channel.kind === 'public' ? { kind: 'into', community: into } : { kind: 'out', because: 'privateChannel' }
}
