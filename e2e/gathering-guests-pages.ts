import type { GatheringGuestId, GatheringId, InvitationId } from '#database'
import { newId } from '#kernel/id.ts'
import { morning } from '#world/people.ts'
import type { Journey } from './browser.ts'
import type { Full } from './full-house.ts'
import { seen, wrong, type SomePage } from './some-page.ts'

/** Gus, who left, comes to one call as a guest. */
export async function makeGatheringGuest(journey: Journey, gathering: GatheringId): Promise<GatheringGuestId> {
  const { clone, communities, people } = journey
  const [id, invitation] = [newId<GatheringGuestId>(), newId<InvitationId>()]
  const letter = {
    email: 'gus@example.org',
    language: 'en',
    token_hash: `guest of ${gathering}`,
    is_guest: true,
  } as const
  const place = { community_id: communities.circle, umbrella_id: communities.harbour }
  const accepted = { created_at: morning, expires_at: morning, accepted_at: morning, accepted_by: people.gus }
  await clone.system
    .insertInto('invitation')
    .values({ id: invitation, ...letter, ...place, ...accepted })
    .execute()
  await clone.system
    .insertInto('gathering_guest')
    .values({
      id,
      invitation_id: invitation,
      gathering_id: gathering,
      community_id: communities.circle,
      name: 'Gus Lund',
      affiliation: 'A clinic',
      asked_by: people.ana,
      asked_at: morning,
      person_id: people.gus,
      came_at: morning,
    })
    .execute()
  return id
}

/** Guests of gatherings: who asks them, who reads of them, and what they are told. */
export function gatheringGuestPages({ gatherings: { next, off, rooms } }: Full): SomePage[] {
  const followed = `/guest/gatherings/${rooms.open}`
  return [
    ...seen('gus', [`/guest/gatherings/${next}`, '/guest', '/communities']),
    ...(['ana', 'fay', 'ben'] as const).flatMap((who) => seen(who, [`/gatherings/${next}/guests`])),
    ...seen('ana', [`/gatherings/${off}/guests`]),
    wrong('ana', `/gatherings/${next}/guests`, { name: '', email: 'x' }),
    ...seen('gus', [followed, `${followed}/steps/${rooms.led}`, `${followed}/steps/${rooms.led}?in=fr`]),
    { who: 'gus', path: `/guest/gatherings/${off}`, status: 404 },
    { who: 'ben', path: `${followed}/steps/${rooms.led}`, status: 404 },
    { who: 'visitor', path: `/gatherings/${next}/guests`, status: 404 },
  ]
}
