import type { Reply, Thread } from './model.ts'
import { instantOf } from './moments.ts'
import { people } from './people.ts'

/** The opening post and the replies alike, in order. */
export function postsOf(thread: Thread): readonly Reply[] {
  const { by, at, language, body } = thread
  return [{ by, at, language, body, ...(thread.reactions && { reactions: thread.reactions }) }, ...thread.replies]
}

export function mentionsIn(body: string): readonly string[] {
  return [...body.matchAll(/(?<![\w.])@([a-z]+)/g)].map((match) => match[1] ?? '')
}

export function isMemberAt(handle: string, community: string, at: Temporal.Instant): boolean {
  // The instant of a post is counted from the same day as that of the joining.
  const now = Temporal.ZonedDateTime.from('2026-04-20T12:00[America/Vancouver]').toInstant()
  const before = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0
  const membership = people
    .find((person) => person.handle === handle)
    ?.memberships.find((its) => its.community === community)
  if (!membership) return false

  const joined = instantOf(membership.joined, now, 'America/Vancouver')
  const left = membership.left ? instantOf(membership.left, now, 'America/Vancouver') : now
  return before(joined, at) && before(at, left)
}
