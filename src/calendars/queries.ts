import { sql } from 'kysely'
import type { CalendarSaying, CommunityId, GatheringId, PersonId } from '#database'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'
import { sayingOf, type Feed, type Occurrence, type OpenFeed, type Wish } from './model.ts'

/** What she chose, or what holds until she chooses. */
export async function findWish(db: Db, viewer: Viewer): Promise<Wish> {
  const chosen = await db
    .selectFrom('calendar_wish')
    .where('owner_id', '=', signedIn(viewer))
    .select(['says', 'words', 'gets_invitations as getsInvitations'])
    .executeTakeFirst()
  return chosen ?? { says: sayingOf(null, viewer.isDiscreet), words: '', getsInvitations: false }
}

export async function listFeeds(db: Db, viewer: Viewer): Promise<Feed[]> {
  return visibleFeeds(db, viewer).execute()
}

/** The only way in to feeds: each her own. */
function visibleFeeds(db: Db, viewer: Viewer) {
  return db
    .selectFrom('calendar_feed')
    .where('owner_id', '=', signedIn(viewer))
    .select(['id', 'community_id as communityId', 'made_at as madeAt', 'fetched_on as fetchedOn'])
}

interface Opened {
  feed_id: OpenFeed['id']
  owner_id: PersonId
  language: Language
  is_discreet: boolean
  says: CalendarSaying | null
  words: string
  community_id: CommunityId | null
  communities: CommunityId[]
  fetched_on: Temporal.PlainDate | null
}

/**
 * Opens a feed by the secret of its address: from here on, the database answers as it would its owner. Gives null where it
 * leads nowhere.
 */
export async function openFeed(db: Db, secret: string): Promise<OpenFeed | null> {
  const { rows } = await sql<Opened>`select * from open_calendar(${secret})`.execute(db)
  const [row] = rows
  if (!row) return null
  return {
    id: row.feed_id,
    ownerId: row.owner_id,
    language: row.language,
    says: sayingOf(row.says, row.is_discreet),
    words: row.words,
    communityId: row.community_id,
    communities: row.communities,
    fetchedOn: row.fetched_on,
  }
}

/** Whose calendar it is, and of which communities. */
export interface Whose {
  readonly person: PersonId
  readonly communities: readonly CommunityId[]
}

/** So long what was stays in a calendar that is fetched. */
const pastDays = 92
/** A person of twenty communities that meet every week has fewer. */
export const occurrences_max = 2_000

/** What was lately and all that is to come, called off or not, the earliest first. */
export async function listOccurrences(db: Db, whose: Whose, now: Temporal.Instant): Promise<Occurrence[]> {
  const rows = await visibleOccurrences(db, whose, now)
    .where('g.starts_at', '>', now.subtract({ hours: 24 * pastDays }))
    .orderBy('g.starts_at')
    .orderBy('g.id')
    .limit(occurrences_max)
    .execute()
  return rows.map(occurrenceOf)
}

export async function findOccurrence(
  db: Db,
  whose: Whose,
  { id, now }: { id: GatheringId; now: Temporal.Instant },
): Promise<Occurrence> {
  const row = await visibleOccurrences(db, whose, now).where('g.id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('errors.notFound')
  return occurrenceOf(row)
}

type Row = Awaited<ReturnType<ReturnType<typeof visibleOccurrences>['executeTakeFirstOrThrow']>>

function occurrenceOf({ title_en, title_fr, theme_en, theme_fr, name_en, name_fr, ...rest }: Row): Occurrence {
  return {
    ...rest,
    title: { en: title_en, fr: title_fr },
    theme: { en: theme_en, fr: theme_fr },
    community: { en: name_en, fr: name_fr },
  }
}

/** The way in from afar, as `way_into` gives it to a member at this moment: before its time, and afterwards, nothing. */
function wayAt(now: Temporal.Instant) {
  return sql<{
    url: string | null
    dial_in: string | null
  }>`(select way.url, way.dial_in from way_into(g.id, ${now}) way
    where g.cancelled_at is null and g.starts_at + make_interval(mins => g.minutes) > ${now})`
}

/** The only way in to gatherings: those of the communities in which she is now. */
function visibleOccurrences(db: Db, { person, communities }: Whose, now: Temporal.Instant) {
  return db
    .selectFrom('gathering as g')
    .innerJoin('gathering_series as s', 's.id', 'g.series_id')
    .innerJoin('community as c', 'c.id', 'g.community_id')
    .leftJoin('gathering_answer as mine', (on) =>
      on.onRef('mine.gathering_id', '=', 'g.id').on('mine.person_id', '=', person),
    )
    .leftJoinLateral(wayAt(now).as('way'), (on) => on.onTrue())
    .where(sql<boolean>`g.community_id = any (${communities}::uuid[])`)
    .select([
      'g.id',
      'c.name_en',
      'c.name_fr',
      sql<boolean>`c.visibility = 'hidden'`.as('isHidden'),
      'g.sequence',
      'g.starts_at as startsAt',
      'g.minutes',
      'g.zone',
      's.title_en',
      's.title_fr',
      'g.theme_en',
      'g.theme_fr',
      sql<string>`coalesce(g.place, s.place)`.as('place'),
      sql<Temporal.Instant>`greatest(g.time_set_at, g.changed_at)`.as('changedAt'),
      sql<boolean>`g.cancelled_at is not null`.as('isOff'),
      sql<Occurrence['answer']>`case when mine.said_at >= g.time_set_at then mine.answer end`.as('answer'),
      sql<string>`coalesce(way.url, '')`.as('url'),
      sql<string>`coalesce(way.dial_in, '')`.as('dialIn'),
    ])
}
