import fc from 'fast-check'

const words = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[a-z]{1,6}( [a-z]{1,6}){0,3}$/) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '*',
      '_',
      '**',
      '`',
      '[',
      ']',
      '(',
      ')',
      '<b>',
      '&amp;',
      '~~',
      '!',
      '\\',
      '@',
      '|',
      '#',
      '"',
      '.',
      '1.',
      '-',
      '+',
      '>',
      '=',
      '---',
      'é',
      '👩‍🏫',
      ' ',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'https://a.example/b_c_d',
      'www.a.example',
      'a@b.example',
      '[a]: b',
      '1. a',
      '- a',
      '# a',
      '\u00a0',
    ),
  },
)

const text = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))

const mark = fc.constantFrom('bold', 'italic', 'strike', 'code', 'link')

function marked(name: string) {
  return name === 'link' ? { type: 'link', attrs: { href: 'https://a.example/x', title: null } } : { type: name }
}

const piece = fc.tuple(text, fc.uniqueArray(mark, { maxLength: 3 })).map(([said, names]) => ({
  type: 'text',
  text: said,
  marks: names.filter((name) => name !== 'code' || said.trim() !== '').map(marked),
}))

const mention = fc.constant({
  type: 'mention',
  attrs: { person: '0192f0c4-0000-7000-8000-000000000001', name: 'Fay [x] Roy' },
})

const line = fc.array(fc.oneof({ weight: 8, arbitrary: piece }, mention, fc.constant({ type: 'break' })), {
  maxLength: 5,
})
const cellLine = fc.array(fc.oneof({ weight: 5, arbitrary: piece }, mention), { maxLength: 3 })
const cell = cellLine.map((content) => ({ type: 'tableCell', content }))

/** Documents as somebody could make them in the editor, as JSON. */
export const documents = fc.letrec((tie) => ({
  block: fc.oneof(
    { maxDepth: 4 },
    line.map((content) => ({ type: 'paragraph', content })),
    fc
      .tuple(cellLine, fc.integer({ min: 1, max: 6 }))
      .map(([content, level]) => ({ type: 'heading', attrs: { level }, content })),
    fc.constant({ type: 'rule' }),
    fc
      .constantFrom('a\n\n  b', '```\nc\n```', '~~~', ' ')
      .map((code) => ({ type: 'codeBlock', content: [{ type: 'text', text: code }] })),
    fc.integer({ min: 1, max: 3 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }).map((rows) => ({
        type: 'table',
        content: rows.map((content) => ({ type: 'tableRow', content })),
      })),
    ),
    tie('blocks').map((content) => ({ type: 'quote', content })),
    fc
      .tuple(fc.array(tie('item'), { minLength: 1, maxLength: 3 }), fc.boolean())
      .map(([content, tight]) => ({ type: 'bulletList', attrs: { tight }, content })),
    fc
      .tuple(fc.array(tie('item'), { minLength: 1, maxLength: 3 }), fc.boolean(), fc.integer({ min: 0, max: 12 }))
      .map(([content, tight, start]) => ({ type: 'orderedList', attrs: { tight, start }, content })),
  ),
  item: tie('blocks').map((content) => ({ type: 'listItem', content })),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
  document: fc.array(tie('block'), { minLength: 1, maxLength: 5 }).map((content) => ({ type: 'doc', content })),
}))['document']
