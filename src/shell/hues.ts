import { shownChroma } from './colour.ts'

const step = 15

/** The hues that an umbrella's may be shown in: every fifteen degrees of the circle. */
export const hues: readonly number[] = Array.from({ length: 360 / step }, (_, i) => i * step)

/** The hues of people without a picture. */
export const tints: readonly number[] = Array.from({ length: 12 }, (_, i) => i * 30 + 15)

export function nearestHue(hue: number): number {
  return (Math.round(hue / step) * step) % 360
}

/** A steady tint for somebody, as an index into `tints`. */
export function tintOf(id: string): number {
  let sum = 0
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 9973
  return sum % tints.length
}

/** How much of the accent's chroma a screen can show in this hue, in both themes. */
export function vividness(hue: number): number {
  const shares = accents.map(({ l, c }) => shownChroma({ l, c, h: hue }) / c)
  return Math.floor(Math.min(...shares) * 100) / 100
}

/** The style sheet cannot take a hue from an attribute, and pages carry no inline style: so one rule for each. */
export function hueRules(): string {
  const own = hues.map((hue) => `[data-hue='${hue}']{--hue:${hue};--vivid:${vividness(hue)}}`)
  const faces = tints.map((tint, i) => `[data-tint='${i}']{--tint:${tint}}`)
  return [...own, ...faces].join('\n')
}

/** The strongest accents of `styles/tokens.css`, light and dark: `hues.test.ts` holds them to it. */
export const accents = [
  { l: 0.43, c: 0.115 },
  { l: 0.37, c: 0.1 },
  { l: 0.81, c: 0.085 },
  { l: 0.86, c: 0.07 },
] as const
