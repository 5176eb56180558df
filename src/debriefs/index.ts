export { debriefJobs } from './jobs.ts'
export { debriefRoutes, debriefWay, cardsInRoom } from './routes.ts'
