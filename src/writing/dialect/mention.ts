import { Node } from '@tiptap/core'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Somebody who is called. It goes as a whole, so that nobody is called by half a name. */
export const Mention = Node.create({
  name: 'mention',
  priority: 200,
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,
  addAttributes: () => ({ person: { default: '' }, name: { default: '' } }),
  parseHTML: () => [
    {
      tag: '[data-person]',
      getAttrs: (element) => {
        const person = element.getAttribute('data-person') ?? ''
        const name = (element.textContent ?? '').replace(/^@/, '')
        return uuid.test(person) && name !== '' ? { person, name } : false
      },
    },
  ],
  renderHTML: ({ node }) => [
    'span',
    { class: 'mention', 'data-person': node.attrs['person'] },
    `@${node.attrs['name']}`,
  ],
  renderText: ({ node }) => `@${node.attrs['name']}`,
})
