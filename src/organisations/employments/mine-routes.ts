import type { EmploymentId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { myEmploymentsPath, type Draft } from '#shell/index.ts'
import { today } from '../days/day.ts'
import { draftOf, isKept } from '../drafts.ts'
import { endEmployment } from './commands.ts'
import { endingForm } from './forms.ts'
import { listMyEmployments } from './queries.ts'
import { myEmploymentsPage } from './views/mine-page.ts'

/** What is on record of where somebody works, for herself. */
export function myEmploymentRoutes(at: Routes): void {
  at.get(myEmploymentsPath, async (asked) => page(await shown(asked)))

  at.post('/me/employments/:employment/end', async (asked) => {
    const { db, viewer, body, now } = asked
    const id = asked.id<EmploymentId>('employment')
    const form = parse(endingForm, body)
    if (!form.ok) return again(await shown(asked, { id, draft: form }))

    const problems = await endEmployment(db, viewer, { id, endsOn: form.value.endsOn, now })
    if (!isKept(problems)) return again(await shown(asked, { id, draft: draftOf(body, problems) }))
    return seeOther(myEmploymentsPath, { key: 'organisations.notices.ended' })
  })
}

async function shown({ db, viewer, reader, now }: Asked, ending?: { id: EmploymentId; draft: Draft }) {
  const employments = await listMyEmployments(db, viewer)
  return myEmploymentsPage({ reader, employments, on: today(now, viewer), ...(ending && { ending }) })
}
