import type { CommunityId } from '#database'
import { searchPath } from '#shell/index.ts'
import type { Kind } from './model.ts'

interface Asked {
  readonly q: string
  readonly kind?: Kind
  readonly in: CommunityId | null
  readonly from?: number
}

/** The address of what was asked for, leaving out what goes without saying. */
export function foundPath({ q, kind = 'all', in: community, from = 0 }: Asked): string {
  const query = new URLSearchParams({ q })
  if (kind !== 'all') query.set('kind', kind)
  if (community !== null) query.set('in', community)
  if (from > 0) query.set('from', String(from))
  return `${searchPath}?${query.toString()}`
}
