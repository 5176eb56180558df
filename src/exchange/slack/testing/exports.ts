import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SlackChannel, SlackConversation, SlackJoin, SlackPerson, SlackPost, SlackThing } from '../model.ts'
import { openSlackExport, type ReadingOptions } from '../reading.ts'
import type { SlackReport } from '../report.ts'
import { zipOf, type ZipEntry } from './zip.ts'

/** An export as its files: a string stands as it is, anything else is written as JSON. */
export type Files = Readonly<Record<string, unknown>>

export interface Came {
  readonly isRefused: boolean
  readonly people: readonly SlackPerson[]
  readonly channels: readonly SlackChannel[]
  readonly joins: readonly SlackJoin[]
  readonly conversations: readonly SlackConversation[]
  readonly posts: readonly SlackPost[]
  readonly report: SlackReport
}

export const ana = { id: 'UANA', name: 'ana', profile: { real_name: 'Ana Roy', email: 'Ana@example.org' } }
export const ben = { id: 'UBEN', name: 'ben', profile: { real_name: 'Ben Ito' } }
export const general = { id: 'CGENERAL', name: 'general', members: ['UANA', 'UBEN'] }

/** Two people and a channel, and what else the test needs. */
export function small(files: Files): Files {
  return { 'users.json': [ana, ben], 'channels.json': [general], ...files }
}

export function entriesOf(files: Files): ZipEntry[] {
  return Object.entries(files).map(([name, content]) => ({
    name,
    data: typeof content === 'string' ? content : JSON.stringify(content),
  }))
}

export function readFiles(files: Files, options?: ReadingOptions): Promise<Came> {
  return readZip(zipOf(entriesOf(files)), options)
}

/** All that comes out of a zip with these bytes. */
export async function readZip(bytes: Buffer, options?: ReadingOptions): Promise<Came> {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-slack-'))
  try {
    const path = join(folder, 'export.zip')
    await writeFile(path, bytes)
    return await readPath(path, options)
  } finally {
    await rm(folder, { recursive: true })
  }
}

export async function readPath(path: string, options?: ReadingOptions): Promise<Came> {
  const opened = await openSlackExport(path, options)
  const things: SlackThing[] = []
  try {
    for await (const thing of opened.things()) things.push(thing)
  } finally {
    await opened.close()
  }
  const conversations = things.flatMap((thing) => (thing.kind === 'conversation' ? thing.conversation : []))
  return {
    isRefused: opened.isRefused,
    people: things.flatMap((thing) => (thing.kind === 'person' ? thing.person : [])),
    channels: things.flatMap((thing) => (thing.kind === 'channel' ? thing.channel : [])),
    joins: things.flatMap((thing) => (thing.kind === 'join' ? thing.join : [])),
    conversations,
    posts: conversations.flatMap(({ posts }) => posts),
    report: opened.report(),
  }
}

/** What was left out, as `reason` or `reason:sort`, with how often. */
export function leftOut({ report }: Came): Record<string, number> {
  const lines = report.leftOut.map(({ reason, sort, count }) => [sort === null ? reason : `${reason}:${sort}`, count])
  return Object.fromEntries(lines)
}

const base = 1_700_000_000

/** Slack's name for a moment, so many seconds after the evening of 2023-11-14. */
export function ts(second: number): string {
  return `${base + second}.000100`
}

export function said(second: number, text: string, more: object = {}) {
  return { type: 'message', user: 'UANA', text, ts: ts(second), ...more }
}

export function inGeneral(...messages: readonly unknown[]): Promise<Came> {
  return readFiles(small({ 'general/2023-11-14.json': messages }))
}

export function words(came: Came): string[] {
  return came.posts.map(({ markdown }) => markdown)
}
