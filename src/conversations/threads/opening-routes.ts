import type { ThreadId, Voice } from '#database'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { parse, typed } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import { newId, parseId } from '#kernel/id.ts'
import { renderMarkdown } from '#kernel/markdown.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { communityRules, enterCommunity } from '../../communities/index.ts'
import { doubtOf, mustWait } from '../../confidentiality/index.ts'
import { listAskable } from '../../knowledge/index.ts'
import {
  altFields,
  boxOf,
  chosenFiles,
  comesBack,
  emptyBox,
  listWaitingAt,
  type FileBox,
  type Filing,
} from '../../files/index.ts'
import { findDraftAt } from '../drafts/queries.ts'
import { canWait } from '../held/model.ts'
import { findMyPosition } from '../masks/queries.ts'
import { openingWaits } from '../held/routes.ts'
import { threadPath } from '../paths.ts'
import { findSupport } from '../support/queries.ts'
import { supportRules } from '../support/rules.ts'
import { openingForm, purposeIn, type Purpose } from './forms.ts'
import { isSupport } from './model.ts'
import { openThread } from './opening-commands.ts'
import { choicePage } from './views/choice-page.ts'
import { openingPage } from './views/opening-page.ts'

export function openingRoutes(at: Routes, files: Filing): void {
  at.get('/communities/:id/conversations/new', async (asked) => {
    const purpose = purposeIn(asked.query)
    const waiting = await listWaitingAt(asked.db, asked.viewer, asked.id('id'))
    const given = { draft: noDraft, once: newId<ThreadId>(), preview: null, files: emptyBox(asked, waiting) }
    return page(purpose === null ? await choosing(asked) : await writing(asked, purpose, given))
  })

  const begin = async (asked: Asked): Promise<Answer> => {
    const { db, viewer, id, body, now } = asked
    const isPreview = typed(body, 'see') === 'preview'
    const form = parse(openingForm, body)
    const comes = form.ok && !isPreview && (await comesBack(asked))
    const fields = ['title', 'body', 'note', ...altFields(body)]
    const doubt =
      form.ok && !isPreview && !comes ? doubtOf(asked.reader, body, { fields, canWait: canWait(body) }) : null
    if (form.ok && !isPreview && !comes && !doubt) {
      if (mustWait(body, fields)) return openingWaits(asked, form.value)
      const thread = await openThread(db, viewer, id('id'), { ...form.value, files: chosenFiles(asked), now })
      return seeOther(threadPath(thread), { key: 'conversations.notices.opened' })
    }

    const purpose = purposeIn({ kind: typed(body, 'kind'), activity: typed(body, 'activity') })
    if (purpose === null) return again(await choosing(asked))
    const draft = isPreview || form.ok ? { entered: body, problems: {}, doubt } : form
    const once = parseId<ThreadId>(typed(body, 'once')) ?? newId<ThreadId>()
    const preview = isPreview ? renderMarkdown(typed(body, 'body')).html : null
    return again(await writing(asked, purpose, { draft, once, preview, files: await boxOf(asked) }))
  }
  const place = async ({ db, viewer, id }: Asked) => {
    const { id: communityId } = await enterCommunity(db, viewer, id('id'))
    return { communityId, placeId: communityId }
  }
  at.post('/communities/:id/conversations', begin, files(place))
}

async function choosing({ db, viewer, reader, id }: Asked): Promise<Html> {
  const community = await enterCommunity(db, viewer, id('id'))
  authorize(communityRules, 'write', viewer, community)
  return choicePage({ reader, community, can: can(communityRules, viewer, community) })
}

interface Given {
  readonly draft: Draft
  readonly once: ThreadId
  readonly preview: string | null
  readonly files: FileBox
}

async function writing({ db, viewer, reader, id, query, body }: Asked, purpose: Purpose, given: Given): Promise<Html> {
  const community = await enterCommunity(db, viewer, id('id'))
  const may = can(communityRules, viewer, community)
  authorize(communityRules, purpose.kind === 'announcement' ? 'announce' : 'write', viewer, community)
  const space = isSupport(purpose) ? await findSupport(db, viewer, community.id) : null
  if (space) authorize(supportRules, 'begin', viewer, space)
  const place = { communityId: community.id, threadId: null, isSupport: isSupport(purpose) }
  const kept = await findDraftAt(db, viewer, place)
  const named = [query['topic'] ?? body['topics'] ?? kept?.topics ?? []].flat()
  const chosen = named.filter((topic) => parseId(topic) !== null)
  const topics = purpose.activity === 'seekExperience' ? await listAskable(db, viewer, community.id, chosen) : []
  const { allowsMasks, allowsPositions } = community
  const position = allowsPositions ? await findMyPosition(db, viewer, community.id) : null
  // Where people come for support, whoever has chosen nothing yet is "a member".
  const usual: Voice = space && allowsMasks ? 'mask' : 'name'
  const voices = { allowsMasks, allowsPositions, position, begun: kept?.voice ?? usual }
  return openingPage({ reader, community, can: may, purpose, space, kept, topics, chosen, voices, ...given })
}
