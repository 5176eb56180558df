import type { PostId, UnmaskingId } from '#database'
import { waitingPath } from '../held/paths.ts'

export const askWhoPath = (id: PostId) => `/posts/${id}/mask`
export const unmaskingPath = (id: UnmaskingId) => `${waitingPath}/masks/${id}`
export const agreementPath = (id: UnmaskingId) => `${unmaskingPath(id)}/agreement`
export const refusalPath = (id: UnmaskingId) => `${unmaskingPath(id)}/refusal`
