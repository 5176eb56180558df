import type { ProfileTermId, UmbrellaId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { findUmbrella, termsPath } from '../../umbrellas/index.ts'
import { addTerm, removeTerm, rewordTerm } from './commands.ts'
import { newTermForm, termForm } from './forms.ts'
import { findTerm, listTermsOf } from './queries.ts'
import { termPage } from './views/term-page.ts'
import { termsPage } from './views/terms-page.ts'

/** The words that an umbrella keeps for what its people do, and where: for its administrators. */
export function termRoutes(at: Routes): void {
  at.get('/umbrellas/:id/terms', async (asked) => page(termsPage(await listed(asked))))

  at.post('/umbrellas/:id/terms', async (asked) => {
    const { db, viewer, body, now } = asked
    const shown = await listed(asked)
    const form = parse(newTermForm, body)
    if (!form.ok) return again(termsPage({ ...shown, draft: form }))

    const umbrella = shown.umbrella.id
    await addTerm(db, viewer, { umbrella, form: form.value, now })
    return seeOther(termsPath(umbrella), { key: 'profiles.notices.termAdded' })
  })

  at.get('/umbrellas/:id/terms/:term', async (asked) => page(termPage(await one(asked))))

  at.post('/umbrellas/:id/terms/:term', async (asked) => {
    const { db, viewer, body, now } = asked
    const { umbrella, term, reader } = await one(asked)
    const form = parse(termForm, body)
    if (!form.ok) return again(termPage({ reader, umbrella, term, draft: form }))

    await rewordTerm(db, viewer, { umbrella: umbrella.id, term: term.id, form: form.value, now })
    return seeOther(termsPath(umbrella.id), { key: 'profiles.notices.termReworded' })
  })

  at.post('/umbrellas/:id/terms/:term/removal', async ({ db, viewer, id, now }) => {
    const umbrella = id<UmbrellaId>('id')
    await removeTerm(db, viewer, { umbrella, term: id<ProfileTermId>('term'), now })
    return seeOther(termsPath(umbrella), { key: 'profiles.notices.termRemoved' })
  })
}

async function listed({ db, viewer, reader, id }: Asked) {
  const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
  return { reader, umbrella, terms: await listTermsOf(db, viewer, umbrella.id) }
}

async function one({ db, viewer, reader, id }: Asked) {
  const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
  return { reader, umbrella, term: await findTerm(db, viewer, umbrella.id, id<ProfileTermId>('term')) }
}
