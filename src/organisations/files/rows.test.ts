import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { csvLine, neutral, released } from './formulas.ts'
import { encodingOf, separatorOf, type Encoding } from './decoding.ts'
import { rowsIn, Unreadable, type Row } from './rows.ts'
import type { FileKind } from './columns.ts'

let folder = ''
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-rows-'))
})
after(() => rm(folder, { recursive: true }))

async function read(bytes: Buffer | string, kind: FileKind = 'people'): Promise<Row[]> {
  const path = join(folder, 'file.csv')
  await writeFile(path, bytes)
  const rows: Row[] = []
  for await (const row of rowsIn(path, { kind, progress: () => {} })) rows.push(row)
  return rows
}

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()
const encoded: Record<string, [Encoding, (text: string) => Buffer]> = {
  'UTF-8': ['utf-8', (text) => Buffer.from(text)],
  'UTF-8 with a mark': ['utf-8', (text) => Buffer.from(`\uFEFF${text}`)],
  'UTF-16, little end first': ['utf-16le', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  'UTF-16, big end first': ['utf-16be', (text) => utf16be(`\uFEFF${text}`)],
  'UTF-16 without a mark': ['utf-16le', (text) => Buffer.from(text, 'utf16le')],
  'Windows-1252': ['windows-1252', (text) => Buffer.from(text.replaceAll('’', '\u0092'), 'latin1')],
}

for (const [name, [encoding, encode]] of Object.entries(encoded)) {
  test(`a file in ${name} is read as it was written, whatever stands between its cells`, async () => {
    for (const separator of [',', ';', '\t']) {
      const text =
        ['email', 'nom', 'langue'].join(separator) + '\r\n' + ['a@b.org', 'Hélène d’Été', 'fr'].join(separator)
      const bytes = encode(text)
      const [row, ...more] = await read(bytes)
      assert.equal(await encodingOf(join(folder, 'file.csv')), encoding)
      assert.deepEqual(row, { line: 2, said: { email: 'a@b.org', name: 'Hélène d’Été', language: 'fr' } })
      assert.equal(more.length, 0)
    }
  })
}

test('each line has the number that an editor shows, also after cells of several lines and empty ones', async () => {
  const rows = await read('email,name\na@b.org,"Two\nlines"\n\n\nc@d.org,Four\r\n')
  assert.deepEqual(
    rows.map(({ line, said }) => [line, said['email']]),
    [
      [2, 'a@b.org'],
      [6, 'c@d.org'],
    ],
  )
})

test('columns may be called otherwise, stand in another order, and others are left out', async () => {
  const [row] = await read('Nom complet;Couleur;Adresse courriel\nAda;bleu;a@b.org')
  assert.deepEqual(row?.said, { name: 'Ada', email: 'a@b.org' })
})

test('a file that cannot be read as a whole says why, and where', async () => {
  const refused = async (text: string) => {
    try {
      await read(text)
    } catch (error) {
      if (error instanceof Unreadable) return [error.because, error.line]
      throw error
    }
    return null
  }
  assert.deepEqual(await refused(''), ['empty', 1])
  assert.deepEqual((await refused('name\nAda'))?.[0], 'columnsMissing')
  assert.deepEqual((await refused('email,name,courriel\na,b,c'))?.[0], 'columnsMissing')
  assert.deepEqual((await refused('email,name\n"a@b.org,Ada\nc@d.org,Eve'))?.[0], 'quoteNotClosed')
  assert.deepEqual((await refused(`email,name\na@b.org,"${'x'.repeat(30_000)}"`))?.[0], 'tooLong')
})

test('whatever the bytes are, a file is read or refused, and nothing breaks', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\r', '\n', 'a', 'é', '\0', "'", '='), maxLength: 200 }),
  )
  await fc.assert(
    fc.asyncProperty(bytes, async (given) => {
      const start = Buffer.from('email,name\r\n')
      for (const file of [Buffer.from(given), Buffer.concat([start, Buffer.from(given)])]) {
        try {
          await read(file)
        } catch (error) {
          assert.ok(error instanceof Unreadable, String(error))
        }
      }
    }),
    { numRuns: 150 },
  )
})

test('what is written is read again as it was: words that look like formulas, quotes, lines, separators', async () => {
  const cell = fc
    .string({
      unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\t', '\n', 'a', 'é', ' ', '1'),
      maxLength: 12,
    })
    .filter((text) => text.trim() !== '')
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }),
      fc.constantFrom(',', ';'),
      async (pairs, separator) => {
        const text = csvLine(['email', 'name'], separator) + pairs.map((pair) => csvLine(pair, separator)).join('')
        const rows = await read(`\uFEFF${text}`)
        assert.deepEqual(
          rows.map(({ said }) => [said['email'], said['name']]),
          pairs,
        )
      },
    ),
    { numRuns: 100 },
  )
})

test('a cell that a spreadsheet would calculate is led by an apostrophe', () => {
  for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', "'=1"]) {
    assert.equal(neutral(formula), `'${formula}`)
    assert.equal(released(neutral(formula)), formula)
  }
  assert.equal(neutral("l'Été"), "l'Été")
  assert.equal(neutral("'quoted'"), "'quoted'")
  assert.equal(separatorOf('"a,b,c";d;e'), ';')
})

test('lines are counted as an editor counts them, whatever ends them within quotes', async () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const text = ['email,name', 'a@b.org,"A', 'B"', 'c@d.org,C', '"e@f.org","E', '', 'F"', 'g@h.org,G'].join(end)
    const rows = await read(text)
    assert.deepEqual(
      rows.map(({ line }) => line),
      [2, 4, 5, 8],
      JSON.stringify(end),
    )
  }
})

test('an end of a line that lies in two pieces of a file is one', async () => {
  // A piece is a quarter of a mebibyte, and each line takes eight bytes: one of these ends a piece between the two.
  for (let more = 0; more < 8; more++) {
    const rows = await read(`email,name${','.repeat(more)}\r\n${'a@b.c,\r\n'.repeat(40_000)}`)
    assert.deepEqual([rows.length, rows.at(-1)?.line], [40_000, 40_001])
  }
})

test('what a spreadsheet writes above the names says what stands between cells', async () => {
  const [row, ...more] = await read('sep=;\r\nemail;name\r\na@b.org;Moor, Ada\r\n')
  assert.deepEqual([row, more], [{ line: 3, said: { email: 'a@b.org', name: 'Moor, Ada' } }, []])
})

test('a line with more than the first one names is known as such; one that leaves off its end is not', async () => {
  const rows = await read('email,name,language\na@b.org,Moor, Ada,fr\nc@d.org,C\ne@f.org,E,en,,\n')
  assert.deepEqual(
    rows.map(({ hasSurplus }) => hasSurplus),
    [true, undefined, undefined],
  )
})
