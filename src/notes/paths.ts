import type { GatheringId } from '#database'
import { gatheringPath } from '../gatherings/index.ts'

export const notesPath = (gathering: GatheringId) => `${gatheringPath(gathering)}/notes`
/** Where an editor sends what is typed, and asks for what others typed. */
export const togetherPath = (gathering: GatheringId, edition: number) =>
  `${notesPath(gathering)}/together?edition=${edition}`
