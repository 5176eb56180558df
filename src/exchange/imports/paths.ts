import type { ImportRunId, UmbrellaId } from '#database'

export const importsPath = (umbrella: UmbrellaId) => `/umbrellas/${umbrella}/imports`
export const importPath = (id: ImportRunId) => `/imports/${id}`
export const importBeginningPath = (id: ImportRunId) => `${importPath(id)}/beginning`
export const resumptionPath = (id: ImportRunId) => `${importPath(id)}/resumption`
