import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { addressesIn } from '#kernel/markdown/parser.ts'

const key = new PluginKey<DecorationSet>('found')

/** Addresses in plain words look like the links that Hearth makes of them. */
export const found = Extension.create({
  name: 'found',
  addProseMirrorPlugins: () => [
    new Plugin({
      key,
      state: {
        init: (_config, { doc }) => decorated(doc),
        apply: (tr, before) => (tr.docChanged ? decorated(tr.doc) : before),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
})

function decorated(document: Node): DecorationSet {
  const all: Decoration[] = []
  document.descendants((node, at, parent) => {
    if (!node.isText || parent?.type.name === 'codeBlock' || node.marks.some(isLinkOrCode)) return
    for (const { index, lastIndex } of addressesIn(node.text ?? '')) {
      all.push(Decoration.inline(at + index, at + lastIndex, { class: 'found' }))
    }
  })
  return DecorationSet.create(document, all)
}

function isLinkOrCode({ type }: Node['marks'][number]): boolean {
  return type.name === 'link' || type.name === 'code'
}
