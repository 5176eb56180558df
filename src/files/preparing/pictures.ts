import type { Sharp } from 'sharp'
import type { Prepared, Preparing } from './prepared.ts'

/** Sixty million points hold any photograph; what claims more is made to exhaust whoever opens it. */
const pointsMax = 60_000_000
const largest = 2_400
const small = 720
const seconds = 30

/** Draws a picture anew in two sizes: of the file that was sent, nothing is left but what can be seen. */
export async function preparePicture({ path }: Preparing): Promise<Prepared> {
  const { default: sharp } = await import('sharp')
  const options = { limitInputPixels: pointsMax, failOn: 'error', sequentialRead: true } as const
  const [drawn] = await Promise.allSettled([
    (async () => {
      const { pages = 1 } = await sharp(path, options).metadata()
      const open = () =>
        sharp(path, { ...options, animated: pages > 1 })
          .timeout({ seconds })
          .autoOrient()
      const main = await write(open(), `${path}-main`, { side: largest, quality: 84 })
      await write(open(), `${path}-small`, { side: small, quality: 78 })
      return main
    })(),
  ])
  if (drawn.status === 'rejected') return { ok: false, problem: problemOf(drawn.reason) }
  const { width, height, pageHeight } = drawn.value
  const size = { width, height: pageHeight ?? height }
  return { ok: true, type: 'image/webp', main: `${path}-main`, small: `${path}-small`, ...size, tellsOrigin: false }
}

interface Drawing {
  readonly side: number
  readonly quality: number
}

function write(picture: Sharp, path: string, { side, quality }: Drawing) {
  return picture
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .webp({ quality, effort: 3 })
    .toFile(path)
}

function problemOf(reason: unknown) {
  const text = reason instanceof Error ? reason.message : ''
  if (/ENOSPC|No space left/i.test(text)) return 'errors.noRoom'
  return /pixel limit|timeout/i.test(text) ? 'files.problems.pictureTooLarge' : 'files.problems.pictureBroken'
}
