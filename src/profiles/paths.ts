import type { ProfileTermId, UmbrellaId } from '#database'
import { termsPath } from '../umbrellas/index.ts'

export const termPath = (umbrella: UmbrellaId, term: ProfileTermId) => `${termsPath(umbrella)}/${term}`
export const termRemovalPath = (umbrella: UmbrellaId, term: ProfileTermId) => `${termPath(umbrella, term)}/removal`
