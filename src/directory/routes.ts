import { page } from '#kernel/answer.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { directoryPath, offersPath } from '#shell/index.ts'
import { signedIn } from '#kernel/viewer.ts'
import { listKnownAcross } from '../knowledge/index.ts'
import { directoryForm, offersForm, wantedBy } from './forms.ts'
import { wordsIn } from './model.ts'
import { findChoices, findPeople, listPlaces } from './queries.ts'
import { directoryPage } from './views/directory-page.ts'
import { offersPage } from './views/offers-page.ts'
import { found, type Listing } from './views/found.ts'

export function directoryRoutes(at: Routes): void {
  at.get(directoryPath, async (asked) => {
    const listing = await listingFor(asked)
    // While somebody types or chooses, nothing but what was found is sent again.
    return page(asked.headers['turbo-frame'] === 'found' ? found(listing) : directoryPage(listing))
  })

  at.get(offersPath, async ({ db, viewer, reader, query }) => {
    const form = offersForm.parse(query)
    const communities = await listPlaces(db, viewer)
    const words = wordsIn(form.q)
    const topics = await listKnownAcross(db, viewer, { communities, words, after: form.after })
    return page(offersPage({ reader, form, topics, communities }))
  })
}

async function listingFor({ db, viewer, reader, query, userAgent }: Asked): Promise<Listing> {
  signedIn(viewer)
  const form = directoryForm.parse(query)
  const [people, choices] = await Promise.all([
    findPeople(db, viewer, wantedBy(form), form.after),
    findChoices(db, viewer),
  ])
  return { reader, form, found: people, choices, isWide: !/Mobi/.test(userAgent) }
}
