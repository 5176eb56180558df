import type { BoardGroupId, BoardId, BoardKind, BoardNoteId, BoardOwnNoteId, CommunityId, GatheringId } from '#database'
import { communityPath } from '../communities/index.ts'

export const boardsPath = (community: CommunityId) => `${communityPath(community)}/boards`
export const openingPath = (
  community: CommunityId,
  { kind, gathering }: { readonly kind?: BoardKind; readonly gathering?: GatheringId | null } = {},
) => {
  const query = new URLSearchParams({ ...(kind && { kind }), ...(gathering && { gathering }) }).toString()
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
