/** Documents that several write in. They are read by the editor's own rules, which take memory that few servers need. */
export const sharedDocuments = () => import('./together/shared-document.ts')
export { toBytes, toText } from './together/bytes.ts'
export { writingRoutes } from './routes.ts'
export { wordsArea } from './views/words-area.ts'
export { writingShown } from './views/writing-shown.ts'
