/** A colour as the style sheet writes it: lightness 0 to 1, chroma, hue in degrees. */
export interface Oklch {
  readonly l: number
  readonly c: number
  readonly h: number
}

/** The most chroma that an ordinary screen can show at this lightness and hue, never more than asked for. */
export function shownChroma({ l, c, h }: Oklch): number {
  let chroma = c
  while (chroma > 0 && !isShown({ l, c: chroma, h })) chroma -= 0.001
  return Math.max(0, chroma)
}

/** How well text stands out from its background: WCAG 2 asks for 4.5, and 3 for the lines of a field. */
export function contrast(one: Oklch, other: Oklch): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

export function hexOf(colour: Oklch): string {
  const channels = linear(colour).map((value) => Math.round(255 * gamma(clamp(value))))
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

function luminance(colour: Oklch): number {
  const [red = 0, green = 0, blue = 0] = linear(colour).map(clamp)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function isShown(colour: Oklch): boolean {
  return linear(colour).every((value) => value > -0.0005 && value < 1.0005)
}

/** Linear sRGB, by the matrices of CSS Color 4. */
function linear({ l, c, h }: Oklch): number[] {
  const a = c * Math.cos((h * Math.PI) / 180)
  const b = c * Math.sin((h * Math.PI) / 180)
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value))
}

function gamma(value: number): number {
  return value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055
}
