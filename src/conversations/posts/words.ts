import type { CommunityId, PersonId } from '#database'
import type { Db } from '#kernel/db.ts'
import { languageOf } from '#kernel/language-of.ts'
import { renderMarkdown } from '#kernel/markdown.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'
import { mayCall, plainCalls, settleCalls } from '../mentions/model.ts'
import { listCalled } from '../mentions/queries.ts'
import { wordsMax, type WrittenPost } from './model.ts'

/** What somebody wrote, as it is kept. */
export interface Words {
  readonly markdown: string
  readonly html: string
  readonly version: number
  readonly language: Language | null
  /** Members of the community whom the words call, outside of quotes. */
  readonly called: readonly PersonId[]
}

/** Words made ready to be kept in this community: calls lead to its members and to nobody else. */
export async function settleWords(db: Db, viewer: Viewer, community: CommunityId, typed: string): Promise<Words> {
  const members = mayCall(typed) ? await listCalled(db, viewer, community, typed) : []
  const settled = mayCall(typed) ? settleCalls(typed, members) : typed
  // A name that becomes a call is longer than it was.
  const markdown = settled.length <= wordsMax ? settled : typed

  const { html, version, mentions } = renderMarkdown(markdown)
  const called = members.flatMap(({ id }) => (mentions.includes(id) ? [id] : []))
  return { markdown, html, version, language: languageOf(markdown), called }
}

/** Words as their author changes them: she calls members by their plain names. */
export async function plainWords(db: Db, viewer: Viewer, { communityId, markdown }: WrittenPost): Promise<string> {
  if (!mayCall(markdown)) return markdown
  return plainCalls(markdown, await listCalled(db, viewer, communityId, markdown))
}
