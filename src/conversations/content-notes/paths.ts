import type { PostId } from '#database'

export const notePath = (post: PostId) => `/posts/${post}/note`
