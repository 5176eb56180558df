export { doubtOf } from './doubts.ts'
export { lookAtFileName, lookThrough } from './look.ts'
export { weighty, type Finding, type FindingKind, type Risk } from './model.ts'
