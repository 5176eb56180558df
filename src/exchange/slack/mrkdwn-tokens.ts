import { linkAddress } from './links.ts'
import { plain, textNode, type Inline, type Names, type Style } from './nodes.ts'

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

/** Slack writes three letters as entities, and no others. */
export function decoded(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity)
}

/** What stands between `<` and `>`: a person, a channel, a call to everybody, or an address. */
export function readToken(token: string, style: Style, names: Names): Inline {
  const bar = token.indexOf('|')
  const target = bar === -1 ? token : token.slice(0, bar)
  const label = bar === -1 ? '' : decoded(token.slice(bar + 1)).trim()
  switch (target.charAt(0)) {
    case '@':
      return person(target.slice(1), label, { style, names })
    case '#':
      return textNode(`#${label || names.channel(target.slice(1)) || target.slice(1)}`, style)
    case '!':
      return textNode(call(target.slice(1), label), style)
    default:
      return address(decoded(target), label, style)
  }
}

/** The same as plain text, for where there is no markup. */
export function shownToken(token: string, names: Names): string {
  const inline = readToken(token, plain, names)
  if (inline.kind === 'text') return inline.text
  if (inline.kind === 'mention') return `@${inline.name}`
  return inline.label === '' ? inline.url : inline.label
}

/** Somebody by name where the id can be one; the bare words otherwise. */
export function person(id: string, label: string, { style, names }: { style: Style; names: Names }): Inline {
  const name = (names.person(id) ?? (label.replace(/^@/, '') || id)).slice(0, 100)
  return /^[UWB][A-Z0-9]{1,39}$/.test(id) ? { kind: 'mention', personId: id, name, style } : textNode(`@${name}`, style)
}

const everybody = new Set(['here', 'channel', 'everyone', 'group'])

function call(target: string, label: string): string {
  const [name = '', id = ''] = target.split('^')
  if (everybody.has(name)) return `@${name}`
  if (name === 'subteam') return label.startsWith('@') ? label : `@${label || id}`
  return label || name
}

function address(url: string, label: string, style: Style): Inline {
  if (linkAddress(url) !== null) return { kind: 'link', url, label, style }
  return textNode(label || url.replace(/^[a-z]+:/i, ''), style)
}
