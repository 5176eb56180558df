import type { CommunityId, KnowledgeTopicId } from '#database'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { can } from '#kernel/rules.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { communityRules, enterCommunity } from '../communities/index.ts'
import { doubtOf } from '../confidentiality/index.ts'
import { claimTopic, withdrawClaim } from './commands.ts'
import { claimForm } from './forms.ts'
import { experiencePath, returnPath } from './paths.ts'
import { listKnown, listNames } from './queries.ts'
import { experiencePage } from './views/experience-page.ts'

export function knowledgeRoutes(at: Routes): void {
  at.get('/communities/:id/experience', async (asked) => page(await shown(asked, noDraft)))

  at.post('/communities/:id/experience', (asked) => claiming(asked, asked.body))

  // Taking back is undone by the words: the topic may be gone.
  at.post('/communities/:id/experience/return', (asked) => claiming(asked, { label: asked.query['label'] ?? '' }))

  at.post('/communities/:id/experience/:topic/withdrawal', async ({ db, viewer, id, now }) => {
    const [community, topic] = [id<CommunityId>('id'), id<KnowledgeTopicId>('topic')]
    const { label } = await withdrawClaim(db, viewer, { community, topic, now })
    const undo = returnPath(community, label)
    return seeOther(experiencePath(community), { key: 'knowledge.notices.withdrawn', undo })
  })
}

async function claiming(asked: Asked, entered: Asked['body']): Promise<Answer> {
  const { db, viewer, id, now } = asked
  const community = id<CommunityId>('id')
  const form = parse(claimForm, entered)
  if (!form.ok) return again(await shown(asked, form))
  const doubt = doubtOf(asked.reader, entered, { fields: ['label'] })
  if (doubt) return again(await shown(asked, { entered, problems: {}, doubt }))

  const { problem } = await claimTopic(db, viewer, community, { ...form.value, now })
  if (problem) return again(await shown(asked, { entered, problems: { label: problem } }))
  return seeOther(experiencePath(community), { key: 'knowledge.notices.claimed' })
}

async function shown({ db, viewer, reader, id, query }: Asked, draft: Draft): Promise<Html> {
  const community = await enterCommunity(db, viewer, id<CommunityId>('id'))
  const after = (query['after'] ?? '').replaceAll('\0', '')
  const known = await listKnown(db, viewer, community.id, after)
  const names = await listNames(db, viewer, community.id)
  return experiencePage({ reader, community, can: can(communityRules, viewer, community), known, names, after, draft })
}
