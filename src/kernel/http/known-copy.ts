import { createHash } from 'node:crypto'

/** Stands for exactly these words: whoever has a copy under the same tag needs no other. */
export function tagOf(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url')}"`
}

/** Packed, the same words are other bytes, so their tag is another. */
export function packedTag(tag: string, encoding: string | null): string {
  return encoding === null ? tag : `${tag.slice(0, -1)}-${encoding}"`
}

/** Whether the browser has this copy already, packed or not. What packs it on the way may have marked the tag as weak. */
export function isKnown(header: string | readonly string[] | undefined, tag: string): boolean {
  const known = String(header ?? '').split(',')
  return known.some((one) => {
    const plain = one.trim().replace(/^W\//, '')
    return plain === '*' || plain.replace(/-(?:zstd|br|gzip)"$/, '"') === tag
  })
}
