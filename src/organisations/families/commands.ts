import type { CommunityId, FamilyId, ProgrammeStreamId, UmbrellaId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import type { Problems } from '#kernel/form.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { lockUmbrella, umbrellaRules } from '../../umbrellas/index.ts'
import { unguardedChange } from '../history/commands.ts'
import { printOf } from '../history/model.ts'
import { listStreams } from '../streams/queries.ts'
import type { CommunitySettingsForm, FamilySettingsForm } from './forms.ts'
import { communityFacts, familyFacts } from './model.ts'
import { findCommunitySettings, findFamilySettings } from './queries.ts'

interface OfUmbrella {
  readonly umbrella: UmbrellaId
  readonly now: Temporal.Instant
}

interface SettlingFamily extends OfUmbrella {
  readonly id: FamilyId
  readonly form: FamilySettingsForm
}

/** Settles what the communities of a family do alike. Those that do by themselves go on doing so. */
export function settleFamily(db: Db, viewer: Viewer, { umbrella, id, form, now }: SettlingFamily): Promise<Problems> {
  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'addFamily', viewer, await lockUmbrella(tx, viewer, umbrella))
    const before = familyFacts(await findFamilySettings(tx, viewer, umbrella, id))
    if (form.seen !== printOf(before)) return { '': 'organisations.forms.meanwhile' }

    await tx
      .updateTable('family')
      .set({ inbox_address: form.inbox, rhythm_months: form.rhythm, default_visibility: form.visibility })
      .where('id', '=', id)
      .execute()

    const after = familyFacts(await findFamilySettings(tx, viewer, umbrella, id))
    await unguardedChange(tx, viewer, { umbrella, noun: 'family', subject: id, before, after, now })
    return {}
  })
}

interface SettlingCommunity extends OfUmbrella {
  readonly id: CommunityId
  readonly form: CommunitySettingsForm
}

/** Settles what one community does by itself, and which streams it is for. */
export function settleCommunity(db: Db, viewer: Viewer, settling: SettlingCommunity): Promise<Problems> {
  const { umbrella, id, form, now } = settling

  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'addFamily', viewer, await lockUmbrella(tx, viewer, umbrella))
    const streams = await listStreams(tx, viewer, umbrella)
    const community = await findCommunitySettings(tx, viewer, umbrella, id)
    const before = communityFacts(community, streams)
    if (form.seen !== printOf(before)) return { '': 'organisations.forms.meanwhile' }
    const chosen = streams.filter((stream) => form.streams.includes(stream.id))
    if (chosen.length < form.streams.length) return { streams: 'organisations.forms.streamGone' }
    const isNewlyRetired = chosen.some((one) => one.retiredAt !== null && !community.streamIds.includes(one.id))
    if (isNewlyRetired) return { streams: 'organisations.forms.streamRetired' }

    const said = { inbox_address: form.inbox, rhythm_months: form.rhythm }
    await tx.updateTable('community').set(said).where('id', '=', id).execute()
    await tieStreams(tx, id, form.streams)

    const after = communityFacts(await findCommunitySettings(tx, viewer, umbrella, id), streams)
    await unguardedChange(tx, viewer, { umbrella, noun: 'community', subject: id, before, after, now })
    return {}
  })
}

async function tieStreams(tx: Tx, community: CommunityId, streams: readonly ProgrammeStreamId[]): Promise<void> {
  await tx.deleteFrom('community_stream').where('community_id', '=', community).execute()
  const rows = streams.map((stream) => ({ community_id: community, stream_id: stream }))
  if (rows.length > 0) await tx.insertInto('community_stream').values(rows).execute()
}
