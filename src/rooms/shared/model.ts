import { createHash } from 'node:crypto'
import type { PersonId } from '#database'
import type { Action, Decision, Learning, VoiceAt } from '../../outcomes/index.ts'
import type { Breakout } from '../breakouts/model.ts'
import type { Present, RoomStep } from '../model.ts'
import type { Parked } from '../parking/model.ts'
import type { Run } from '../runs/model.ts'
import type { Turns } from '../turns/model.ts'

/** What a room is for all its members alike, at one revision: nobody's own answer, hand or group is marked in it. */
export interface SharedRoom {
  readonly steps: readonly RoomStep[]
  readonly turns: Turns
  readonly parked: readonly Parked[]
  readonly breakouts: readonly Breakout[]
  readonly runs: readonly Run[]
  /** What was proposed or decided at the gathering. */
  readonly decisions: readonly Decision[]
  /** What members say of what is not settled. */
  readonly voices: readonly VoiceAt[]
  readonly actions: readonly Action[]
  readonly learnings: readonly Learning[]
}

/** The same for whoever reads: what is hers is marked. */
export function turnsSeenBy({ round, hands }: Turns, me: PersonId | null, words: readonly number[]): Turns {
  const mine = <T extends { readonly personId: PersonId }>(one: T) => ({ ...one, isMine: one.personId === me })
  return { round: round && { ...round, turns: round.turns.map(mine) }, hands: hands.map(mine), words }
}

export function presentSeenBy(present: readonly Present[], me: PersonId | null): readonly Present[] {
  return present.map((one) => (one.personId === me ? { ...one, isMe: true, isHere: true } : one))
}

/** A short word for what something is: the same for the same, so that a page that has it is not sent it again. */
export function tagOf(what: unknown): string {
  if (typeof what === 'object' && what !== null) return known.get(what) ?? remembered(what)
  return digest(what)
}

const known = new WeakMap<object, string>()

function remembered(what: object): string {
  const tag = digest(what)
  known.set(what, tag)
  return tag
}

function digest(what: unknown): string {
  return createHash('sha1').update(JSON.stringify(what)).digest('base64url').slice(0, 12)
}
