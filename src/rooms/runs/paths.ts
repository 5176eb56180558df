import type { GatheringId, RoomRunId } from '#database'
import { roomPath } from '../paths.ts'

export const runPath = (id: GatheringId, run: RoomRunId) => `${roomPath(id)}/runs/${run}`
