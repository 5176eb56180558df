import type { PostId } from '#database'
import type { World } from '#world/world.ts'

/** Ana closes Circle, where she and Ben have spoken. */
export async function closed({ ask, communities, db, threads }: World): Promise<{ ben: PostId; ana: PostId }> {
  const { status, body } = await ask('ana', 'POST', `/communities/${communities.circle}/running/closing`)
  if (status !== 303) throw new Error(`${status}: ${body}`)
  const posts = db.selectFrom('post').where('thread_id', '=', threads.listening).select(['id', 'seq'])
  const said = await posts.orderBy('seq').execute()
  const [opening, reply] = said
  if (!opening || !reply) throw new Error('Ana and Ben have spoken')
  return { ana: opening.id, ben: reply.id }
}
