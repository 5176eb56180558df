import type { CommunityId } from '#database'
import type { World } from '#world/world.ts'

/** What somebody types for a way of working of two steps. */
export const twoSteps = {
  language: 'en',
  title: 'Two questions',
  purpose: 'A short start.',
  from: '3',
  to: '',
  sensitivity: 'low',
  'title-0': 'Ask',
  'minutes-0': '5',
  'who-0': 'everyone',
  'text-0': 'What is on your mind?',
  'title-1': 'Answer',
  'minutes-1': '1.5',
  'each-1': 'yes',
  'who-1': 'round',
  'text-1': '',
} as const

export const shelfOf = (community: CommunityId) => `/communities/${community}/protocols`

/** Ana writes one for Circle; gives its path. */
export async function written({ ask, communities }: Pick<World, 'ask' | 'communities'>): Promise<string> {
  const { status, location } = await ask('ana', 'POST', shelfOf(communities.circle), twoSteps)
  if (status !== 303 || !location) throw new Error(`it was answered ${status}`)
  return location
}
