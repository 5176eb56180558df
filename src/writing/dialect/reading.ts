import type { Mark, Node } from '@tiptap/pm/model'
import type { Token } from 'markdown-it'
import { schema } from './dialect.ts'
import { asTyped, runsOf, type Run } from './runs.ts'

/** A block whose end has not come yet. */
interface Open {
  readonly type: string
  readonly attrs: Readonly<Record<string, unknown>>
  readonly content: Node[]
  isTight: boolean
}

const opening: Readonly<Record<string, (token: Token) => Pick<Open, 'type' | 'attrs'>>> = {
  paragraph_open: () => ({ type: 'paragraph', attrs: {} }),
  heading_open: ({ tag }) => ({ type: 'heading', attrs: { level: Number(tag.slice(1)) } }),
  blockquote_open: () => ({ type: 'quote', attrs: {} }),
  bullet_list_open: () => ({ type: 'bulletList', attrs: {} }),
  ordered_list_open: (token) => ({ type: 'orderedList', attrs: { start: Number(token.attrGet('start') ?? 1) } }),
  list_item_open: () => ({ type: 'listItem', attrs: {} }),
  table_open: () => ({ type: 'table', attrs: {} }),
  tr_open: () => ({ type: 'tableRow', attrs: {} }),
  th_open: (token) => ({ type: 'tableCell', attrs: { align: alignOf(token) } }),
  td_open: (token) => ({ type: 'tableCell', attrs: { align: alignOf(token) } }),
}

/** What Markdown says, as the editor holds it. */
export function documentOf(tokens: readonly Token[]): Node {
  const open: Open[] = [newOpen('doc')]
  for (const token of tokens) read(token, open)
  return closed(open[0] ?? newOpen('doc'))
}

function read(token: Token, open: Open[]): void {
  const here = open.at(-1)
  const begun = opening[token.type]
  if (begun) {
    // Where items do not stand apart, their paragraphs are hidden.
    if (token.type === 'paragraph_open' && !token.hidden && here?.type === 'listItem') loosen(open)
    const { type, attrs } = begun(token)
    open.push({ ...newOpen(type), attrs })
  } else if (token.nesting === -1 && `${token.type.slice(0, -5)}open` in opening) {
    const last = open.pop()
    if (last) open.at(-1)?.content.push(closed(last))
  } else if (token.type === 'inline') {
    here?.content.push(...lineOf(token))
  } else if (token.type === 'hr') {
    here?.content.push(schema.node('rule'))
  } else if (token.type === 'fence' || token.type === 'code_block') {
    here?.content.push(codeOf(token))
  }
}

function newOpen(type: string): Open {
  return { type, attrs: {}, content: [], isTight: true }
}

function loosen(open: readonly Open[]): void {
  const list = open.at(-2)
  if (list) list.isTight = false
}

function closed({ type, attrs, content, isTight }: Open): Node {
  const isList = type.endsWith('List')
  const needsLine = content.length === 0 && ['doc', 'quote', 'listItem'].includes(type)
  return schema.node(
    type,
    isList ? { ...attrs, tight: isTight } : attrs,
    needsLine ? [schema.node('paragraph')] : content,
  )
}

function codeOf({ content, info }: Token): Node {
  const text = content.replace(/\n$/, '')
  return schema.node('codeBlock', { info }, text === '' ? [] : [schema.text(text)])
}

function alignOf(token: Token): string | null {
  const [, align = null] = /text-align:(center|right)/.exec(String(token.attrGet('style'))) ?? []
  return align
}

function lineOf(token: Token): Node[] {
  return asTyped(runsOf(token)).map(nodeOf)
}

function nodeOf({ kind, text, person, marks: { names, link } }: Run): Node {
  if (kind === 'break') return schema.node('break')
  const marks: Mark[] = names.map((name) => schema.mark(name))
  if (link) marks.push(schema.mark('link', { href: link.href, title: link.title }))
  if (kind === 'mention') return schema.node('mention', { person, name: text }, undefined, marks)
  return schema.text(text, marks)
}
