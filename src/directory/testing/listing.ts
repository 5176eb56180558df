import { decode } from 'html-entities'
import type { ProgrammeStreamId } from '#database'
import { newId } from '#kernel/id.ts'
import type { Who } from '#world/ask.ts'
import { morning, type World } from '#world/world.ts'

/** The names that somebody's page of people holds, in their order. */
export async function listed({ ask }: Pick<World, 'ask'>, who: Who, query = ''): Promise<string[]> {
  return namesOn(await pageOf({ ask }, who, query))
}

/** The page as it stands, but for what was asked for: two that find the same are the same. */
export async function pageOf({ ask }: Pick<World, 'ask'>, who: Who, query = ''): Promise<string> {
  const { status, body } = await ask(who, 'GET', `/people${query}`)
  if (status !== 200) throw new Error(`${who} gets ${status}`)
  return body
}

export function namesOn(body: string): string[] {
  const people = body.split('<ul class="list card people">')[1]?.split('</ul>')[0] ?? ''
  return [...people.matchAll(/class="title"[^>]*>([^<]+)</g)].map(([, name = '']) => decode(name))
}

/** A programme stream of Harbour. */
export async function keepStream({ db, communities }: Pick<World, 'db' | 'communities'>): Promise<ProgrammeStreamId> {
  const id = newId<ProgrammeStreamId>()
  const names = { code: 'NL', name_en: 'Night line', name_fr: 'Ligne de nuit' }
  await db
    .insertInto('programme_stream')
    .values({ id, umbrella_id: communities.harbour, ...names, created_at: morning })
    .execute()
  return id
}
