import type { CommunityId, PaperId, PaperKind } from '#database'
import type { Names } from '#kernel/viewer.ts'

/** What a community writes down about itself and adopts, in versions: its charter, or the agreement of its members. */
export interface Paper {
  readonly id: PaperId
  readonly communityId: CommunityId
  readonly kind: PaperKind
  /** Versions count from one. */
  readonly number: number
  readonly parts: readonly Part[]
  readonly purposes: Purposes
  /** When somebody should ask whether it still holds. */
  readonly reviewOn: Temporal.PlainDate | null
  /** Counts each change. */
  readonly revision: number
  readonly editedAt: Temporal.Instant
  readonly editedByName: string | null
  readonly consultedAt: Temporal.Instant | null
  readonly adoptedAt: Temporal.Instant | null
  readonly adoptedByName: string | null
  readonly supersededAt: Temporal.Instant | null
  /** Whether its community is closed: then it stays as it is. */
  readonly isOver: boolean
}

/** One part of it: what a charter says under one heading, or one clause of an agreement. */
export interface Part extends Names {
  readonly key: string
}

/** What a charter is made of, before it stands anywhere. */
export type Content = Pick<Paper, 'parts' | 'purposes' | 'reviewOn'>

export type PaperState = 'draft' | 'consulted' | 'adopted' | 'superseded'

type Moments = Pick<Paper, 'consultedAt' | 'adoptedAt' | 'supersededAt'>

export function stateOf({ consultedAt, adoptedAt, supersededAt }: Moments): PaperState {
  if (supersededAt !== null) return 'superseded'
  if (adoptedAt !== null) return 'adopted'
  return consultedAt === null ? 'draft' : 'consulted'
}

/** Whether it is still being written, or talked about. */
export function isUnderway({ adoptedAt }: Moments): boolean {
  return adoptedAt === null
}

/** Whether the day has come on which somebody should ask whether it still holds. */
export function isToReview(paper: Paper, today: Temporal.PlainDate): boolean {
  return stateOf(paper) === 'adopted' && paper.reviewOn !== null && !isAfter(paper.reviewOn, today)
}

function isAfter(day: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(day, other) > 0
}

export const kinds: readonly PaperKind[] = ['charter', 'agreement']

/** What a community is for, each as much as its charter says. Later figures count by these names. */
export const purposeNames = ['peerSupport', 'practicalKnowledge', 'coordination', 'sharedVision'] as const
export type PurposeName = (typeof purposeNames)[number]

/** Not, somewhat, much. */
export const weights = [0, 1, 2] as const
export type Weight = (typeof weights)[number]
export type Purposes = Readonly<Record<PurposeName, Weight>>

export const noPurposes: Purposes = { peerSupport: 0, practicalKnowledge: 0, coordination: 0, sharedVision: 0 }

export function hasPurposes(purposes: Purposes): boolean {
  return purposeNames.some((name) => purposes[name] > 0)
}

interface CharterPart {
  readonly key: string
  readonly group: CharterGroup
  /** One thing a line. */
  readonly isList?: boolean
}

/** What a charter has to say, in the order in which it is written and read. */
export const charterParts = [
  { key: 'domain', group: 'domain' },
  { key: 'scopeIn', group: 'domain' },
  { key: 'scopeOut', group: 'domain' },
  { key: 'objectives', group: 'domain', isList: true },
  { key: 'commitments', group: 'community' },
  { key: 'membershipRule', group: 'community' },
  { key: 'practice', group: 'practice' },
  { key: 'rhythm', group: 'working' },
  { key: 'roles', group: 'working', isList: true },
  { key: 'decisionRule', group: 'working' },
  { key: 'motto', group: 'working' },
] as const satisfies readonly CharterPart[]

export type CharterKey = (typeof charterParts)[number]['key']
export const charterGroups = ['domain', 'community', 'practice', 'working'] as const
export type CharterGroup = (typeof charterGroups)[number]

/** Without these three it is no charter of a community of practice. */
export const threeMarks = ['domain', 'commitments', 'practice'] as const satisfies readonly CharterKey[]

export function isList(key: string): boolean {
  return charterParts.some((part) => part.key === key && 'isList' in part)
}

export function partOf({ parts }: Pick<Paper, 'parts'>, key: string): Part | null {
  return parts.find((part) => part.key === key) ?? null
}

export function hasText({ en, fr }: Names): boolean {
  return Boolean(en) || Boolean(fr)
}

/** The text as the things that stand on its lines. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*[-•*]\s+/, '').trim())
    .filter((line) => line !== '')
}

/** Why a text cannot be put to the members yet. */
export function missingIn({ kind, parts }: Pick<Paper, 'kind' | 'parts'>): 'marks' | 'clauses' | null {
  const said = parts.filter(hasText)
  if (kind === 'agreement') return said.length === 0 ? 'clauses' : null
  return threeMarks.every((key) => said.some((part) => part.key === key)) ? null : 'marks'
}
