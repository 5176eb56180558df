import type { UmbrellaId } from '#database'
import type { Rules } from '#kernel/rules.ts'
import { administers, type Viewer } from '#kernel/viewer.ts'
import type { Employment } from './model.ts'

interface OnRecord {
  readonly umbrellaId: UmbrellaId
}

/** What an umbrella keeps on record is kept by whoever looks after it. */
export const recordRules = {
  read: keeps,
  keep: keeps,
} satisfies Rules<OnRecord>

type Employed = Pick<Employment, 'umbrellaId' | 'personId'>

/** Where somebody works is told to her as well. She may say that it is over. */
export const employmentRules = {
  read: (viewer, employment) => isHers(viewer, employment) || keeps(viewer, employment),
  end: (viewer, employment) => isHers(viewer, employment) || keeps(viewer, employment),
  change: keeps,
} satisfies Rules<Employed>

function keeps(viewer: Viewer, { umbrellaId }: OnRecord): boolean {
  return administers(viewer, umbrellaId)
}

function isHers(viewer: Viewer, { personId }: Employed): boolean {
  return viewer.id !== null && viewer.id === personId
}
