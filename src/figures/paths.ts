import type { UmbrellaId } from '#database'
import { figuresPath } from '../umbrellas/index.ts'

export { figuresPath } from '../umbrellas/index.ts'
/** The same as a file. */
export const figuresFilePath = (id: UmbrellaId, on: Temporal.PlainDate) => `${figuresPath(id)}/file?on=${on.toString()}`
