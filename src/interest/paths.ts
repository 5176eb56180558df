import { communityPath, trainingPath } from '#shell/index.ts'
import type { Subject } from './model.ts'

/** Its own page. */
export const subjectPath = (of: Subject) => (of.kind === 'community' ? communityPath(of.id) : trainingPath(of.id))
/** Where somebody says that she is interested. */
export const interestPath = (of: Subject) => `${subjectPath(of)}/interest`
/** Who has said so, for those who may know it. */
export const interestedPath = (of: Subject) => `${subjectPath(of)}/interested`
/** The way of a letter. The secret is in the path, so its page links nowhere else. */
export const interestByLetterPath = (secret: string) => `/interest/by-letter/${secret}`
