import { newId } from '#kernel/id.ts'
import { morning } from '#world/people.ts'
import type { Journey } from './browser.ts'

/** Words of Ben that wait for a second pair of eyes, and others that came back to him. */
export async function holdWords({ clone, people, communities, threads }: Journey): Promise<void> {
  const words = {
    community_id: communities.circle,
    umbrella_id: communities.harbour,
    author_id: people.ben,
    entered: '{}',
    held_at: morning,
  }
  const markdown = 'My client Delia Fernbrook lives at 1428 Larch Street.'
  const returned = { returned_at: morning, returned_by: people.ana, note: 'Could you leave out the street?' }
  await clone.system
    .insertInto('held_post')
    .values({ ...words, id: newId(), thread_id: threads.waiting, markdown })
    .execute()
  await clone.system
    .insertInto('held_post')
    .values({ ...words, id: newId(), title: 'A landlord', markdown, ...returned })
    .execute()
}
