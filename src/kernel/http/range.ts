import type { ByteRange } from '#kernel/files/store.ts'

/** What a `Range` header asks for of so many bytes: one part of them, all of them, or what is not there. */
export type Wanted = ByteRange | 'all' | 'none'

/** One range of bytes is understood. Anything else is answered by the whole, as RFC 9110 allows. */
export function wantedOf(header: string | undefined, size: number): Wanted {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  if (first === '' && last === '') return 'all'
  if (first === '') return Number(last) === 0 ? 'none' : within(size - Number(last), size - 1, size)
  if (last !== '' && Number(last) < Number(first)) return 'all'
  return within(Number(first), last === '' ? size - 1 : Number(last), size)
}

function within(from: number, to: number, size: number): Wanted {
  const range = { from: Math.max(0, from), to: Math.min(to, size - 1) }
  return range.from > range.to ? 'none' : range
}
