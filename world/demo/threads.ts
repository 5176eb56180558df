import { waitingLists } from './communities/victim-services/waiting-lists.ts'
import type { Thread } from './model.ts'

export const threads: readonly Thread[] = [...waitingLists]
