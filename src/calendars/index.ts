export { calendarJobs } from './jobs.ts'
export { calendarRoutes } from './routes.ts'
export { takeOneAlong } from './part.ts'
