import type { BoardGroupId, BoardId, BoardKind, BoardNoteId, BoardOwnNoteId, CommunityId, GatheringId } from '#database'
import { communityPath } from '../communities/index.ts'

interface Opening {
  readonly kind?: BoardKind
  readonly gathering?: GatheringId | null
  /** Where whoever opens it comes back to; its own page where that is not said. */
  readonly back?: string | null
}

export const boardsPath = (community: CommunityId) => `${communityPath(community)}/boards`
export const openingPath = (community: CommunityId, { kind, gathering, back }: Opening = {}) => {
  const asked = { ...(kind && { kind }), ...(gathering && { gathering }), ...(back && { back }) }
  const query = new URLSearchParams(asked).toString()
  return `${boardsPath(community)}/new${query && `?${query}`}`
}
export const boardPath = (id: BoardId) => `/boards/${id}`
export const boardTextPath = (id: BoardId) => `${boardPath(id)}/text`
export const boardFilePath = (id: BoardId) => `${boardPath(id)}/file`

export const writingPath = (id: BoardId) => `${boardPath(id)}/notes`
export const ownNotePath = (id: BoardId, note: BoardOwnNoteId, act: 'change' | 'take-back' | 'offer') =>
  `${writingPath(id)}/${note}/${act}`
export const notePath = (id: BoardId, note: BoardNoteId, act: 'remove' | 'hold' | 'restore') =>
  `${boardPath(id)}/shown/${note}/${act}`

export const movingPath = (id: BoardId) => `${boardPath(id)}/moves`
export const groupPath = (id: BoardId, group: BoardGroupId, act: 'rename' | 'dissolve') =>
  `${boardPath(id)}/groups/${group}/${act}`

export const dotsPath = (id: BoardId) => `${boardPath(id)}/dots`
export const answeringPath = (id: BoardId) => `${boardPath(id)}/answer`
export const steeringPath = (id: BoardId, act: 'reveal' | 'by-name' | 'voting' | 'close' | 'step-back') =>
  `${boardPath(id)}/${act}`
