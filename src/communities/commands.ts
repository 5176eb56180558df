import type { CommunityId, FamilyId, UmbrellaId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { findFamily, findUmbrella, namesOf, umbrellaRules } from '../umbrellas/index.ts'
import type { CommunityEvent } from './events.ts'
import type { EditingForm, FoundingForm } from './forms.ts'
import { unguardedMembership } from './memberships/opening-commands.ts'
import { lockCommunity } from './queries.ts'
import { communityRules } from './rules.ts'

type Beginning = Omit<FoundingForm, 'planned'> & { readonly planned?: 'yes' | undefined }

interface Founding {
  readonly umbrella: UmbrellaId
  readonly form: Beginning
  readonly now: Temporal.Instant
}

export function foundCommunity(db: Db, viewer: Viewer, founding: Founding): Promise<CommunityId> {
  const { umbrella, form } = founding

  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'foundCommunity', viewer, await findUmbrella(tx, viewer, umbrella))
    if (form.family !== null) await findFamily(tx, viewer, umbrella, form.family)

    return unguardedCommunity(tx, viewer, founding)
  })
}

/** For the first run as well, when nobody can be asked yet who may. */
export async function unguardedCommunity(
  tx: Tx,
  founder: Viewer,
  { umbrella, form, now }: Founding,
): Promise<CommunityId> {
  const id = newId<CommunityId>()
  const opened_at = form.planned ? null : now
  await tx
    .insertInto('community')
    .values({ id, umbrella_id: umbrella, family_id: form.family, ...columnsOf(form), created_at: now, opened_at })
    .execute()
  if (form.coordinates) {
    await unguardedMembership(tx, { community: id, person: signedIn(founder), now }, ['member', 'coordinator'])
  }

  const facts = { kind: form.kind, visibility: form.visibility }
  await record<CommunityEvent>(tx, founder, 'community.founded', { subject: id, umbrella, facts, now })
  return id
}

interface Editing {
  readonly id: CommunityId
  readonly form: EditingForm
  readonly now: Temporal.Instant
}

export function editCommunity(db: Db, viewer: Viewer, { id, form, now }: Editing): Promise<void> {
  return transaction(db, async (tx) => {
    const community = await lockCommunity(tx, viewer, id)
    authorize(communityRules, 'edit', viewer, community)
    const umbrella = community.umbrellaId
    const mayPlace = communityRules.place(viewer, community)
    const family = mayPlace ? await familyUnder(tx, viewer, umbrella, form.family) : community.familyId

    await tx
      .updateTable('community')
      .set({ ...columnsOf(form), family_id: family })
      .where('id', '=', id)
      .execute()

    await record<CommunityEvent>(tx, viewer, 'community.edited', { subject: id, umbrella, now })
    if (form.visibility === community.visibility) return
    const facts = { before: community.visibility, after: form.visibility }
    await record<CommunityEvent>(tx, viewer, 'community.shownDifferently', { subject: id, umbrella, facts, now })
  })
}

async function familyUnder(
  tx: Tx,
  viewer: Viewer,
  umbrella: UmbrellaId,
  family: FamilyId | null,
): Promise<FamilyId | null> {
  if (family !== null) await findFamily(tx, viewer, umbrella, family)
  return family
}

function columnsOf(form: EditingForm) {
  return {
    ...namesOf(form),
    purpose_en: form.purposeEn || null,
    purpose_fr: form.purposeFr || null,
    kind: form.kind,
    visibility: form.visibility,
    allows_masks: form.masks === 'yes',
    allows_positions: form.positions === 'yes',
  }
}
