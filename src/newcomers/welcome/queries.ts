import { sql } from 'kysely'
import type { CommunityId, PersonId, ThreadId, WelcomeStepId } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { noWelcome, type Beginning, type OwnStep, type Welcome } from '../model.ts'

export async function findWelcome(db: Db, viewer: Viewer, community: CommunityId): Promise<Welcome> {
  const found = await visibleWelcomes(db, viewer).where('community_id', '=', community).executeTakeFirst()
  if (!found) return noWelcome
  return { words: { en: found.words_en, fr: found.words_fr }, revision: found.revision }
}

export async function listOwnSteps(db: Db, viewer: Viewer, community: CommunityId): Promise<OwnStep[]> {
  const rows = await visibleSteps(db, viewer).where('welcome_step.community_id', '=', community).execute()
  return rows.map(({ name_en, name_fr, ...step }) => ({ ...step, name: { en: name_en, fr: name_fr } }))
}

export async function findStep(tx: Tx, viewer: Viewer, community: CommunityId, id: WelcomeStepId): Promise<OwnStep> {
  const found = (await listOwnSteps(tx, viewer, community)).find((step) => step.id === id)
  if (!found) throw new NotFound('errors.notFound')
  return found
}

/** One of those who call the community together, as whoever comes in meets them. */
export interface Convener {
  readonly personId: PersonId
  readonly name: string
  readonly hasPicture: boolean
  readonly isCoordinator: boolean
}

/** Those who convene, coordinators first. Fellow members see them in any case. */
export async function listConveners(db: Db, viewer: Viewer, community: CommunityId): Promise<Convener[]> {
  return db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .where('membership.community_id', '=', community)
    .where(isInside(viewer, 'membership.community_id'))
    .where('membership.ended_at', 'is', null)
    .where(sql<boolean>`membership.roles && '{coordinator,facilitator}'::role[]`)
    .orderBy(sql`'coordinator' = any (membership.roles) desc`)
    .orderBy(sql`lower(person.display_name)`)
    .orderBy('person.id')
    .select([
      'person.id as personId',
      'person.display_name as name',
      sql<boolean>`person.picture_at is not null`.as('hasPicture'),
      sql<boolean>`'coordinator' = any (membership.roles)`.as('isCoordinator'),
    ])
    .limit(12)
    .execute()
}

interface OwnStepRow {
  readonly id: WelcomeStepId
  readonly en: string | null
  readonly fr: string | null
  readonly path: string
  readonly isTicked: boolean
}

/**
 * What facts tell of the viewer's own beginning: her agreement, her profile, her words, what she has read, what she
 * chose. All of it is hers: the query asks of nobody else. Null where she does not belong.
 */
export async function findBeginning(db: Db, viewer: Viewer, community: CommunityId): Promise<Beginning | null> {
  const me = signedIn(viewer)
  const found = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .where('membership.community_id', '=', community)
    .where('membership.person_id', '=', me)
    .where('membership.ended_at', 'is', null)
    .select([
      'membership.community_id as communityId',
      'membership.joined_at as joinedAt',
      sql<boolean | null>`(select exists (select from acknowledgement where paper_id = paper.id and person_id = ${me})
        from paper where paper.community_id = membership.community_id and paper.kind = 'agreement'
          and paper.adopted_at is not null and paper.superseded_at is null)`.as('agreement'),
      sql<boolean>`exists (select from profile_field where owner_id = ${me})`.as('profile'),
      introduced(me).as('introductionThread'),
      sql<boolean>`exists (select from held_post where author_id = ${me} and held_post.community_id = membership.community_id
        and entered->>'kind' = 'introduction')`.as('isHeld'),
      sql<boolean>`exists (select from reading join thread on thread.id = reading.thread_id
        where reading.owner_id = ${me} and reading.last_seq > 0
          and thread.community_id = membership.community_id)`.as('conversation'),
      sql<boolean>`person.letters_chosen_at is not null`.as('letters'),
      sql<Temporal.Instant | null>`(select put_away_at from welcome_put_away away
        where away.owner_id = ${me} and away.community_id = membership.community_id)`.as('putAwayAt'),
      sql<readonly OwnStepRow[]>`(select coalesce(json_agg(json_build_object('id', step.id, 'en', step.name_en,
          'fr', step.name_fr, 'path', step.path, 'isTicked', tick.step_id is not null) order by step.place, step.id), '[]')
        from welcome_step step left join welcome_tick tick on tick.step_id = step.id and tick.owner_id = ${me}
        where step.community_id = membership.community_id)`.as('ownSteps'),
    ])
    .executeTakeFirst()
  if (!found) return null
  const { isHeld, ownSteps, ...rest } = found
  return {
    ...rest,
    introduction: rest.introductionThread !== null || isHeld,
    ownSteps: ownSteps.map(({ en, fr, ...step }) => ({ ...step, name: { en, fr } })),
  }
}

function introduced(me: PersonId) {
  return sql<ThreadId | null>`(select thread.id from thread
    where thread.community_id = membership.community_id and thread.kind = 'introduction'
      and thread.author_id = ${me} and thread.deleted_at is null
    order by thread.created_at desc limit 1)`
}

function visibleWelcomes(db: Db, viewer: Viewer) {
  return db
    .selectFrom('welcome')
    .where(isInside(viewer, 'welcome.community_id'))
    .select(['words_en', 'words_fr', 'revision'])
}

function visibleSteps(db: Db, viewer: Viewer) {
  return db
    .selectFrom('welcome_step')
    .where(isInside(viewer, 'welcome_step.community_id'))
    .orderBy('welcome_step.place')
    .orderBy('welcome_step.id')
    .select([
      'welcome_step.id',
      'welcome_step.name_en',
      'welcome_step.name_fr',
      'welcome_step.path',
      sql<boolean>`exists (select from welcome_tick where step_id = welcome_step.id and owner_id = ${viewer.id})`.as(
        'isTicked',
      ),
    ])
}

/** The only way in: says in SQL what `welcomeRules.read` says in TypeScript. */
function isInside(viewer: Viewer, column: string) {
  const mine = viewer.belongings.map(({ id }) => id)
  return sql<boolean>`${sql.ref(column)} = any (${mine}::uuid[])`
}
