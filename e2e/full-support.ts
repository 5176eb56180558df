import type { ThreadId } from '#database'
import { newId } from '#kernel/id.ts'
import type { Journey } from './browser.ts'
import { say } from './full-saying.ts'

/** A peer-support space with a conversation, of which an answer says what it holds. */
export async function speakInSupport(journey: Journey): Promise<ThreadId> {
  const place = `/communities/${journey.communities.circle}`
  const thread = newId<ThreadId>()
  await say(journey, 'ana', `${place}/support/settings`, { open: 'yes', months: '6' })
  const words = { kind: 'support', title: 'The drive home', body: 'I sit in the car for a while.', once: thread }
  await say(journey, 'ben', `${place}/conversations`, words)
  const heavy = { body: 'Moi aussi, depuis les funérailles.', noteKind: 'death', note: 'une perte au travail' }
  await say(journey, 'fay', `/threads/${thread}/replies`, heavy)
  return thread
}
