import type { FamilyId, PersonId, UmbrellaId } from '#database'
import { z } from 'zod'
import { again, page, seeOther } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { emailField } from '../../people/index.ts'
import { findFamily, findUmbrella } from '../../umbrellas/index.ts'
import { teamPath } from '../paths.ts'
import { addReviewer, endReviewer } from './commands.ts'
import { listReviewers } from './queries.ts'
import { teamPage } from './views/team-page.ts'

const path = '/umbrellas/:id/families/:family/team'
const form = z.object({ email: emailField })

export function teamRoutes(at: Routes): void {
  at.get(path, async (asked) => page(await shown(asked)))

  at.post(path, async (asked) => {
    const { db, viewer, id, body, now } = asked
    const [umbrella, family] = [id<UmbrellaId>('id'), id<FamilyId>('family')]
    const entered = parse(form, body)
    if (!entered.ok) return again(await shown(asked, entered))

    const problem = await addReviewer(db, viewer, { umbrella, family, email: entered.value.email, now })
    if (problem) return again(await shown(asked, { entered: body, problems: { email: problem } }))
    return seeOther(teamPath(umbrella, family), { key: 'joining.notices.reviewerAdded' })
  })

  at.post(`${path}/:person/end`, async (asked) => {
    const { db, viewer, id, now } = asked
    const [umbrella, family] = [id<UmbrellaId>('id'), id<FamilyId>('family')]
    await endReviewer(db, viewer, { umbrella, family, person: id<PersonId>('person'), now })
    return seeOther(teamPath(umbrella, family), { key: 'joining.notices.reviewerEnded' })
  })
}

async function shown({ db, viewer, reader, id }: Asked, draft: Draft = noDraft) {
  const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
  const family = await findFamily(db, viewer, umbrella.id, id<FamilyId>('family'))
  const reviewers = await listReviewers(db, family.id)
  return teamPage({ reader, umbrella, family, reviewers, draft })
}
