import { Mark, markInputRule } from '@tiptap/core'
import { safeUrl } from '#kernel/url.ts'

// The order is the one in which marks stand round words, the outermost first.
const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: '' }, title: { default: null } }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: (element) => linkTo(element.getAttribute('href') ?? '') }],
  renderHTML: ({ HTMLAttributes }) => ['a', { ...HTMLAttributes, rel: 'nofollow noopener noreferrer' }, 0],
})

// A link that leads nowhere is only its words.
function linkTo(address: string): { href: string } | false {
  const href = safeUrl(address)
  return href === '#' ? false : { href }
}

const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: () => ['strong', 0],
  addInputRules() {
    return [markInputRule({ find: /(?:^|\s)(\*\*(?!\s+\*\*)((?:[^*]+))\*\*)$/, type: this.type })]
  },
})

const Italic = Mark.create({
  name: 'italic',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }],
  renderHTML: () => ['em', 0],
  addInputRules() {
    return [
      markInputRule({ find: /(?:^|\s)(\*(?!\s+\*)((?:[^*]+))\*)$/, type: this.type }),
      markInputRule({ find: /(?:^|\s)(_(?!\s+_)((?:[^_]+))_)$/, type: this.type }),
    ]
  },
})

const Strike = Mark.create({
  name: 'strike',
  parseHTML: () => [{ tag: 's' }, { tag: 'del' }, { tag: 'strike' }],
  renderHTML: () => ['s', 0],
  addInputRules() {
    return [markInputRule({ find: /(?:^|\s)(~~(?!\s+~~)((?:[^~]+))~~)$/, type: this.type })]
  },
})

const Code = Mark.create({
  name: 'code',
  code: true,
  parseHTML: () => [{ tag: 'code' }],
  renderHTML: () => ['code', 0],
  addInputRules() {
    return [markInputRule({ find: /(?:^|[^`])(`([^`]+)`)$/, type: this.type })]
  },
})

export const marks = [Link, Bold, Italic, Strike, Code]
