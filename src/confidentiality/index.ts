export { doubtOf, mustWait } from './doubts.ts'
export { lookAtFileName, lookThrough } from './look.ts'
export { markedText } from './views/marked-text.ts'
export { weighty, type Finding, type FindingKind, type Risk } from './model.ts'
