import type { ShippedProtocol } from '../model.ts'
import { consulting } from './consulting.ts'
import { gatheringIdeas } from './gathering-ideas.ts'
import { reflecting } from './reflecting.ts'
import { rounds } from './rounds.ts'

/** The protocols that come with Hearth, in the order in which a group may need them. */
export const library: readonly ShippedProtocol[] = [...rounds, ...gatheringIdeas, ...consulting, ...reflecting]
