import { createHash, randomBytes } from 'node:crypto'

/** What stands in an invitation's letter. Only its hash is kept. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
