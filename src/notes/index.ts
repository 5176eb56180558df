export { findNotes } from './queries.ts'
export { notesInRoom, notesOn, noteRoutes } from './routes.ts'
