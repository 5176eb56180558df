import type { Activity, CommunityId, PostId, ThreadId, ThreadKind } from '#database'

/** What a list of conversations can be narrowed to. */
export type Filter = 'all' | 'asks' | 'announcements' | 'celebrations' | 'introductions'

export const conversationsPath = (community: CommunityId, filter: Filter = 'all', before = '') =>
  withQuery(`/communities/${community}/conversations`, { show: filter === 'all' ? '' : filter, before })
export const communityAsksPath = (community: CommunityId, after = '') =>
  withQuery(`/communities/${community}/asks`, { after })
export const asksPath = '/asks'
export const asksAfterPath = (after: string) => withQuery(asksPath, { after })
export const suggestionsPath = (community: CommunityId) => `/communities/${community}/people/suggestions`

export const newThreadPath = (community: CommunityId, kind?: ThreadKind, activity?: Activity) =>
  withQuery(`/communities/${community}/conversations/new`, { kind, activity })

export const threadPath = (id: ThreadId) => `/threads/${id}`
export const unreadPath = (id: ThreadId) => `${threadPath(id)}?from=unread#new`
export const afterPath = (id: ThreadId, seq: number) => `${threadPath(id)}?after=${seq}`
export const beforePath = (id: ThreadId, seq: number) => `${threadPath(id)}?before=${seq}`
export const wholePath = (id: ThreadId) => `${threadPath(id)}/all`
export const wholeAfterPath = (id: ThreadId, seq: number) => `${wholePath(id)}?after=${seq}`
/** Followed by a seq: what came after it. */
export const sincePath = (id: ThreadId) => `${threadPath(id)}/after/`
export const repliesPath = (id: ThreadId) => `${threadPath(id)}/replies`
export const titlePath = (id: ThreadId) => `${threadPath(id)}/title`
export const pinPath = (id: ThreadId) => `${threadPath(id)}/pin`
export const unpinningPath = (id: ThreadId) => `${threadPath(id)}/unpinning`
export const closurePath = (id: ThreadId) => `${threadPath(id)}/closure`
export const reopeningPath = (id: ThreadId) => `${threadPath(id)}/reopening`
export const movePath = (id: ThreadId) => `${threadPath(id)}/move`
export const moveToPath = (id: ThreadId, community: CommunityId) => `${movePath(id)}?to=${community}`
export const threadDeletionPath = (id: ThreadId) => `${threadPath(id)}/deletion`
export const threadRestorationPath = (id: ThreadId) => `${threadPath(id)}/restoration`
export const bringingPath = (id: ThreadId) => `${threadPath(id)}/gathering`
export const outcomePath = (id: ThreadId) => `${threadPath(id)}/outcome`
export const askingAgainPath = (id: ThreadId) => `${threadPath(id)}/asking-again`

/** The page that holds this post, opened at it. */
export const postPath = (thread: ThreadId, seq: number) => `${threadPath(thread)}?post=${seq}#post-${seq}`
export const quotePath = (thread: ThreadId, seq: number, id: PostId) =>
  `${threadPath(thread)}?post=${seq}&quote=${id}#reply`
export const editingPath = (id: PostId) => `/posts/${id}/edit`
export const postDeletionPath = (id: PostId) => `/posts/${id}/deletion`
export const postRestorationPath = (id: PostId) => `/posts/${id}/restoration`
export const helpPath = (id: PostId) => `/posts/${id}/help`
export const helpWithdrawalPath = (id: PostId) => `/posts/${id}/help-withdrawal`
export const reactionsPath = (id: PostId) => `/posts/${id}/reactions`

function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value)}`] : [],
  )
  return pairs.length > 0 ? `${path}?${pairs.join('&')}` : path
}
