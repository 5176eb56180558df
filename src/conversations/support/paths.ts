import type { CommunityId } from '#database'

export const supportPath = (community: CommunityId, before = '') =>
  before === '' ? `/communities/${community}/support` : `/communities/${community}/support?before=${before}`
export const supportSettingsPath = (community: CommunityId) => `${supportPath(community)}/settings`
