import type { CommunityId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { record } from '#kernel/events.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { WordKey } from '#kernel/words.ts'
import { communityRules, lockCommunity } from '../../communities/index.ts'
import type { JoiningEvent } from '../events.ts'
import type { DoorForm } from './forms.ts'

interface Changing {
  readonly community: CommunityId
  readonly form: DoorForm
  readonly now: Temporal.Instant
}

/** Changes how a community takes people in; gives what is wrong with it, or null. Nobody is sent away by a size. */
export function changeDoor(db: Db, viewer: Viewer, { community: id, form, now }: Changing): Promise<WordKey | null> {
  return transaction(db, async (tx) => {
    const community = await lockCommunity(tx, viewer, id)
    authorize(communityRules, 'arrange', viewer, community)
    const { held } = await tx
      .selectFrom('community')
      .where('id', '=', id)
      .select((select) => select('member_count', '+', select.ref('promised_places')).as('held'))
      .executeTakeFirstOrThrow()
    if (form.sizeLimit !== null && form.sizeLimit < held) return 'joining.forms.sizeBelowMembers'

    await tx
      .updateTable('community')
      .set({
        takes_requests: form.takesRequests === 'yes',
        asks_yearly: form.asksYearly === 'yes',
        core_sees_requests: form.coreSeesRequests === 'yes',
        answer_days: form.answerDays,
        size_limit: form.sizeLimit,
      })
      .where('id', '=', id)
      .execute()

    await record<JoiningEvent>(tx, viewer, 'joining.changed', {
      subject: id,
      umbrella: community.umbrellaId,
      facts: { sizeLimit: form.sizeLimit, takesRequests: form.takesRequests === 'yes', answerDays: form.answerDays },
      now,
    })
    return null
  })
}
