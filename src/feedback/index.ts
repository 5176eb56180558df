export type { FeedbackEvent } from './events.ts'
export { feedbackJobs } from './jobs.ts'
export { feedbackPath } from './paths.ts'
export { feedbackRoutes, feedbackWay } from './routes.ts'
