import type { CommunityId, FamilyId, UmbrellaId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { findUmbrella } from '../../umbrellas/index.ts'
import { draftOf, isKept } from '../drafts.ts'
import { listHistory } from '../history/queries.ts'
import { settingsPath } from '../paths.ts'
import { listStreams } from '../streams/queries.ts'
import { settleCommunity, settleFamily } from './commands.ts'
import { communitySettingsForm, familySettingsForm } from './forms.ts'
import { findCommunitySettings, findFamilySettings, listCommunitySettings, listFamilySettings } from './queries.ts'
import { settingsPage } from './views/settings-page.ts'
import { communitySettingsPage, familySettingsPage } from './views/settling-page.ts'

/** What the communities of a family do alike, and each by itself: for administrators. */
export function settingsRoutes(at: Routes): void {
  at.get('/umbrellas/:id/settings', async ({ db, viewer, reader, id }) => {
    const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
    const families = await listFamilySettings(db, viewer, umbrella.id)
    const communities = await listCommunitySettings(db, viewer, umbrella.id)
    const streams = await listStreams(db, viewer, umbrella.id)
    return page(settingsPage({ reader, umbrella, families, communities, streams }))
  })

  at.get('/umbrellas/:id/settings/families/:family', async (asked) => page(familySettingsPage(await family(asked))))

  at.post('/umbrellas/:id/settings/families/:family', async (asked) => {
    const { db, viewer, body, now } = asked
    const shown = await family(asked)
    const form = parse(familySettingsForm, body)
    if (!form.ok) return again(familySettingsPage({ ...shown, draft: form }))
    const umbrella = shown.umbrella.id
    const problems = await settleFamily(db, viewer, { umbrella, id: shown.family.id, form: form.value, now })
    if (!isKept(problems)) return again(familySettingsPage({ ...shown, draft: draftOf(body, problems) }))
    return seeOther(settingsPath(umbrella), { key: 'organisations.notices.saved' })
  })

  at.get('/umbrellas/:id/settings/communities/:community', async (asked) =>
    page(communitySettingsPage(await community(asked))),
  )

  at.post('/umbrellas/:id/settings/communities/:community', async (asked) => {
    const { db, viewer, body, now } = asked
    const shown = await community(asked)
    const form = parse(communitySettingsForm, body)
    if (!form.ok) return again(communitySettingsPage({ ...shown, draft: form }))
    const umbrella = shown.umbrella.id
    const problems = await settleCommunity(db, viewer, { umbrella, id: shown.community.id, form: form.value, now })
    if (!isKept(problems)) return again(communitySettingsPage({ ...shown, draft: draftOf(body, problems) }))
    return seeOther(settingsPath(umbrella), { key: 'organisations.notices.saved' })
  })
}

async function family({ db, viewer, reader, id }: Asked) {
  const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
  const found = await findFamilySettings(db, viewer, umbrella.id, id<FamilyId>('family'))
  return { reader, umbrella, family: found, changes: await listHistory(db, viewer, found.id) }
}

async function community({ db, viewer, reader, id }: Asked) {
  const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
  const found = await findCommunitySettings(db, viewer, umbrella.id, id<CommunityId>('community'))
  const of = found.familyId && (await findFamilySettings(db, viewer, umbrella.id, found.familyId))
  const streams = await listStreams(db, viewer, umbrella.id)
  const changes = await listHistory(db, viewer, found.id)
  return { reader, umbrella, community: found, family: of, streams, changes }
}
