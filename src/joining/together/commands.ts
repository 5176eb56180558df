import type { ColleagueGroupId } from '#database'
import { transaction } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import type { Applicant } from '../following/commands.ts'
import { requestRules } from '../rules.ts'
import { unguardedStep } from '../steps-commands.ts'
import type { TogetherForm } from './forms.ts'
import { togetherDays } from './model.ts'

interface Gathering {
  readonly form: TogetherForm
  readonly now: Temporal.Instant
}

/** Begins a group of colleagues from somebody's own request. Whom she gives its link to, Hearth does not know. */
export function gatherColleagues(applicant: Applicant, { form, now }: Gathering): Promise<void> {
  const { db, viewer, lock } = applicant

  return transaction(db, async (tx) => {
    const request = await lock(tx)
    authorize(requestRules, 'gather', viewer, request)

    const id = newId<ColleagueGroupId>()
    await tx
      .insertInto('colleague_group')
      .values({
        id,
        community_id: request.communityId,
        umbrella_id: request.umbrellaId,
        organisation: form.organisation,
        created_at: now,
        expires_at: now.add({ hours: togetherDays * 24 }),
      })
      .execute()
    await tx.updateTable('join_request').set({ colleagues_id: id }).where('id', '=', request.id).execute()

    await unguardedStep(tx, viewer, request, { kind: 'gathered', now })
  })
}
