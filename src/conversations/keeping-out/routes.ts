import type { FlagId, KeptOutId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize } from '#kernel/rules.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import { findFlag } from '../flags/queries.ts'
import { flagRules } from '../flags/rules.ts'
import { waitingPath } from '../held/paths.ts'
import { keepWriterOut, letBack } from './commands.ts'
import { keepingOutForm } from './forms.ts'
import { keepingOutPage } from './views/keeping-out-page.ts'

export function keepingOutRoutes(at: Routes): void {
  const path = '/waiting/flags/:id/keeping-out'
  at.get(path, async (asked) => page(await keeping(asked)))

  at.post(path, async (asked) => {
    const { db, viewer, reader, id, body, now } = asked
    const form = parse(keepingOutForm, body)
    if (!form.ok) return again(await keeping(asked, form))
    const doubt = doubtOf(reader, body, { fields: ['message'] })
    if (doubt) return again(await keeping(asked, { entered: body, problems: {}, doubt }))

    await keepWriterOut(db, viewer, id<FlagId>('id'), { form: form.value, now })
    return seeOther(waitingPath, { key: 'conversations.keepingOut.notices.kept' })
  })

  at.post('/waiting/kept-out/:id/letting-back', async ({ db, viewer, id, now }) => {
    await letBack(db, viewer, id<KeptOutId>('id'), now)
    return seeOther(waitingPath, { key: 'conversations.keepingOut.notices.back' })
  })
}

async function keeping({ db, viewer, reader, id }: Asked, draft: Draft = noDraft) {
  const flag = await findFlag(db, viewer, id<FlagId>('id'))
  authorize(flagRules, 'keepOut', viewer, flag)
  return keepingOutPage({ reader, flag, draft })
}
