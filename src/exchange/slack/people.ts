import type { SlackPerson } from './model.ts'
import type { MessageRecord, UserRecord } from './records.ts'
import { isZone } from './times.ts'

const nameMax = 120
const mailAddress = /^[^\s@<>()"]{1,64}@[^\s@<>()"]{1,190}\.[^\s@.<>()"]{2,}$/

export function personOf(record: UserRecord): SlackPerson {
  const { profile } = record
  return {
    externalId: record.id,
    handle: shown(record.name),
    displayName: shown(profile.displayName, record.realName, profile.realName, record.name),
    email: mailAddress.test(profile.email ?? '') ? (profile.email?.toLowerCase() ?? null) : null,
    timeZone: record.zone !== undefined && isZone(record.zone) ? record.zone : null,
    isDeleted: record.isDeleted,
    isBot: record.isBot || record.id === slackbot,
  }
}

const slackbot = 'USLACKBOT'

/** Whoever wrote a message: one of the list's people, somebody from another workspace, or a program. */
export function authorOf(record: MessageRecord): SlackPerson | null {
  const userId = record.user ?? record.comment?.user
  const programId = record.botId ?? (record.username ? `name:${record.username.slice(0, nameMax)}` : undefined)
  const externalId = userId ?? programId
  if (externalId === undefined) return null

  const profile = record.profile
  const byName = [profile?.displayName, profile?.realName, record.botName, record.username]
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
