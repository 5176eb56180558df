import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { paperColours } from './brand.ts'
import { contrast, hexOf, shownChroma, type Oklch } from './colour.ts'
import { accents, hues, nearestHue, tintOf, tints, vividness } from './hues.ts'

type Theme = 'light' | 'dark'
type Shade = (hue: number, tint: number) => Oklch

const css = readFileSync(new URL('styles/tokens.css', import.meta.url), 'utf8')
  .replaceAll(/\s+/g, ' ')
  .replaceAll(/(?<=\() | (?=\))/g, '')
const number = (text: string | undefined) => Number.parseFloat(text ?? '')

function shade(text: string): Shade {
  const match = /oklch\(([\d.]+)% (calc\(([\d.]+) \* var\(--vivid\)\)|[\d.]+) (var\(--(hue|tint)|[\d.]+)/.exec(text)
  assert.ok(match, text)
  const [, light, chroma, vivid, angle, from] = match
  return (hue, tint) => ({
    l: number(light) / 100,
    c: vivid ? number(vivid) * vividness(hue) : number(chroma),
    h: from === 'hue' ? hue : from === 'tint' ? tint : number(angle),
  })
}

const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((oklch\([^;]+\)), (oklch\([^;]+\))\);/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light: shade(light), dark: shade(dark) }],
  ),
)

function colour(name: string, theme: Theme, turn: { hue: number; tint?: number }): Oklch {
  const token = tokens.get(name)
  assert.ok(token, `no token ${name}`)
  return token[theme](turn.hue, turn.tint ?? 0)
}

const grounds = ['paper', 'surface', 'sunken', 'accent-soft'] as const
const texts = [
  ...['ink', 'ink-2', 'accent', 'accent-2', 'danger'].flatMap((text) => grounds.map((ground) => [text, ground])),
  ...['good', 'care', 'danger'].map((text) => [text, `${text}-soft`]),
  ...['good', 'care', 'danger'].map((ground) => ['ink', `${ground}-soft`]),
  ...['good', 'care'].map((text) => [text, 'surface']),
  ['ink-2', 'care-soft'],
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-2'],
  ['paper', 'danger'],
  ['paper', 'ink'],
] as [string, string][]
const lines = ['edge', 'accent', 'danger'].flatMap((line) => grounds.map((ground) => [line, ground])) as [
  string,
  string,
][]

describe('in every hue of an umbrella', () => {
  for (const theme of ['light', 'dark'] as const) {
    test(`${theme} text stands out from what it is on`, () => {
      for (const hue of hues) {
        for (const [text, ground] of texts) {
          const ratio = contrast(colour(text, theme, { hue }), colour(ground, theme, { hue }))
          assert.ok(ratio >= 4.5, `${text} on ${ground} at ${hue}: ${ratio.toFixed(2)}`)
        }
      }
    })

    test(`${theme} lines of fields and the mark of focus are seen`, () => {
      for (const hue of hues) {
        for (const [line, ground] of lines) {
          const ratio = contrast(colour(line, theme, { hue }), colour(ground, theme, { hue }))
          assert.ok(ratio >= 3, `${line} on ${ground} at ${hue}: ${ratio.toFixed(2)}`)
        }
      }
    })

    test(`${theme} accents are colours that an ordinary screen shows`, () => {
      for (const hue of hues) {
        for (const name of ['accent', 'accent-2', 'accent-soft', 'accent-ink']) {
          const wanted = colour(name, theme, { hue })
          assert.ok(shownChroma(wanted) > wanted.c - 0.003, `${name} at ${hue}`)
        }
      }
    })

    test(`${theme} initials stand out from the tint of a person`, () => {
      for (const tint of tints) {
        const ratio = contrast(colour('face-ink', theme, { hue: 0, tint }), colour('face', theme, { hue: 0, tint }))
        assert.ok(ratio >= 4.5, `${tint}: ${ratio.toFixed(2)}`)
      }
    })
  }

  test('the accents that decide how vivid it can be are those of the style sheet', () => {
    const written = (['light', 'dark'] as const).flatMap((theme) =>
      ['accent', 'accent-2'].map((name) => colour(name, theme, { hue: 330 })),
    )
    const strongest = accents.map(({ l, c }) => ({ l, c: c * vividness(330), h: 330 }))
    assert.deepEqual(written, strongest)
  })
})

test('the colour that a phone gives its own bars is that of the paper', () => {
  const ofPaper = (theme: Theme) => hexOf(colour('paper', theme, { hue: 0 }))
  assert.deepEqual(paperColours, { light: ofPaper('light'), dark: ofPaper('dark') })
})

test('contrast is that of WCAG', () => {
  assert.equal(contrast({ l: 0, c: 0, h: 0 }, { l: 1, c: 0, h: 0 }).toFixed(1), '21.0')
  assert.equal(contrast({ l: 1, c: 0, h: 0 }, { l: 1, c: 0, h: 0 }), 1)
})

test('a hue between two is shown as the nearer, round the circle', () => {
  assert.equal(nearestHue(334), 330)
  assert.equal(nearestHue(338), 345)
  assert.equal(nearestHue(359), 0)
})

test('a person keeps one tint, and people differ', () => {
  const ids = Array.from({ length: 60 }, (_, i) => `0192f3a0-0000-7000-8000-0000000000${i + 10}`)
  assert.deepEqual(ids.map(tintOf), ids.map(tintOf))
  assert.ok(new Set(ids.map(tintOf)).size > 8)
})
