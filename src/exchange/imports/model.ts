import { z } from 'zod'
import type { CommunityId, ImportRunId, UmbrellaId } from '#database'
import { parseId } from '#kernel/id.ts'
import { languages } from '#kernel/words.ts'
import { omissions, troubles, type SlackReport } from '../slack/report.ts'
import type { ImportReport } from '../slack/writing/model.ts'
import type { ChannelWish } from '../slack/writing/placing.ts'

/** A channel that somebody decides about, as the export lists it. */
export interface ListedChannel {
  readonly externalId: string
  readonly name: string
  readonly kind: 'public' | 'private' | 'group' | 'direct'
}

export interface ImportOptions {
  readonly language: 'en' | 'fr'
  readonly isStrict: boolean
  readonly directMessages: boolean
  readonly listed: readonly ListedChannel[]
  /** What is wanted of each channel; null until somebody has decided. */
  readonly wishes: ReadonlyMap<string, ChannelWish> | null
}

/** An import: what was asked for, how far it is, what came of it. */
export interface ImportRun {
  readonly id: ImportRunId
  readonly umbrellaId: UmbrellaId
  readonly fileName: string
  readonly options: ImportOptions
  readonly progress: ImportReport | null
  readonly report: ImportReport | null
  readonly failedBecause: FailedBecause | null
  readonly startedAt: Temporal.Instant
  readonly endedAt: Temporal.Instant | null
}

/** Something went wrong in it, or whatever ran it was stopped, and it was not taken up again. */
export type FailedBecause = 'broke' | 'interrupted'

export type Stage = 'choosing' | 'running' | 'done' | 'failed'

export function stageOf({ options, endedAt, failedBecause }: ImportRun): Stage {
  if (failedBecause !== null) return 'failed'
  if (endedAt !== null) return 'done'
  return options.wishes === null ? 'choosing' : 'running'
}

const wish = z.string().transform((text, context): ChannelWish => {
  if (text === 'own' || text === 'out') return text
  const community = parseId<CommunityId>(text)
  if (community !== null) return community
  context.addIssue('no wish')
  return z.NEVER
})

const listed = z.object({
  externalId: z.string(),
  name: z.string(),
  kind: z.enum(['public', 'private', 'group', 'direct']),
})

const optionsShape = z.object({
  language: z.enum(languages),
  isStrict: z.boolean(),
  directMessages: z.boolean(),
  listed: z.array(listed),
  wishes: z.record(z.string(), wish).nullable(),
})

const count = z.number()
const place = z.object({ file: z.string(), position: count.nullable() })
const leftOut = z.object({
  reason: z.enum([...troubles, ...omissions]),
  sort: z.string().nullable(),
  count,
  examples: z.array(place),
})

const reportShape = z.object({
  isRefused: z.boolean(),
  read: z.object({
    came: z.object({
      people: count,
      bots: count,
      channels: count,
      conversations: count,
      posts: count,
      replies: count,
      reactions: count,
      mentions: count,
      edits: count,
      pins: count,
      files: count,
      joins: count,
    }),
    leftOut: z.array(leftOut),
    filesRead: count,
    filesToRead: count,
  }) satisfies z.ZodType<SlackReport>,
  written: z.object({
    people: count,
    claims: count,
    communities: count,
    memberships: count,
    conversations: count,
    posts: count,
    reactions: count,
    mentions: count,
    postsBefore: count,
    unwantedChannels: count,
    privateChannels: count,
  }),
}) satisfies z.ZodType<ImportReport>

export function readOptions(stored: unknown): ImportOptions {
  const options = optionsShape.parse(stored)
  return { ...options, wishes: options.wishes && new Map(Object.entries(options.wishes)) }
}

export function writeOptions(options: ImportOptions): string {
  return JSON.stringify({ ...options, wishes: options.wishes && Object.fromEntries(options.wishes) })
}

export function readFailure(stored: string | null): FailedBecause | null {
  if (stored === null) return null
  return stored === 'interrupted' ? stored : 'broke'
}

export function readReport(stored: unknown): ImportReport | null {
  return reportShape.safeParse(stored).data ?? null
}
