import type { UmbrellaId } from '#database'
import { frameworkPath } from '../../umbrellas/index.ts'

export { frameworkPath }
export const frameworkEditingPath = (id: UmbrellaId) => `${frameworkPath(id)}/editing`
/** The same, with words that Hearth offers to begin with. */
export const frameworkOfferedPath = (id: UmbrellaId) => `${frameworkEditingPath(id)}?begin=offered`
export const frameworkVersionsPath = (id: UmbrellaId) => `${frameworkPath(id)}/versions`
