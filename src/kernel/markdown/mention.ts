import type { MarkdownIt, StateInline } from 'markdown-it'

const mention =
  /@\[((?:[^[\]\\\n]|\\[[\]\\]){1,200})\]\(person:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\)/iy

/** `@[Display name](person:UUID)`: one token of its own, so that nothing inside of the name is read as markup. */
export function addMentions(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('link', 'mention', readMention)
}

/** How a mention is written in Markdown: for the list of suggestions, and for imports. */
export function mentionOf(name: string, person: string): string {
  const label = name.replace(/\s+/g, ' ').trim().slice(0, 100).toWellFormed()
  return `@[${label.replace(/[[\]\\]/g, '\\$&')}](person:${person})`
}

function readMention(state: StateInline, silent: boolean): boolean {
  mention.lastIndex = state.pos
  const [written, name, person] = mention.exec(state.src) ?? []
  if (written === undefined || name === undefined || person === undefined) return false

  if (!silent) {
    const token = state.push('mention', 'span', 0)
    token.content = name.replace(/\\(.)/g, '$1')
    token.attrSet('data-person', person.toLowerCase())
  }
  state.pos += written.length
  return true
}
