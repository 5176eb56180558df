import type { GuestId, PostId, ThreadId } from '#database'
import { guestPath } from '#shell/index.ts'
import { threadPath } from '../paths.ts'

/** Whom a coordinator has asked into a conversation. */
export const guestsPath = (thread: ThreadId) => `${threadPath(thread)}/guests`
export const guestEndPath = (thread: ThreadId, guest: GuestId) => `${guestsPath(thread)}/${guest}/end`
/** The conversation as a guest reads it. */
export const visitPath = (thread: ThreadId) => `${guestPath}/${thread}`
export const visitAnswersPath = (thread: ThreadId) => `${visitPath(thread)}/answers`
export const visitDeletionPath = (thread: ThreadId, post: PostId) => `${visitAnswersPath(thread)}/${post}/deletion`
export const visitEndPath = (thread: ThreadId) => `${visitPath(thread)}/end`
