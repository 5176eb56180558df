import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const sheets = globSync('src/**/*.css').map((path) => ({
  path,
  css: readFileSync(path, 'utf8').replaceAll(/\/\*.*?\*\//gs, ''),
}))

/** Not yet in every browser that people bring; what degrades by itself, such as `field-sizing`, is not here. */
const tooNew =
  /@scope|@container style|@function|@mixin|anchor-name|position-anchor|anchor\(|\bif\(|(oklch|rgb|hsl)\(from |sibling-index|contrast-color\(|@property|animation-timeline|view-timeline|interpolate-size|calc-size\(|shape\(|corner-shape/

function eachMatch(pattern: RegExp, allowed: (found: string, path: string) => boolean = () => false): string[] {
  return sheets.flatMap(({ path, css }) =>
    [...css.matchAll(pattern)]
      .map(([found]) => found)
      .filter((found) => !allowed(found, path))
      .map((found) => `${path}: ${found}`),
  )
}

test('there are style sheets of the shell and of features', () => {
  assert.ok(sheets.filter(({ path }) => path.startsWith('src/shell/')).length > 8)
  assert.ok(sheets.filter(({ path }) => !path.startsWith('src/shell/')).length > 2)
})

test('style sheets use what every current browser knows', () => {
  assert.deepEqual(eachMatch(new RegExp(tooNew, 'g')), [])
})

test('colours are tokens, so that both themes and every hue have them', () => {
  const colours = /#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|oklch|oklab|lab|lch)\([^)]*\)|:\s*(white|black|red|gray|grey)\b/gi
  assert.deepEqual(
    eachMatch(colours, (_, path) => path.endsWith('tokens.css')),
    [],
  )
})

test('sizes of text are on the scale', () => {
  const isOnScale = (found: string) => /var\(--s-?\d\)|inherit|0\.9em/.test(found)
  assert.deepEqual(eachMatch(/font-size:[^;]+;/g, isOnScale), [])
})

test('no rule shouts, and none names an element by its id', () => {
  assert.deepEqual(eachMatch(/!important/g), [])
  assert.deepEqual(eachMatch(/(^|[\s,}])#[a-z][\w-]*\s*[{,]/gi), [])
})

test('nothing is fetched from elsewhere', () => {
  assert.deepEqual(
    eachMatch(/url\([^)]*\)|@import[^;]*;/g, (found) => found.includes('../fonts/')),
    [],
  )
})

test('no style sheet grows past reading', () => {
  for (const { path, css } of sheets) assert.ok(css.split('\n').length <= 250, path)
})
