import type { UmbrellaId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Routes } from '#kernel/routes.ts'
import { findUmbrella, listFamilies, type CommunitiesUnder } from '../umbrellas/index.ts'
import { foundCommunity } from './commands.ts'
import { foundingForm } from './forms.ts'
import { communityPath } from './paths.ts'
import { listCommunitiesUnder } from './queries.ts'
import { communitiesInFamilies } from './views/communities-under.ts'
import { foundingPage } from './views/founding-page.ts'

export const communitiesUnder: CommunitiesUnder = async ({ db, reader }, umbrella, families) => {
  const communities = await listCommunitiesUnder(db, reader.viewer, umbrella.id)
  return communitiesInFamilies({ reader, families, communities })
}

export function foundingRoutes(at: Routes): void {
  at.get('/umbrellas/:id/communities/new', async ({ db, viewer, reader, id, query }) => {
    const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
    const families = await listFamilies(db, viewer, umbrella.id)
    const family = families.find((one) => one.id === query['family']) ?? null
    return page(foundingPage({ reader, umbrella, families, family }))
  })

  at.post('/umbrellas/:id/communities', async ({ db, viewer, reader, id, body, now }) => {
    const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
    const families = await listFamilies(db, viewer, umbrella.id)
    const form = parse(foundingForm(families), body)
    if (form.ok) {
      const community = await foundCommunity(db, viewer, { umbrella: umbrella.id, form: form.value, now })
      return seeOther(communityPath(community), { key: 'communities.notices.founded' })
    }

    return again(foundingPage({ reader, umbrella, families, draft: form }))
  })
}
