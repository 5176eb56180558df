import type { PostId, UnmaskingId } from '#database'
import { newId } from '#kernel/id.ts'
import type { Journey } from './browser.ts'
import { say } from './full-saying.ts'

/** Something said masked, and a question who said it that waits. */
export interface Masked {
  readonly post: PostId
  readonly asked: UnmaskingId
}

/** Ben speaks as "a member" in Circle, and Ana asks who it was. */
export async function speakMasked(journey: Journey): Promise<Masked> {
  const { clone, communities, threads } = journey
  const db = clone.system
  await db
    .updateTable('community')
    .set({ allows_masks: true, allows_positions: true })
    .where('id', '=', communities.circle)
    .execute()
  const post = newId<PostId>()
  const words = { body: 'I would not say this under my name.', voice: 'mask', once: post }
  await say(journey, 'ben', `/threads/${threads.listening}/replies`, words)
  await say(journey, 'ana', `/posts/${post}/mask`, { reason: 'Somebody may be in danger.' })
  const { id } = await db.selectFrom('unmasking').select('id').executeTakeFirstOrThrow()
  return { post, asked: id }
}
