import type { CommunityId, PersonId } from '#database'

/** That something changed, never what: the page asks for that itself, under its own permissions. */
export interface Change {
  readonly id: number
  readonly kind: string
  readonly actor: PersonId | null
  readonly community: CommunityId | null
  readonly subject: string | null
  readonly thread: string | null
  readonly seq: number | null
}

/** Small enough for another carrier (NATS) to stand in when one database's notify is not enough. */
export interface Live {
  /** Calls back for each change, on every process; returns how to stop. */
  subscribe(listener: (change: Change) => void): () => void
  close(): Promise<void>
}
