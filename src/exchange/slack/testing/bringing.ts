import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CommunityId } from '#database'
import { morning, type World } from '#world/world.ts'
import { importSlack, type SlackImport } from '../writing/importing.ts'
import type { ImportReport } from '../writing/model.ts'
import type { Wishes } from '../writing/placing.ts'
import { entriesOf, type Files } from './exports.ts'
import { zipOf } from './zip.ts'

export const houston = fileURLToPath(new URL('../fixtures/houston-2016.zip', import.meta.url))
export const ownCommunities: Wishes = { into: null, channels: new Map() }

export function asked({ communities, people }: World, wishes: Wishes = ownCommunities): Omit<SlackImport, 'path'> {
  const arrival = {
    umbrella: communities.harbour,
    timeZone: 'America/Vancouver',
    language: 'en' as const,
    importer: people.dee,
    nameless: 'Former member',
    now: morning,
  }
  return { arrival, wishes }
}

export async function bring(world: World, files: Files, more: Partial<SlackImport> = {}): Promise<ImportReport> {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-slack-'))
  try {
    const path = join(folder, 'export.zip')
    await writeFile(path, zipOf(entriesOf(files)))
    return await importSlack(world.db, { ...asked(world), ...more, path })
  } finally {
    await rm(folder, { recursive: true })
  }
}

export function joined(world: World, community: CommunityId) {
  return { wishes: { into: community, channels: new Map() }, arrival: asked(world).arrival }
}

export async function counts({ db }: World) {
  const tables = ['person', 'community', 'membership', 'thread', 'post', 'reaction', 'mention', 'invitation'] as const
  const counted = await Promise.all(
    tables.map(async (table) => {
      const { n } = await db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<string>().as('n'))
        .executeTakeFirstOrThrow()
      return [table, Number(n)] as const
    }),
  )
  return Object.fromEntries(counted)
}

export function postsIn({ db }: World, channelPosts: readonly string[]) {
  return db
    .selectFrom('post')
    .innerJoin('thread', 'thread.id', 'post.thread_id')
    .innerJoin('person', 'person.id', 'post.author_id')
    .select([
      'title',
      'seq',
      'markdown',
      'html',
      'display_name as author',
      'post.created_at as at',
      'edited_at as editedAt',
    ])
    .where('markdown', 'in', [...channelPosts])
    .orderBy('post.created_at')
    .execute()
}
