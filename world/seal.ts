import { masksWith } from '#kernel/masks.ts'

/** Where the tests' cookies are sent, and what signs them. */
export const testSeal = { origin: 'http://hearth.test', secret: 'a secret that only tests know, long enough' }

/** What hides who is behind a mask, in tests. */
export const testMasks = masksWith(Buffer.alloc(32, 7))
