import type { CommunityId, FileId } from '#database'

/** Where files are sent that belong to what is written at this place. */
export const filesPath = (community: CommunityId, place: string) => `/communities/${community}/files?place=${place}`
export const filePath = (id: FileId) => `/files/${id}`
export const smallPath = (id: FileId) => `${filePath(id)}/small`
export const largePath = (id: FileId) => `${filePath(id)}/large`
export const downloadPath = (id: FileId) => `${filePath(id)}/download`
export const fileRemovalPath = (id: FileId) => `${filePath(id)}/removal`
