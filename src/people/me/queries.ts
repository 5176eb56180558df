import type { PersonId } from '#database'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'

/** Somebody's picture. The database shows those of people the viewer meets, and of nobody else. */
export async function findPicture(db: Db, viewer: Viewer, owner: PersonId): Promise<Buffer> {
  signedIn(viewer)
  const picture = await db.selectFrom('picture').select('webp').where('owner_id', '=', owner).executeTakeFirst()
  if (!picture) throw new NotFound('errors.notFound')
  return picture.webp
}

export async function findMyEmail(door: Db, viewer: Viewer): Promise<string> {
  const mine = door.selectFrom('login').select('email').where('id', '=', signedIn(viewer))
  return (await mine.executeTakeFirstOrThrow()).email
}
