import type { CommunityId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { signedIn } from '#kernel/viewer.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { communityRules, enterCommunity } from '../../communities/index.ts'
import { readKey } from '../model.ts'
import type { Marks } from '../reading/marks.ts'
import { listSupportThreads } from '../threads/list-queries.ts'
import { keepSupport } from './commands.ts'
import { settingsForm } from './forms.ts'
import type { Shortening } from './model.ts'
import { supportSettingsPath } from './paths.ts'
import { findShortening, findSupport } from './queries.ts'
import { supportRules } from './rules.ts'
import { settingsPage } from './views/settings-page.ts'
import { supportPage } from './views/support-page.ts'

export function supportRoutes(at: Routes, marks: Marks): void {
  at.get('/communities/:id/support', async ({ db, viewer, reader, id, query, now, afterwards }) => {
    const community = await enterCommunity(db, viewer, id('id'))
    const space = await findSupport(db, viewer, community.id)
    const look = { person: signedIn(viewer), community: community.id }
    afterwards(() => marks.lookedIn(look, now))
    const before = readKey(query['before'])
    const threads = await listSupportThreads(db, viewer, community.id, before)
    const may = can(communityRules, viewer, community)
    const maySay = can(supportRules, viewer, space)
    return page(supportPage({ reader, community, can: may, space, may: maySay, threads, before }))
  })

  at.get('/communities/:id/support/settings', async (asked) => page(await settings(asked, noDraft, null)))

  at.post('/communities/:id/support/settings', async (asked) => {
    const { db, viewer, id, body, now } = asked
    const community = id<CommunityId>('id')
    await enterCommunity(db, viewer, community)
    const form = parse(settingsForm, body)
    if (!form.ok) return again(await settings(asked, form, null))
    const shortening = await shorteningBy(asked, form.value)
    if (shortening) return again(await settings(asked, { entered: body, problems: {} }, shortening))

    await keepSupport(db, viewer, community, { ...form.value, now })
    return seeOther(supportSettingsPath(community), { key: 'conversations.support.notices.kept' })
  })
}

/** What would go sooner than was promised, unless whoever wants that has been told. */
async function shorteningBy(
  { db, viewer, id, now }: Asked,
  { months, sure }: { readonly months: number; readonly sure?: string | undefined },
): Promise<Shortening | null> {
  const space = await findSupport(db, viewer, id('id'))
  authorize(supportRules, 'keep', viewer, space)
  if (months >= space.months || sure === String(months)) return null
  const shortening = await findShortening(db, viewer, space, { months, now })
  return shortening.conversations > 0 ? shortening : null
}

async function settings({ db, viewer, reader, id }: Asked, draft: Draft, shortening: Shortening | null) {
  const community = await enterCommunity(db, viewer, id('id'))
  const space = await findSupport(db, viewer, community.id)
  authorize(supportRules, 'keep', viewer, space)
  const may = can(communityRules, viewer, community)
  return settingsPage({ reader, community, can: may, space, draft, shortening })
}
