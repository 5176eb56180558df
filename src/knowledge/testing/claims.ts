import type { CommunityId } from '#database'
import type { Persona, World } from '#world/world.ts'
import type { Told } from '#world/ask.ts'

/** Somebody says what she has experience of, in Circle unless it is elsewhere. */
export function claim(
  { ask, communities }: World,
  who: Persona,
  label: string,
  community: CommunityId = communities.circle,
): Promise<Told> {
  return ask(who, 'POST', `/communities/${community}/experience`, { label })
}

/** All claims there are, as "ben Court days". */
export async function claimsOf({ db, people }: World): Promise<string[]> {
  const names = new Map(Object.entries(people).map(([name, id]) => [id, name]))
  const rows = await db
    .selectFrom('knowledge_claim as claim')
    .innerJoin('knowledge_topic as topic', 'topic.id', 'claim.topic_id')
    .select(['claim.person_id', 'topic.label'])
    .execute()
  return rows.map(({ person_id, label }) => `${names.get(person_id)} ${label}`).toSorted()
}

export async function topics({ db }: World): Promise<string[]> {
  const rows = await db.selectFrom('knowledge_topic').select('label').execute()
  return rows.map(({ label }) => label).toSorted()
}
