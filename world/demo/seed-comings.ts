import type { Insertable } from 'kysely'
import type {
  Database,
  GatheringGuestId,
  GuestId,
  HandOverId,
  InvitationId,
  PersonId,
  PostId,
  ThreadId,
} from '#database'
import type { Tx } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { languageOf } from '#kernel/language-of.ts'
import { renderMarkdown } from '#kernel/markdown.ts'
import { unguardedAccount } from '../../src/people/account-commands.ts'
import { alumni, gatheringGuest, guest, handOvers } from './comings.ts'
import { instantOf } from './moments.ts'
import { liveRoom } from './rooms.ts'
import { named, type Known } from './seed-network.ts'

const zone = 'America/Vancouver'

/** A guest in one conversation, those who stay in touch, and seats that are being passed on. */
export async function makeComings(
  tx: Tx,
  known: Known,
  threads: ReadonlyMap<string, ThreadId>,
  now: Temporal.Instant,
): Promise<PersonId> {
  for (const handle of alumni) {
    await tx
      .updateTable('membership')
      .set((set) => ({ alumni_since: set.ref('ended_at') }))
      .where('person_id', '=', named(known.people, handle))
      .where('ended_at', 'is not', null)
      .execute()
  }
  for (const handOver of handOvers) await makeHandOver(tx, known, { handOver, now })
  return makeGuest(tx, known, named(threads, guest.thread), now)
}

interface PassingOn {
  readonly handOver: (typeof handOvers)[number]
  readonly now: Temporal.Instant
}

async function makeHandOver(tx: Tx, known: Known, passing: PassingOn): Promise<void> {
  const { people, communities } = known
  const { by, community, proposed, agreed, notes, ...successor } = passing.handOver
  const id = newId<HandOverId>()
  const from = { community_id: named(communities, community), person_id: named(people, by) }
  const at = { state: agreed ? 'agreed' : 'proposed', proposed_at: instantOf(proposed, passing.now, zone) }
  const letter = agreed && (await makeSeatLetter(tx, known, passing))
  await tx
    .insertInto('hand_over')
    .values({ id, ...from, ...successor, ...at, ...letter })
    .execute()
  await tx.insertInto('hand_over_notes').values({ hand_over_id: id, words: notes }).execute()
}

/** The letter to a successor whom those who coordinate agreed to. */
async function makeSeatLetter(tx: Tx, { people, communities }: Known, { handOver, now }: PassingOn) {
  const { agreed, community, email, language } = handOver
  if (!agreed) return undefined
  const [id, at, by] = [newId<InvitationId>(), instantOf(agreed.at, now, zone), named(people, agreed.by)]
  const { umbrella_id } = await tx
    .selectFrom('community')
    .select('umbrella_id')
    .where('id', '=', named(communities, community))
    .executeTakeFirstOrThrow()
  const place = { umbrella_id, community_id: named(communities, community), roles: ['member' as const] }
  const letter = { email, language, token_hash: `demonstration ${email}`, invited_by: by }
  const until = at.add({ hours: 14 * 24 })
  await tx
    .insertInto('invitation')
    .values({ id, ...place, ...letter, created_at: at, expires_at: until })
    .execute()
  return { invitation_id: id, decided_at: at, decided_by: by }
}

/** She is nobody’s member, and under no roof. */
async function makeGuest(
  tx: Tx,
  { people, communities }: Known,
  thread: ThreadId,
  now: Temporal.Instant,
): Promise<PersonId> {
  const [asked, came] = [instantOf(guest.asked, now, zone), instantOf(guest.came, now, zone)]
  const account = { name: guest.name, email: guest.email, language: 'en', timeZone: zone, passwordHash: null } as const
  const person = await unguardedAccount(tx, { ...account, umbrellaId: null, now: came })
  const community = named(communities, guest.community)
  const { umbrella_id } = await tx
    .selectFrom('community')
    .select('umbrella_id')
    .where('id', '=', community)
    .executeTakeFirstOrThrow()
  const invitation = {
    id: newId<InvitationId>(),
    umbrella_id,
    community_id: community,
    email: guest.email,
    language: 'en',
    token_hash: `demonstration ${guest.email}`,
    invited_by: named(people, guest.host),
    created_at: asked,
    expires_at: asked.add({ hours: 14 * 24 }),
    accepted_at: came,
    accepted_by: person,
    is_guest: true,
  } as const
  await tx.insertInto('invitation').values(invitation).execute()
  await tx
    .insertInto('guest')
    .values({
      id: newId<GuestId>(),
      invitation_id: invitation.id,
      thread_id: thread,
      community_id: community,
      name: guest.called,
      asked_by: named(people, guest.host),
      asked_at: asked,
      until: asked.add({ hours: guest.days * 24 }),
      person_id: person,
      came_at: came,
    })
    .execute()
  await sayWith(tx, { people, person, thread, now })
  await comesToRoom(tx, { people, communities }, { ...invitation, accepted_by: person })
  return person
}

type Accepted = Insertable<Database['invitation']> & {
  readonly accepted_by: PersonId
  readonly accepted_at: Temporal.Instant
}

/** She follows the room from her own page, and leads one of its steps. */
async function comesToRoom(tx: Tx, { people, communities }: Omit<Known, 'umbrellas'>, asked: Accepted): Promise<void> {
  const community = named(communities, liveRoom.community)
  const host = named(people, liveRoom.leads)
  const {
    id: gathering,
    starts_at,
    umbrella_id,
  } = await tx
    .selectFrom('room')
    .innerJoin('gathering as g', 'g.id', 'room.gathering_id')
    .innerJoin('community as c', 'c.id', 'room.community_id')
    .where('room.community_id', '=', community)
    .select(['g.id', 'g.starts_at', 'c.umbrella_id'])
    .executeTakeFirstOrThrow()
  const letter = { id: newId<InvitationId>(), token_hash: `${asked.token_hash} to a gathering`, invited_by: host }
  await tx
    .insertInto('invitation')
    .values({ ...asked, ...letter, umbrella_id, community_id: community })
    .execute()
  const id = newId<GatheringGuestId>()
  const where = { invitation_id: letter.id, gathering_id: gathering, community_id: community }
  const agreed = await tx
    .selectFrom('paper')
    .select('id')
    .where('community_id', '=', community)
    .where('kind', '=', 'agreement')
    .where('adopted_at', 'is not', null)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  const came = {
    person_id: asked.accepted_by,
    came_at: asked.accepted_at,
    agreed_id: agreed?.id ?? null,
    told_starts_at: starts_at,
  }
  const { affiliation, leads, protocol } = gatheringGuest
  await tx
    .insertInto('gathering_guest')
    .values({ id, ...where, ...came, name: guest.name, affiliation, asked_by: host, asked_at: asked.accepted_at })
    .execute()
  await tx
    .updateTable('agenda_item')
    .set({ guest_id: id, shipped_protocol: protocol })
    .where('gathering_id', '=', gathering)
    .where('position', '=', leads + 1)
    .execute()
}

interface Saying {
  readonly people: Known['people']
  readonly person: PersonId
  readonly thread: ThreadId
  readonly now: Temporal.Instant
}

async function sayWith(tx: Tx, { people, person, thread, now }: Saying): Promise<void> {
  const { community_id, last_seq } = await tx
    .selectFrom('thread')
    .select(['community_id', 'last_seq'])
    .where('id', '=', thread)
    .executeTakeFirstOrThrow()
  const posts = guest.said.map(({ by, at, body }, i) => {
    const { html, version } = renderMarkdown(body)
    return {
      id: newId<PostId>(),
      thread_id: thread,
      community_id,
      seq: last_seq + 1 + i,
      author_id: by === 'guest' ? person : named(people, by),
      markdown: body,
      html,
      rendered_by: version,
      language: languageOf(body),
      created_at: instantOf(at, now, zone),
    }
  })
  await tx.insertInto('post').values(posts).execute()
  const last = posts.at(-1)
  await tx
    .updateTable('thread')
    .set((set) => ({
      last_seq: last_seq + posts.length,
      reply_count: set('reply_count', '+', posts.length),
      last_posted_at: last?.created_at ?? now,
      last_author_id: last?.author_id ?? person,
    }))
    .where('id', '=', thread)
    .execute()
}
