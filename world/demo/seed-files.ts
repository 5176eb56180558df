import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { sql } from 'kysely'
import type { CommunityId, FileId, PostId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { FileStore } from '#kernel/files/store.ts'
import { newId } from '#kernel/id.ts'
import { keyOf } from '../../src/files/index.ts'
import { prepare } from '../../src/files/preparing/preparing.ts'
import { bag, list } from './files.ts'

/** A picture and a list, hung on the first words about the court bag, so that files can be looked at. */
export async function seedFiles(db: Db, store: FileStore, now: Temporal.Instant): Promise<void> {
  const { rows } = await sql<{ id: PostId; community: CommunityId }>`
    select post.id, post.community_id as community from post join thread on thread.id = post.thread_id
    where post.seq = 1 and thread.title ilike '%bag on a court day%' order by thread.created_at limit 1`.execute(db)
  const [post] = rows
  if (!post) throw new Error('Nobody speaks of a bag on a court day any more')
  await mkdir(store.workshop, { recursive: true, mode: 0o700 })
  const folder = await mkdtemp(join(store.workshop, 'demo-'))
  try {
    const picture = await sharp(Buffer.from(bag.svg)).png().toBuffer()
    for (const [name, content, alt] of [
      [bag.name, picture, bag.alt],
      [list.name, Buffer.from(list.text), ''],
    ] as const) {
      const path = join(folder, name)
      await writeFile(path, content)
      await hang(db, store, { path, name, alt, post, now })
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

interface Hung {
  readonly path: string
  readonly name: string
  readonly alt: string
  readonly post: { readonly id: PostId; readonly community: CommunityId }
  readonly now: Temporal.Instant
}

async function hang(db: Db, store: FileStore, { path, name, alt, post, now }: Hung): Promise<void> {
  const id = newId<FileId>()
  const made = await prepare(path, (await stat(path)).size)
  if (!made.ok) throw new Error(`${name} could not be prepared: ${made.problem}`)
  const { type, main, small, width, height } = made
  const { size: bytes } = await stat(main)
  if (small !== null) await store.keep(keyOf(id, 'small'), small)
  await store.keep(keyOf(id, 'main'), main)
  await db
    .insertInto('file')
    .values({
      id,
      community_id: post.community,
      post_id: post.id,
      state: 'ready',
      name,
      type,
      bytes,
      width,
      height,
      alt,
      created_at: now,
    })
    .execute()
}
