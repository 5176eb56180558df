import type { FlagId, KeptOutId } from '#database'
import { waitingPath } from '../held/paths.ts'

export const keepingOutPath = (id: FlagId) => `${waitingPath}/flags/${id}/keeping-out`
export const lettingBackPath = (id: KeptOutId) => `${waitingPath}/kept-out/${id}/letting-back`
