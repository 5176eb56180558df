import type { NoticeId } from '#database'
import { inboxPath } from '#shell/index.ts'

export const olderPath = (last: NoticeId) => `${inboxPath}?before=${last}`
/** What a notice is about. Opening it there is seeing it. */
export const noticePath = (id: NoticeId) => `${inboxPath}/${id}`
export const allSeenPath = `${inboxPath}/seen`
export const stoppingPath = (ticket: string) => `/letters/${ticket}/stop`
