import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { lookAtFileName, lookThrough } from './look.ts'
import { weighty } from './model.ts'

function found(markdown: string): string[] {
  return lookThrough(markdown).map(({ kind, from, to }) => `${kind}: ${markdown.slice(from, to)}`)
}

const ana = '@[Ana Whitlock](person:01890a5d-ac96-774b-bcce-b302099a8057)'

describe('what may point to somebody', () => {
  test('is found through the marks of Markdown, where it stands in what was typed', () => {
    assert.deepEqual(found('My client **Delia Fernbrook** was *born* on `1987-03-14`.'), [
      'name: Delia Fernbrook',
      'birthDate: 1987-03-14',
    ])
    assert.deepEqual(found('> her cell: **604**-555-0143'), ['phone: 604**-555-0143'])
  })

  test('is found across the end of a line, but not across paragraphs, lists and headings', () => {
    assert.deepEqual(found('My client\nDelia Fernbrook called.'), ['name: Delia Fernbrook'])
    assert.deepEqual(found('## My client\n\nDelia Fernbrook'), [])
    assert.deepEqual(found('- the student\n- Judith Oakes'), [])
  })

  test('is not looked for in the addresses of pages, but in what a link says', () => {
    assert.deepEqual(found('My client read [the decision](https://canlii.org/604-555-0143/046-454-286).'), [])
    assert.deepEqual(
      found('See https://example.org/her/2024-02-08/046454286 and <https://example.org/604-555-0143>'),
      [],
    )
    assert.deepEqual(found('my client, [Delia Fernbrook](https://example.org)'), ['name: Delia Fernbrook'])
    assert.deepEqual(found('[call her](tel:604-555-0143)'), ['phone: 604-555-0143'])
  })

  test('is no member who is called', () => {
    assert.deepEqual(found(`${ana} supported the client. Thanks, ${ana}, for your client work.`), [])
  })

  test('is found with the spaces, dashes and figures of other keyboards', () => {
    assert.deepEqual(found('Son NAS est le 046\u202f454\u202f286.'), ['socialNumber: 046\u202f454\u202f286'])
    assert.deepEqual(found('Her cell is 604\u2013555\u20130143'), ['phone: 604\u2013555\u20130143'])
    assert.deepEqual(found('Her cell is ６０４-555-0143'), ['phone: ６０４-555-0143'])
  })

  test('is found in the name of a file', () => {
    const name = 'Client_Delia_Fernbrook_2023-48213.docx'
    assert.deepEqual(
      lookAtFileName(name).map(({ kind, from, to }) => `${kind}: ${name.slice(from, to)}`),
      ['name: Delia_Fernbrook'],
    )
    assert.deepEqual(lookAtFileName('annual-report-2023.pdf'), [])
  })
})

describe('words wait for a second pair of eyes', () => {
  const waits = (text: string) => weighty(lookThrough(text)).map(({ kind }) => kind)

  test('with a number of one person alone, where its check digit is right', () => {
    assert.deepEqual(waits('Her SIN is 046 454 286.'), ['socialNumber'])
    assert.deepEqual(waits('Her SIN is 046 454 287.'), [])
    assert.deepEqual(waits('Sa carte soleil : TREM 8753 1418'), ['healthNumber'])
  })

  test('with the name of somebody talked about beside what leads to her, and not with one of them', () => {
    assert.deepEqual(waits('My client Delia Fernbrook lives at 1428 Larch Street.'), ['name', 'address'])
    assert.deepEqual(waits('My client Delia Fernbrook called.'), [])
    assert.deepEqual(waits('She lives at 1428 Larch Street.'), [])
  })
})

describe('looking through a text', () => {
  test('never fails, and each finding stands in the text, whatever the text', () => {
    const pieces = fc.constantFrom(
      'client ',
      'Ma cliente ',
      'Delia Fernbrook',
      '604-555-0143',
      ' ',
      '\n',
      '**',
      '](',
      '046 454 286',
      'born ',
      '@[',
      ', rue ',
      'file ',
      '\uD800',
      '1 ',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(text, (written) => {
        let end = 0
        for (const { from, to, kind } of lookThrough(written)) {
          assert.ok(from >= 0 && from < to && to <= written.length)
          if (kind !== 'combination') {
            assert.ok(from >= end, 'no passage is told twice')
            end = to
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  test('takes time in step with the length of the text, whatever it repeats', () => {
    const repeated = [
      'a',
      '1',
      '1 ',
      '](',
      '](a',
      '@[',
      'http://',
      'a@a.',
      '+1 ',
      '1-',
      '(',
      'Aa ',
      'client ',
      'file 12345 ',
      'file ',
      '12, rue ',
      'only ',
      'village of 4 ',
      'The ',
      '.',
      '. A',
      '\n',
      '046 454 286 ',
      'her 604-555-0143 ',
      '2024-',
      'May 1 ',
      "d'",
      'é',
      '**',
      '_a',
      '<',
    ]
    for (const piece of repeated) {
      const text = piece.repeat(Math.ceil(40_000 / piece.length))
      const began = performance.now()
      lookThrough(text)
      const took = performance.now() - began
      assert.ok(took < 1_000, `${JSON.stringify(piece)} took ${took} ms`)
    }
  })
})
