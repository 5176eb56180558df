import { z } from 'zod'
import type { KnowledgeTopicId } from '#database'
import { parseId } from '#kernel/id.ts'
import { cleanText } from '#kernel/text.ts'
import { outcomes, topicsMax } from './model.ts'

export const outcomeNoteMax = 2000

export const outcomeForm = z.object({
  outcome: z.enum(outcomes, 'conversations.problems.chooseOutcome'),
  note: z
    .string()
    .optional()
    .transform((text) => cleanText(text ?? '').trim())
    .refine((text) => text.length <= outcomeNoteMax, 'conversations.problems.noteTooLong'),
})

/** Topics as their boxes send them: none, one, or a list. */
export const topicsSent = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .default([])
  .transform((sent) => [...new Set(sent.flatMap((text) => parseId<KnowledgeTopicId>(text) ?? []))])

export const topicsField = topicsSent.refine((ids) => ids.length <= topicsMax, 'conversations.problems.tooManyTopics')

export type OutcomeForm = z.infer<typeof outcomeForm>
