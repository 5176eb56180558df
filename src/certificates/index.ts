export { certificateRoutes, certificateWay } from './routes.ts'
