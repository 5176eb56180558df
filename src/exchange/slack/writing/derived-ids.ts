import { hash } from 'node:crypto'
import type { PostId, ThreadId, UmbrellaId } from '#database'
import { parseId, type Id } from '#kernel/id.ts'

/**
 * Ids that the same message gets whenever it is imported under the same umbrella: so it comes once, with nothing to
 * remember. They are UUIDv7, of the message's own time, which Slack's name for it ends in.
 */
export interface DerivedIds {
  thread(externalId: string): ThreadId
  post(externalId: string): PostId
}

export function derivedIds(umbrella: UmbrellaId): DerivedIds {
  const posts = new Map<string, PostId>()
  return {
    thread: (externalId) => derived(externalId, `slack thread ${umbrella} ${externalId}`),
    post: (externalId) => {
      const known = posts.get(externalId)
      if (known !== undefined) return known
      const id = derived<PostId>(externalId, `slack post ${umbrella} ${externalId}`)
      if (posts.size >= rememberedMax) posts.clear()
      posts.set(externalId, id)
      return id
    },
  }
}

// A batch asks for the same ids a few times; no more than a batch or two are remembered.
const rememberedMax = 4000

function derived<X extends Id<string>>(externalId: string, name: string): X {
  const [, seconds = '0', fraction = ''] = /(\d{1,11})\.(\d{1,6})(?:\/\d+)?$/.exec(externalId) ?? []
  const micros = Number(fraction.padEnd(6, '0'))
  const milliseconds = Number(seconds) * 1000 + Math.floor(micros / 1000)
  const time = milliseconds.toString(16).padStart(12, '0').slice(-12)
  const digest = hash('sha256', name)
  const variant = '89ab'.charAt(Number.parseInt(digest.charAt(0), 16) % 4)
  const order = (micros % 1000).toString(16).padStart(3, '0')
  const id = `${time.slice(0, 8)}-${time.slice(8)}-7${order}-${variant}${digest.slice(1, 4)}-${digest.slice(4, 16)}`
  const parsed = parseId<X>(id)
  if (parsed === null) throw new Error(`${id} is no id`)
  return parsed
}
