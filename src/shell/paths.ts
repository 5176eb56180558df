import type { CommunityId, PersonId, TrainingId } from '#database'
import type { Language } from '#kernel/words.ts'

export const homePath = '/'
/** What the reader's umbrella tells everybody. */
export const aboutPath = '/about'
/** Lessons on communities of practice. */
export const learningPath = '/learning'
export const inboxPath = '/inbox'
export const unseenPath = `${inboxPath}/unseen`
export const communitiesPath = '/communities'
/** Requests to join: one's own, and those that one looks at. */
export const requestsPath = '/requests'
/** Everybody whom one may find, by what they tell of themselves. */
export const directoryPath = '/people'
/** What they can be asked about. */
export const offersPath = `${directoryPath}/offers`
export const searchPath = '/search'
/** Where a guest finds what is open to her. */
export const guestPath = '/guest'
export const mePath = '/me'
/** What somebody tells of herself. */
export const profilePath = `${mePath}/profile`
/** Where somebody works, as her umbrellas have it on record. */
export const myEmploymentsPath = `${mePath}/employments`
/** Which letters about what is new somebody wants. */
export const newsLettersPath = `${mePath}/notifications`
/** The addresses from which her own calendars fetch. */
export const calendarsPath = `${mePath}/calendars`
/** Whom somebody would rather not hear from. */
export const mutedPath = `${mePath}/muted`
/** Which posts with a content note open without asking. */
export const contentNotesPath = `${mePath}/content-notes`
/** What somebody shows at sign-in beside her password. */
export const secondStepPath = `${mePath}/second-step`
export const signInPath = '/sign-in'
/** Signing in, and coming back to where one was going. */
export const signInFromPath = (path: string) => `${signInPath}?to=${encodeURIComponent(path)}`
export const signOutPath = '/sign-out'
export const exitPath = '/exit'
/** What leaving quickly does, and what it cannot do. */
export const aboutLeavingPath = '/safety'
/** What somebody did of what is noted. */
export const ownAuditPath = '/safety/noted'
export const communityPath = (id: CommunityId) => `/communities/${id}`
/** A training that is announced. */
export const trainingPath = (id: TrainingId) => `/trainings/${id}`
/** Somebody, as whoever reads it may know her. */
export const personPath = (id: PersonId) => `/people/${id}`
/** What a card over her name shows of her. */
export const personCardPath = (id: PersonId) => `${personPath(id)}/card`
export const picturePath = (id: PersonId) => `/people/${id}/picture`
export const languagePath = (language: Language) => `/language/${language}`
/** What pages are made of, for whoever builds them. */
export const partsPath = '/dev/parts'
