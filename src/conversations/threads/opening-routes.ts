import type { ThreadId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { parse, typed } from '#kernel/form.ts'
import { newId, parseId } from '#kernel/id.ts'
import { renderMarkdown } from '#kernel/markdown.ts'
import type { Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { noDraft } from '#shell/index.ts'
import { communityRules, enterCommunity } from '../../communities/index.ts'
import { findDraftAt } from '../drafts/queries.ts'
import { threadPath } from '../paths.ts'
import { openingForm, purposeIn } from './forms.ts'
import { openThread } from './opening-commands.ts'
import { choicePage } from './views/choice-page.ts'
import { openingPage } from './views/opening-page.ts'

export function openingRoutes(at: Routes): void {
  at.get('/communities/:id/conversations/new', async ({ db, viewer, reader, id, query }) => {
    const community = await enterCommunity(db, viewer, id('id'))
    const may = can(communityRules, viewer, community)
    const purpose = purposeIn(query)
    if (purpose === null) return page(choicePage({ reader, community, can: may }))
    if (purpose.kind === 'announcement') authorize(communityRules, 'announce', viewer, community)
    const kept = await findDraftAt(db, viewer, { communityId: community.id, threadId: null })
    return page(openingPage({ reader, community, can: may, purpose, draft: noDraft, kept, once: newId<ThreadId>() }))
  })

  at.post('/communities/:id/conversations', async ({ db, viewer, reader, id, body, now }) => {
    const isPreview = typed(body, 'see') === 'preview'
    const form = parse(openingForm, body)
    if (form.ok && !isPreview) {
      const thread = await openThread(db, viewer, id('id'), { ...form.value, now })
      return seeOther(threadPath(thread), { key: 'conversations.notices.opened' })
    }

    const community = await enterCommunity(db, viewer, id('id'))
    const may = can(communityRules, viewer, community)
    const purpose = purposeIn({ kind: typed(body, 'kind'), activity: typed(body, 'activity') })
    if (purpose === null) return again(choicePage({ reader, community, can: may }))
    const draft = isPreview || form.ok ? { entered: body, problems: {} } : form
    const once = parseId<ThreadId>(typed(body, 'once')) ?? newId<ThreadId>()
    const preview = isPreview ? renderMarkdown(typed(body, 'body')).html : null
    const kept = await findDraftAt(db, viewer, { communityId: community.id, threadId: null })
    return again(openingPage({ reader, community, can: may, purpose, draft, kept, once, preview }))
  })
}
