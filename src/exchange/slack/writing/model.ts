import type { SlackReport } from '../report.ts'

/** What an import added here, beside what was here already. */
export interface Written {
  people: number
  /** Of these, those who can claim their account with the address that the export has. */
  claims: number
  communities: number
  memberships: number
  conversations: number
  posts: number
  reactions: number
  mentions: number
  /** Posts that an earlier import brought. */
  postsBefore: number
  /** Channels that nobody wanted here, and private ones that no wish named. */
  unwantedChannels: number
  privateChannels: number
}

export interface ImportReport {
  readonly isRefused: boolean
  readonly read: SlackReport
  readonly written: Readonly<Written>
}

export function nothingWritten(): Written {
  return {
    people: 0,
    claims: 0,
    communities: 0,
    memberships: 0,
    conversations: 0,
    posts: 0,
    reactions: 0,
    mentions: 0,
    postsBefore: 0,
    unwantedChannels: 0,
    privateChannels: 0,
  }
}
