import type { SlackPerson } from './model.ts'
import type { MessageRecord, UserRecord } from './records.ts'
import { isZone } from './times.ts'

const nameMax = 120

export function personOf(record: UserRecord): SlackPerson {
  const { profile } = record
  return {
    externalId: record.id,
    handle: shown(record.name),
    displayName: shown(profile?.display_name, record.real_name, profile?.real_name, record.name),
    email: profile?.email?.toLowerCase() ?? null,
    timeZone: record.tz !== undefined && isZone(record.tz) ? record.tz : null,
    isDeleted: record.deleted ?? false,
    isBot: (record.is_bot ?? false) || record.id === slackbot,
  }
}

const slackbot = 'USLACKBOT'

/** Whoever wrote a message: one of the list's people, somebody from another workspace, or a program. */
export function authorOf(record: MessageRecord): SlackPerson | null {
  const userId = record.user ?? record.comment?.user
  const programId = record.bot_id ?? (record.username ? `name:${record.username.slice(0, nameMax)}` : undefined)
  const externalId = userId ?? programId
  if (externalId === undefined) return null

  const profile = record.user_profile
  const byName = [profile?.display_name, profile?.real_name, record.bot_profile?.name, record.username]
  return {
    externalId,
    handle: shown(profile?.name, record.username),
    displayName: userId === slackbot ? 'Slackbot' : shown(...byName),
    email: null,
    timeZone: null,
    isDeleted: false,
    isBot: userId === undefined || userId === slackbot,
  }
}

function shown(...names: readonly (string | undefined)[]): string {
  const name = names.map((one) => one?.replace(/\s+/g, ' ').trim()).find(Boolean)
  return name?.slice(0, nameMax).toWellFormed() ?? ''
}
