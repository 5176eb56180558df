import type { Db } from '#kernel/db.ts'

/** By the token alone, which its own browser brings: whoever leaves quickly is asked nothing. */
export async function unguardedEndSession(door: Db, token: string): Promise<void> {
  await door.deleteFrom('session').where('token', '=', token).execute()
}
