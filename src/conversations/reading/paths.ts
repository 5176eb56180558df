import type { CommunityId, ThreadId } from '#database'

export const followingPath = (id: ThreadId) => `/threads/${id}/following`
export const catchingUpPath = (community: CommunityId) => `/communities/${community}/catching-up`
export const catchingUpEverywherePath = '/catching-up'
