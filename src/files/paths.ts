import type { CommunityId, FileId } from '#database'

export const filesPath = (community: CommunityId) => `/communities/${community}/files`
export const filePath = (id: FileId) => `/files/${id}`
export const smallPath = (id: FileId) => `${filePath(id)}/small`
export const largePath = (id: FileId) => `${filePath(id)}/large`
export const downloadPath = (id: FileId) => `${filePath(id)}/download`
export const fileRemovalPath = (id: FileId) => `${filePath(id)}/removal`
