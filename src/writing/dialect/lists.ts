import { Node, wrappingInputRule } from '@tiptap/core'

// Markdown tells lists whose items stand apart from lists whose items do not.
const tight = { default: true, rendered: false }

const BulletList = Node.create({
  name: 'bulletList',
  group: 'block list',
  content: 'listItem+',
  addAttributes: () => ({ tight }),
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: () => ['ul', 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*[-+*]\s$/, type: this.type })]
  },
})

const OrderedList = Node.create({
  name: 'orderedList',
  group: 'block list',
  content: 'listItem+',
  addAttributes: () => ({
    tight,
    start: { default: 1, parseHTML: (element) => startOf(element.getAttribute('start')) },
  }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ node }) => ['ol', node.attrs['start'] === 1 ? {} : { start: node.attrs['start'] }, 0],
  addInputRules() {
    return [
      wrappingInputRule({
        find: /^(\d{1,9})[.)]\s$/,
        type: this.type,
        getAttributes: ([, start]) => ({ start: startOf(start) }),
        joinPredicate: ([, start], node) => node.childCount + Number(node.attrs['start']) === Number(start),
      }),
    ]
  },
})

function startOf(written: string | null | undefined): number {
  return /^\d{1,9}$/.test(written ?? '') ? Number(written) : 1
}

const ListItem = Node.create({
  name: 'listItem',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
})

export const lists = [BulletList, OrderedList, ListItem]
