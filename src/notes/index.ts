export { findNotes } from './queries.ts'
export { notesOn, noteRoutes } from './routes.ts'
