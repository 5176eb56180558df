export const pictureBytes = 5 * 1024 * 1024
const side = 192
const kinds: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp'])

/**
 * A picture as everybody gets it: small, square, drawn anew, so that nothing of the file is left but what can be seen.
 * Null where the file is no picture of a kind we take, whatever it calls itself.
 */
export async function portrait(path: string): Promise<Buffer | null> {
  const { default: sharp } = await import('sharp')
  const options = { limitInputPixels: 60_000_000, failOn: 'error' } as const
  const [drawn] = await Promise.allSettled([
    (async () => {
      const { format } = await sharp(path, options).metadata()
      if (!kinds.has(format ?? '')) return null
      const square = sharp(path, options).autoOrient().resize(side, side, { fit: 'cover', position: 'attention' })
      return square.webp({ quality: 82 }).toBuffer()
    })(),
  ])
  return drawn.status === 'fulfilled' ? drawn.value : null
}
