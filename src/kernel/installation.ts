import { randomBytes } from 'node:crypto'
import type { Db } from '#kernel/db.ts'

/** What signs this installation's cookies and links: made once, the same in every process. */
export async function installationSecret(system: Db): Promise<string> {
  const fresh = randomBytes(32).toString('base64url')
  await system
    .insertInto('installation')
    .values({ secret: fresh })
    .onConflict((on) => on.column('id').doNothing())
    .execute()
  const { secret } = await system.selectFrom('installation').select('secret').executeTakeFirstOrThrow()
  return secret
}
