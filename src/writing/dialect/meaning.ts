import type { Token } from 'markdown-it'
import { runsOf } from './runs.ts'

/** What a reader would see of a text, in a form in which two texts can be compared. */
export function meaningOf(tokens: readonly Token[]): string {
  return tokens.flatMap(partOf).join('\n')
}

/** Marks, links and line ends that nobody sees because no words bear them, and how it was typed, make no difference. */
function partOf(token: Token): string[] {
  switch (token.type) {
    case 'inline':
      return [JSON.stringify(seen(token))]
    case 'fence':
    case 'code_block':
      return [`code ${JSON.stringify(token.content)}`]
    case 'paragraph_open':
    case 'paragraph_close':
      return [`${token.type} ${token.hidden}`]
    default:
      return [`${token.type} ${token.tag} ${JSON.stringify(token.attrs ?? [])}`]
  }
}

function seen(token: Token): unknown[] {
  return runsOf(token).map(({ kind, text, person, marks: { names, link } }) =>
    kind === 'break' ? '\n' : [kind, text, person, names, link && [link.href, link.title]],
  )
}
