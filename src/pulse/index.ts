export { pulseJobs } from './jobs.ts'
export { pulseRoutes } from './routes.ts'
