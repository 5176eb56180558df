import type { ServerResponse } from 'node:http'
import type { CommunityId, PersonId, SessionId } from '#database'
import type { Change, Live } from '#kernel/live.ts'
import type { Viewer } from '#kernel/viewer.ts'

interface Listener {
  readonly person: PersonId
  readonly session: SessionId | null
  readonly communities: readonly CommunityId[]
  readonly response: ServerResponse
  readonly since: number
}

const heartbeatEvery = 25_000
/** A listener's rights are looked up again at least this often: the browser comes back by itself. */
const listenAtMost = 15 * 60_000

/** Open event streams of this process. They carry that something changed, never what. */
export interface LiveHub {
  add(viewer: Viewer & { readonly id: PersonId }, response: ServerResponse): void
  close(): void
}

export function liveHub(live: Live): LiveHub {
  const listeners = directory()

  function hear(change: Change): void {
    const concerned = listeners.ofPerson(change.subject)
    if (change.kind === 'gap') tellAll(listeners.all, said('gap'))
    else if (change.kind === 'notice.added') tellAll(concerned, said('notice'))
    else if (change.kind === 'session.ended') listeners.end(listeners.ofSession(change.subject))
    else if (change.kind.startsWith('membership.')) listeners.end(concerned)
    else if (change.community !== null && change.thread !== null) {
      tellAll(listeners.ofCommunity(change.community), said('thread', spelt(change)))
    }
  }

  function beat(): void {
    const tooOld = Date.now() - listenAtMost
    listeners.end([...listeners.all].filter(({ since }) => since < tooOld))
    tellAll(listeners.all, ':\n\n')
  }

  const stopHearing = live.subscribe(hear)
  const heart = setInterval(beat, heartbeatEvery).unref()

  return {
    add(viewer, response) {
      const listener = listenerFor(viewer, response)
      listeners.add(listener)
      response.on('close', () => listeners.remove(listener))
    },
    close() {
      stopHearing()
      clearInterval(heart)
      listeners.end([...listeners.all])
    },
  }
}

function listenerFor(viewer: Viewer & { readonly id: PersonId }, response: ServerResponse): Listener {
  const communities = viewer.belongings.map(({ id }) => id)
  return { person: viewer.id, session: viewer.sessionId, communities, response, since: Date.now() }
}

/** Who listens, found by whom and where a change concerns. */
function directory() {
  const all = new Set<Listener>()
  const places = new Map<string, Set<Listener>>()
  const keysOf = ({ person, communities }: Listener) => [person, ...communities]

  function remove(listener: Listener): void {
    all.delete(listener)
    for (const key of keysOf(listener)) {
      places.get(key)?.delete(listener)
      if (places.get(key)?.size === 0) places.delete(key)
    }
  }

  return {
    all,
    ofPerson: (id: string | null) => [...(places.get(id ?? '') ?? [])],
    ofCommunity: (id: CommunityId) => places.get(id) ?? [],
    ofSession: (id: string | null) => [...all].filter(({ session }) => session === id),
    add(listener: Listener): void {
      all.add(listener)
      for (const key of keysOf(listener)) places.set(key, (places.get(key) ?? new Set()).add(listener))
    },
    remove,
    /** The browser comes back by itself, and is looked up again. */
    end(ended: readonly Listener[]): void {
      for (const listener of ended) {
        remove(listener)
        listener.response.end()
      }
    },
  }
}

/** Where a room is now is said, so that a page which has it already shows it at once: the step's id, which tells nothing else. */
function spelt({ thread, seq, kind, subject }: Change): string {
  const where = kind === 'room.moved' && subject !== null ? [subject] : []
  return [thread, seq ?? 0, kind, ...where].join(' ')
}

function said(event: string, data = '-'): string {
  return `event: ${event}\ndata: ${data}\n\n`
}

function tellAll(listeners: Iterable<Listener>, message: string): void {
  for (const { response } of listeners) response.write(message)
}
