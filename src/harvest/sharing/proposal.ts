import type { Reader } from '#kernel/reader.ts'
import type { Outcomes } from '../../outcomes/index.ts'
import { plain } from '../minutes/proposal.ts'

/** What could be posted, as Markdown: what was learned, what was decided, and the way to all of it. */
export function proposedPost(reader: Reader, { learnings, decisions }: Outcomes, address: string): string {
  const { words } = reader
  const decided = decisions.filter(({ state }) => state === 'decided')
  const lines = (texts: readonly { readonly text: string }[]) => texts.map(({ text }) => `- ${plain(text)}`).join('\n')
  const parts = [
    learnings.length > 0 && `## ${words('outcomes.learnings.title')}\n\n${lines(learnings)}`,
    decided.length > 0 && `## ${words('outcomes.decisions.title')}\n\n${lines(decided)}`,
    `[${words('harvest.sharing.all')}](${address})`,
  ]
  return parts.filter((part) => part !== false).join('\n\n')
}
