import type { Filing } from '../files/index.ts'
import type { Routes } from '#kernel/routes.ts'
import { askRoutes } from './asks/routes.ts'
import { contentNoteRoutes } from './content-notes/routes.ts'
import { mentionRoutes } from './mentions/routes.ts'
import { emergencyRoutes } from './emergencies/routes.ts'
import { flagRoutes } from './flags/routes.ts'
import { keepingOutRoutes } from './keeping-out/routes.ts'
import { heldRoutes } from './held/routes.ts'
import { postRoutes } from './posts/routes.ts'
import type { Marks } from './reading/marks.ts'
import { supportRoutes } from './support/routes.ts'
import { threadListRoutes } from './threads/list-routes.ts'
import { movingRoutes } from './threads/moving-routes.ts'
import { openingRoutes } from './threads/opening-routes.ts'
import { threadRoutes } from './threads/routes.ts'
import { versionRoutes } from './versions/routes.ts'

export interface ConversationNeeds {
  /** Remembers how far somebody has read. */
  readonly marks: Marks
  /** Takes files in that are sent with words. */
  readonly files: Filing
}

export function conversationRoutes(at: Routes, { marks, files }: ConversationNeeds): void {
  threadListRoutes(at, marks)
  supportRoutes(at, marks)
  openingRoutes(at, files)
  threadRoutes(at, marks)
  movingRoutes(at)
  postRoutes(at, files)
  askRoutes(at)
  contentNoteRoutes(at)
  mentionRoutes(at)
  heldRoutes(at)
  flagRoutes(at)
  keepingOutRoutes(at)
  versionRoutes(at)
  emergencyRoutes(at)
}
