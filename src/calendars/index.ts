export { calendarRoutes } from './routes.ts'
export { takeOneAlong } from './part.ts'
