import type { UmbrellaId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { findUmbrella, limitsPath } from '../../umbrellas/index.ts'
import { limitsForm } from '../forms.ts'
import { wordLimits } from './commands.ts'
import { findOwnLimits } from './queries.ts'
import { limitsPage } from './views/limits-page.ts'

/** What an umbrella says of the limits of confidentiality: for its administrators. */
export function limitsRoutes(at: Routes): void {
  at.get('/umbrellas/:id/limits', async (asked) => page(await limits(asked, noDraft)))

  at.post('/umbrellas/:id/limits', async (asked) => {
    const { db, viewer, id, body, now } = asked
    const form = parse(limitsForm, body)
    if (!form.ok) return again(await limits(asked, form))

    const umbrella = id<UmbrellaId>('id')
    await wordLimits(db, viewer, { umbrella, form: form.value, now })
    return seeOther(limitsPath(umbrella), { key: 'charters.notices.saved' })
  })
}

async function limits({ db, viewer, reader, id }: Asked, draft: Draft): Promise<Html> {
  const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
  return limitsPage({ reader, umbrella, draft, limits: await findOwnLimits(db, viewer, umbrella.id) })
}
