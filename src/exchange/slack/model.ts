import type { ReactionKind } from '#database'

export interface SlackPerson {
  readonly externalId: string
  /** The short name that others typed to mention her. */
  readonly handle: string
  readonly displayName: string
  readonly email: string | null
  readonly timeZone: string | null
  readonly isDeleted: boolean
  readonly isBot: boolean
}

export type SlackChannelKind = 'public' | 'private' | 'group' | 'direct'

export interface SlackChannel {
  readonly externalId: string
  readonly name: string
  readonly kind: SlackChannelKind
  readonly topic: string
  readonly purpose: string
  readonly isArchived: boolean
  readonly isGeneral: boolean
  readonly createdAt: Temporal.Instant | null
  readonly creatorId: string | null
  readonly memberIds: readonly string[]
}

export interface SlackJoin {
  readonly channelId: string
  readonly personId: string
  readonly at: Temporal.Instant
}

export interface SlackReaction {
  /** Slack's name without a skin tone. */
  readonly name: string
  readonly emoji: string | null
  /** The one of ours that says the same, or null where none does. */
  readonly kind: ReactionKind | null
  readonly by: readonly string[]
}

export interface SlackFile {
  readonly name: string
  /** Without any token; null where the file was deleted or hidden. */
  readonly url: string | null
  readonly bytes: number | null
}

export interface SlackPost {
  /** The channel and Slack's timestamp, which names a message within it. */
  readonly externalId: string
  readonly authorId: string
  readonly at: Temporal.Instant
  /** Mentions in it are `@[Name](person:EXTERNAL_ID)` until somebody knows who that is here. */
  readonly markdown: string
  readonly editedAt: Temporal.Instant | null
  readonly isPinned: boolean
  readonly isReply: boolean
  readonly reactions: readonly SlackReaction[]
  readonly mentions: readonly string[]
  readonly files: readonly SlackFile[]
}

/**
 * Posts that belong together: a thread, or messages gathered by the silence around them. A thread that goes on
 * for days comes in several pieces with the same id; all but the first are continued.
 */
export interface SlackConversation {
  /** That of its first post, which may itself be missing from the export. */
  readonly externalId: string
  readonly channelId: string
  readonly title: string
  readonly isContinued: boolean
  readonly posts: readonly SlackPost[]
}

export type SlackThing =
  | { readonly kind: 'person'; readonly person: SlackPerson }
  | { readonly kind: 'channel'; readonly channel: SlackChannel }
  | { readonly kind: 'join'; readonly join: SlackJoin }
  | { readonly kind: 'conversation'; readonly conversation: SlackConversation }
