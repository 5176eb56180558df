import type { CommunityId, ProtocolId, Sensitivity } from '#database'
import type { Names } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'

/** A way in which a group works through something together, step by step. */
export interface Protocol {
  readonly title: Names
  /** What it is good for. */
  readonly purpose: Names
  /** What to take care of. */
  readonly care: Names
  /** Where it comes from, where that should be said. */
  readonly origin: Names | null
  readonly people: GroupSize
  readonly sensitivity: Sensitivity
  /** Stages of a community in which it fits. */
  readonly stages: readonly Stage[] | 'all'
  /** Whether whoever facilitates has to know how. */
  readonly needsSkill: boolean
  readonly steps: readonly Step[]
}

export interface GroupSize {
  readonly from: number
  /** Null: as many as come. */
  readonly to: number | null
}

export interface Step {
  readonly title: Names
  readonly minutes: number
  /** Whether each person takes so many minutes. */
  readonly isEach?: boolean
  readonly who: Who
  readonly text: Names
}

/** One that comes with Hearth, in both languages. */
export interface ShippedProtocol extends Protocol {
  readonly slug: string
}

/** One of a community's own, in one language. */
export interface OwnProtocol extends Protocol {
  /** As sensitive as what it was adapted from, at the least. */
  readonly atLeast: Sensitivity
  readonly id: ProtocolId
  readonly communityId: CommunityId
  readonly language: Language
  /** Counts each change. */
  readonly revision: number
  readonly editedAt: Temporal.Instant
  readonly editedByName: string | null
  readonly removedAt: Temporal.Instant | null
  /** Whether its community is closed: then it stays as it is. */
  readonly isOver: boolean
}

export type AnyProtocol = OwnProtocol | ShippedProtocol

export function isOwn(protocol: AnyProtocol): protocol is OwnProtocol {
  return 'id' in protocol
}

/** The part of its address that says which it is. */
export function whichOf(protocol: AnyProtocol): string {
  return isOwn(protocol) ? protocol.id : protocol.slug
}

/** Who speaks or works in a step. */
export const whos = [
  'everyone',
  'round',
  'alone',
  'pairs',
  'threes',
  'fours',
  'presenter',
  'others',
  'inner',
  'outer',
  'facilitator',
] as const
export type Who = (typeof whos)[number]

export const sensitivities = ['low', 'medium', 'high'] as const satisfies readonly Sensitivity[]

/** Whether something is gentler than what it was adapted from. */
export function isMilder(sensitivity: Sensitivity, atLeast: Sensitivity): boolean {
  return sensitivities.indexOf(sensitivity) < sensitivities.indexOf(atLeast)
}

/** Developmental stages of a community, in their usual order. */
export const stages = ['potential', 'coalescing', 'maturing', 'stewardship', 'transformation'] as const
export type Stage = (typeof stages)[number]

export const stepsMax = 20
export const minutesMax = 240
export const peopleMin = 2
export const peopleMax = 300

/** How many a group is thought to be where nobody says it: eight, or as near to that as a protocol allows. */
export function usualGroup({ from, to }: GroupSize): number {
  return Math.max(from, Math.min(8, to ?? 8))
}

/** Minutes of a step in a group of so many. */
export function minutesOf({ minutes, isEach = false }: Pick<Step, 'minutes' | 'isEach'>, people: number): number {
  return isEach ? minutes * people : minutes
}

/** Minutes of all steps in a group of so many, rounded up to whole ones. */
export function totalMinutes({ steps }: Pick<Protocol, 'steps'>, people: number): number {
  return Math.ceil(steps.reduce((sum, step) => sum + minutesOf(step, people), 0))
}

/** What somebody looks for among protocols; null is not asked for. */
export interface Wanted {
  readonly minutes: number | null
  readonly people: number | null
  readonly stage: Stage | null
  /** Only those that are not sensitive. */
  readonly isGentle: boolean
}

/** Whether a protocol is what somebody looks for. Time is that of the group she has, or of the usual one. */
export function isWanted(protocol: Protocol, { minutes, people, stage, isGentle }: Wanted): boolean {
  const { from, to } = protocol.people
  const fits = people === null || (people >= from && (to === null || people <= to))
  const inTime = minutes === null || totalMinutes(protocol, people ?? usualGroup(protocol.people)) <= minutes
  const inStage = stage === null || protocol.stages === 'all' || protocol.stages.includes(stage)
  return fits && inTime && inStage && (!isGentle || protocol.sensitivity === 'low')
}
