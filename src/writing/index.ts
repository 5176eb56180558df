export { writingRoutes } from './routes.ts'
export { wordsArea } from './views/words-area.ts'
export { writingShown } from './views/writing-shown.ts'
