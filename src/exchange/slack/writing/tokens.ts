import type { PersonId } from '#database'
import { mentionOf } from '#kernel/markdown.ts'
import { escapeText } from '../escaping.ts'

const token = /@\[((?:[^[\]\\\n]|\\[[\]\\]){1,220})\]\(person:([A-Z0-9]{2,40})\)/g

/** Mentions by Slack's ids as mentions of people here, and of anybody else as plain words. */
export function settleMentions(markdown: string, personOf: (externalId: string) => PersonId | undefined): string {
  if (!markdown.includes('](person:')) return markdown
  return markdown.replace(token, (_, label: string, externalId: string) => {
    const name = label.replace(/\\(.)/g, '$1')
    const person = personOf(externalId)
    return person === undefined ? `@${escapeText(name)}` : mentionOf(name, person)
  })
}
