import type { PostId } from '#database'

export const versionsPath = (id: PostId) => `/posts/${id}/versions`
