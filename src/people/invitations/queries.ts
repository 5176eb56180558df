import { sql } from 'kysely'
import type { CommunityId, InvitationId, UmbrellaId } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { Invitation, Offer } from './model.ts'
import { hashOf } from './secret.ts'

export async function lockInvitation(tx: Tx, viewer: Viewer, id: InvitationId): Promise<Invitation> {
  await tx.selectFrom('invitation').select('id').where('id', '=', id).forUpdate().execute()
  const invitation = await visibleInvitations(tx, viewer).where('invitation.id', '=', id).executeTakeFirst()
  if (!invitation) throw new NotFound('errors.notFound')
  return invitation
}

/** Those to belong to one community that nobody has taken up or back, newest first. */
export function listInvitations(db: Db, viewer: Viewer, community: CommunityId): Promise<Invitation[]> {
  return pendingInvitations(db, viewer)
    .where('invitation.community_id', '=', community)
    .where('invitation.is_guest', '=', false)
    .execute()
}

/** Those to an umbrella itself: its administrators and privacy officers to be, and people imported before. */
export function listInvitationsUnder(db: Db, viewer: Viewer, umbrella: UmbrellaId): Promise<Invitation[]> {
  return pendingInvitations(db, viewer)
    .where('invitation.umbrella_id', '=', umbrella)
    .where('invitation.community_id', 'is', null)
    .where((where) =>
      where.or([where('invitation.office', 'is not', null), where('invitation.person_id', 'is not', null)]),
    )
    .execute()
}

function pendingInvitations(db: Db, viewer: Viewer) {
  return visibleInvitations(db, viewer)
    .where('invitation.accepted_at', 'is', null)
    .where('invitation.withdrawn_at', 'is', null)
    .orderBy('invitation.created_at', 'desc')
    .orderBy('invitation.id', 'desc')
    .limit(500)
}

/** The only way in: says in SQL what `invitationRules.read` says in TypeScript. */
function visibleInvitations(db: Db, viewer: Viewer) {
  const coordinated = viewer.belongings.filter(({ roles }) => roles.includes('coordinator')).map(({ id }) => id)
  return db
    .selectFrom('invitation')
    .leftJoin('person as inviter', 'inviter.id', 'invitation.invited_by')
    .where((where) =>
      where.or([
        sql<boolean>`invitation.community_id = any (${coordinated}::uuid[])`,
        where.and([
          sql<boolean>`invitation.umbrella_id = any (${viewer.administers}::uuid[])`,
          where.or([where('invitation.community_id', 'is', null), where('invitation.invited_by', '=', viewer.id)]),
        ]),
      ]),
    )
    .select([...columns, 'inviter.display_name as inviterName', 'invitation.created_at as createdAt'])
}

/** What a letter's secret offers, to whoever holds it; null where no letter has it. */
export async function unguardedOffer(system: Db, secret: string): Promise<Offer | null> {
  const row = await system
    .selectFrom('invitation')
    .innerJoin('umbrella', 'umbrella.id', 'invitation.umbrella_id')
    .leftJoin('community', 'community.id', 'invitation.community_id')
    .leftJoin('person as inviter', 'inviter.id', 'invitation.invited_by')
    .leftJoin('person as claimed', 'claimed.id', 'invitation.person_id')
    .leftJoin('login', 'login.email', 'invitation.email')
    .where('invitation.token_hash', '=', hashOf(secret))
    .select([
      ...columns,
      'inviter.display_name as inviterName',
      'umbrella.name_en as umbrellaEn',
      'umbrella.name_fr as umbrellaFr',
      'umbrella.time_zone as timeZone',
      'community.name_en as communityEn',
      'community.name_fr as communityFr',
      'community.visibility',
      'claimed.display_name as personName',
      'login.id as login',
    ])
    .executeTakeFirst()
  if (!row) return null
  const { umbrellaEn, umbrellaFr, communityEn, communityFr, visibility, login, ...rest } = row
  return {
    ...rest,
    umbrella: { en: umbrellaEn, fr: umbrellaFr },
    community: visibility && { en: communityEn, fr: communityFr, visibility },
    hasAccount: login !== null,
  }
}

const columns = [
  'invitation.id',
  'invitation.umbrella_id as umbrellaId',
  'invitation.community_id as communityId',
  'invitation.roles',
  'invitation.office',
  'invitation.person_id as personId',
  'invitation.email',
  'invitation.language',
  'invitation.invited_by as inviterId',
  'invitation.expires_at as expiresAt',
  'invitation.accepted_at as acceptedAt',
  'invitation.withdrawn_at as withdrawnAt',
  'invitation.is_guest as isGuest',
] as const
