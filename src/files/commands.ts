import { sql } from 'kysely'
import type { CommunityId, FileId, FileState } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import type { Id } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { kindOf } from './kinds.ts'
import { altMax, filesMax, type Host, type ShownFile } from './model.ts'
import { neutralName } from './names.ts'
import { findFile, hangsOn, listHungOn, listOwnFiles } from './queries.ts'
import { ownFileRules } from './rules.ts'

/** Where words are being written with which a file is sent. */
export interface Place {
  readonly communityId: CommunityId
  /** What is answered or changed, or the community for something new in it. */
  readonly placeId: Id<string>
}

export interface BegunFile {
  readonly id: FileId
  readonly place: Place
  readonly now: Temporal.Instant
}

/** A row for each file before anything of it is kept, so that whatever is kept can be found and swept. */
export async function beginFile(db: Db, viewer: Viewer, { id, place, now }: BegunFile): Promise<void> {
  const owner = signedIn(viewer)
  const { communityId, placeId } = place
  authorize(ownFileRules, 'read', viewer, { ownerId: owner, communityId })

  const unknown = { name: 'file', type: 'application/octet-stream', bytes: 0 }
  await db
    .insertInto('file')
    .values({
      id,
      community_id: communityId,
      owner_id: owner,
      place_id: placeId,
      state: 'uploading',
      ...unknown,
      created_at: now,
    })
    .execute()
}

export interface Finished {
  readonly state: Exclude<FileState, 'uploading'>
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly width: number | null
  readonly height: number | null
  readonly tellsOrigin: boolean
}

/** Says of a file what it is, once all of it is kept. False where it was given up meanwhile. */
export async function finishFile(db: Db, viewer: Viewer, id: FileId, file: Finished): Promise<boolean> {
  signedIn(viewer)
  const { tellsOrigin, ...rest } = file
  const finished = await db
    .updateTable('file')
    .set({ ...rest, tells_origin: tellsOrigin })
    .where('id', '=', id)
    .where('state', '=', 'uploading')
    .returning('id')
    .executeTakeFirst()
  return finished !== undefined
}

/** Takes back a file of one's own that hangs on nothing. What the store holds of it, a job removes. */
export function removeFile(db: Db, viewer: Viewer, id: FileId): Promise<void> {
  return transaction(db, async (tx) => {
    const file = await findFile(tx, viewer, id)
    authorize(ownFileRules, 'remove', viewer, file)

    await tx.deleteFrom('file').where('id', '=', id).execute()
  })
}

export interface Hanging {
  readonly on: Host
  readonly communityId: CommunityId
  readonly files: readonly ChosenFile[]
  /** Whether who wrote it is not told: then what a file was called is not told either. */
  readonly isMasked?: boolean
}

/** A file as a form names it. */
export interface ChosenFile {
  readonly id: FileId
  readonly alt: string
  /** Whether it is called by its kind alone, since its name may point to somebody. */
  readonly isNameless?: boolean
}

/** Hangs files of the viewer's own on what she was let write. They are hers no longer. */
export async function unguardedHang(tx: Tx, viewer: Viewer, hanging: Hanging): Promise<void> {
  const { on, communityId, files, isMasked = false } = hanging
  if (files.length === 0) return
  const own = await listOwnFiles(
    tx,
    viewer,
    files.map(({ id }) => id),
  )
  const free = own.filter((file) => file.communityId === communityId && file.state !== 'refused')
  if (isMasked && free.some(({ tellsOrigin }) => tellsOrigin)) throw new Conflict('files.problems.tellsWho')
  for (const [index, file] of free.slice(0, filesMax).entries()) {
    const { alt = '', isNameless } = files.find(({ id }) => id === file.id) ?? {}
    const name = isMasked || isNameless ? namelessName(file, index + 1) : file.name
    await tx
      .updateTable('file')
      .set({ owner_id: null, place_id: null, ...columnOf(on), name, alt: alt.slice(0, altMax) })
      .where('id', '=', file.id)
      .execute()
  }
}

/** Keeps what somebody says of files of hers that hang on nothing yet, so that it is there when she comes back. */
export async function unguardedDescribe(tx: Tx, viewer: Viewer, files: readonly ChosenFile[]): Promise<void> {
  for (const { id, alt } of files) {
    const own = tx.updateTable('file').where('id', '=', id).where('owner_id', '=', viewer.id)
    await own.set({ alt }).execute()
  }
}

/** Brings the files of a post, or of something that is read, to what was chosen: some go, some are described anew, some come. */
export async function unguardedRehang(tx: Tx, viewer: Viewer, hanging: Hanging): Promise<boolean> {
  const { on, files } = hanging
  const hung = await listHungOn(tx, viewer, on)
  const chosen = new Map(files.map((file) => [file.id, file]))
  const gone = hung.filter(({ id }) => !chosen.has(id)).map(({ id }) => id)
  const reworded = hung.flatMap((file, index) => rewordedFrom(file, chosen.get(file.id), index + 1))
  await tx
    .deleteFrom('file')
    .where(hangsOn(on))
    .where(sql<boolean>`id = any (${gone}::uuid[])`)
    .execute()
  for (const { id, ...words } of reworded) {
    await tx.updateTable('file').set(words).where('id', '=', id).execute()
  }
  const fresh = files
    .filter(({ id }) => !hung.some((file) => file.id === id))
    .slice(0, filesMax - hung.length + gone.length)
  await unguardedHang(tx, viewer, { ...hanging, files: fresh })
  return gone.length + reworded.length + fresh.length > 0
}

function columnOf(on: Host) {
  return 'post' in on ? { post_id: on.post } : { reading_id: on.reading }
}

type Words = Pick<ShownFile, 'id' | 'name' | 'alt'>

/** What a file is called and said to show from now on, where that is not what it was. */
function rewordedFrom(file: ShownFile, chosen: ChosenFile | undefined, place: number): Words[] {
  if (chosen === undefined) return []
  const words = {
    id: file.id,
    name: chosen.isNameless ? namelessName(file, place) : file.name,
    alt: chosen.alt.slice(0, altMax),
  }
  return words.name === file.name && words.alt === file.alt ? [] : [words]
}

function namelessName({ type }: Pick<ShownFile, 'type'>, place: number): string {
  return neutralName(kindOf(type) ?? 'document', place, type)
}
