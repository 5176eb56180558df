import { communityRules } from '../../src/communities/rules.ts'
import { can, type Rules } from '../../src/kernel/rules.ts'
import type { Viewer } from '../../src/kernel/viewer.ts'
import type { community } from './subjects.ts'

/** What stands in paths of acts: the ids of the small world, filled in by whoever presses them. */
export interface Places {
  readonly umbrella: string
  readonly listed: string
  readonly public: string
  readonly hidden: string
  readonly planned: string
  readonly request: string
  readonly thread: string
  readonly gathering: string
  readonly family: string
  readonly member: string
}

/** Something that somebody does by joining, or to let others join: who may, and where it is done. */
export interface Act {
  readonly does: string
  readonly may: (viewer: Viewer) => boolean
  /** The page on which it is done, which is answered with 200 to whoever may alone. */
  readonly at: (places: Places) => string
  /** What is sent there where the page itself can be read by more than may do it. */
  readonly sends?: Readonly<Record<string, string>>
}

export function act(does: string, may: Act['may'], at: Act['at']): Act {
  return { does, may, at }
}

/** An act that sends a form, which is answered by leading on to whoever may alone. */
export function sent(sends: NonNullable<Act['sends']>, done: Act): Act {
  return { ...done, sends }
}

/** As these rules say. */
export function by<Subject extends object, Verb extends string>(
  rules: Rules<Subject, Verb>,
  verb: NoInfer<Verb>,
  subject: NoInfer<Subject> | ((viewer: Viewer) => NoInfer<Subject>),
): Act['may'] {
  return (viewer) => {
    const may = can(rules, viewer, typeof subject === 'function' ? subject(viewer) : subject)
    return may.read && may[verb]
  }
}

/** Whoever may read of it and does not belong there. */
export function asks(of: typeof community): Act['may'] {
  return (viewer) => {
    const may = can(communityRules, viewer, of)
    return may.read && !may.enter
  }
}
