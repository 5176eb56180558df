import type { Node } from '@tiptap/pm/model'

/** What a document says, letter by letter with its marks, without what is only room: for comparing two. */
export function said(node: Node): string {
  if (node.type.name === 'codeBlock') return `code ${JSON.stringify(node.textContent)}`
  if (node.isTextblock) return `${node.type.name}${node.attrs['level'] ?? ''} ${line(node)}`
  const blocks = node.children.map(said).filter((text) => text !== 'paragraph ')
  const inside = blocks.map((text) => text.replaceAll(/^/gm, '  '))
  return [`${node.type.name}${node.attrs['start'] ?? ''}`, ...inside].join('\n')
}

function line(block: Node): string {
  const letters = block.children.flatMap((node) => {
    if (node.type.name === 'break') return ['\n']
    const marks = node.marks.map(({ type }) => type.name).toSorted()
    if (node.type.name === 'mention') return [`{@${node.attrs['name']} ${marks.join()}}`]
    const isCode = marks.includes('code')
    return Array.from(node.text ?? '', (letter) => (!isCode && /\s/.test(letter) ? ' ' : `{${letter} ${marks.join()}}`))
  })
  return letters
    .join('')
    .replaceAll(/ *\n */g, '\n')
    .trim()
    .replaceAll(/ +/g, ' ')
    .replaceAll('\n', '|')
}
