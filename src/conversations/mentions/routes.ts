import { file } from '#kernel/answer.ts'
import type { Routes } from '#kernel/routes.ts'
import { enterCommunity } from '../../communities/index.ts'
import { listSuggestions } from './queries.ts'
import { suggestionList } from './views/suggestion-list.ts'

const typedMax = 60

export function mentionRoutes(at: Routes): void {
  // For the place where one writes, while one types a name.
  at.get('/communities/:id/people/suggestions', async ({ db, viewer, reader, id, query }) => {
    const community = await enterCommunity(db, viewer, id('id'))
    const people = await listSuggestions(db, viewer, community.id, (query['q'] ?? '').slice(0, typedMax))
    return file('text/html; charset=utf-8', suggestionList(reader, people).text)
  })
}
