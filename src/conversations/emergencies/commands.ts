import type { CommunityId, EmergencyId, ThreadId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { lockCommunity } from '../../communities/index.ts'
import type { EmergencyEvent, EmergencyToldEvent } from '../events.ts'
import type { EmergencyForm } from './forms.ts'
import { emergencyMinutes } from './model.ts'
import { listEmergencies, listEmergencyThreads, lockEmergency } from './queries.ts'
import { emergencyPlaceRules, emergencyRules } from './rules.ts'

interface Beginning {
  readonly community: CommunityId
  readonly form: EmergencyForm
  readonly now: Temporal.Instant
}

/** Gives the one that begins; where one of hers runs there already, that one, with the reason that it had. */
export function beginEmergency(db: Db, viewer: Viewer, { community: id, form, now }: Beginning): Promise<EmergencyId> {
  return transaction(db, async (tx) => {
    const community = await lockCommunity(tx, viewer, id)
    authorize(emergencyPlaceRules, 'begin', viewer, community)
    const all = await listEmergencies(tx, viewer, now)
    const running = all.find((one) => one.isRunning && one.communityId === id && one.openedBy === viewer.id)
    if (running) return running.id

    const emergency = newId<EmergencyId>()
    const { umbrellaId: umbrella_id } = community
    const until = now.add({ minutes: emergencyMinutes })
    const row = { id: emergency, community_id: id, umbrella_id, opened_by: signedIn(viewer), began_at: now, until }
    await tx
      .insertInto('emergency')
      .values({ ...row, reason: form.reason })
      .execute()

    await record<EmergencyEvent>(tx, viewer, 'emergency.began', { subject: id, umbrella: umbrella_id, now })
    await record<EmergencyToldEvent>(tx, viewer, 'words.emergency', { subject: emergency, community: id, now })
    return emergency
  })
}

interface Opening {
  readonly id: EmergencyId
  readonly thread: ThreadId
  readonly now: Temporal.Instant
}

/** Notes that a conversation is opened: only then the database gives what is said in it. */
export function openInEmergency(db: Db, viewer: Viewer, { id, thread, now }: Opening): Promise<void> {
  return transaction(db, async (tx) => {
    const emergency = await lockEmergency(tx, viewer, { id, now })
    authorize(emergencyRules, 'open', viewer, emergency)
    const found = (await listEmergencyThreads(tx, viewer, { id, now })).find((one) => one.id === thread)
    if (!found) throw new NotFound('errors.notFound')
    if (found.isRead) return

    const { umbrellaId: umbrella, communityId: subject } = emergency
    const reading = { emergency_id: id, thread_id: thread, umbrella_id: umbrella, read_at: now }
    await tx.insertInto('emergency_reading').values(reading).execute()

    await record<EmergencyEvent>(tx, viewer, 'emergency.opened', { subject, umbrella, now })
  })
}

export function endEmergency(db: Db, viewer: Viewer, { id, now }: Omit<Opening, 'thread'>): Promise<void> {
  return transaction(db, async (tx) => {
    const emergency = await lockEmergency(tx, viewer, { id, now })
    authorize(emergencyRules, 'end', viewer, emergency)

    const ended = { ended_at: now, ended_by: signedIn(viewer) }
    await tx.updateTable('emergency').set(ended).where('id', '=', id).execute()

    const { umbrellaId: umbrella, communityId: subject } = emergency
    await record<EmergencyEvent>(tx, viewer, 'emergency.ended', { subject, umbrella, now })
  })
}
