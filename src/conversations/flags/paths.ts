import type { FlagId, PostId } from '#database'
import { waitingPath } from '../held/paths.ts'

export const flaggingPath = (id: PostId) => `/posts/${id}/flag`
export const standingPath = (id: FlagId) => `${waitingPath}/flags/${id}/standing`
export const mendingPath = (id: FlagId) => `${waitingPath}/flags/${id}/mending`
