import { z } from 'zod'
import type { CommunityId, ThreadId } from '#database'
import { parseId } from '#kernel/id.ts'
import { cleanText, isBlank } from '#kernel/text.ts'
import { topicsField } from '../asks/forms.ts'
import { noteFields } from '../content-notes/forms.ts'
import { voiceField } from '../masks/forms.ts'
import { wordsField } from '../posts/forms.ts'
import { activities } from './model.ts'

export const titleMax = 200

export const titleField = z
  .string('conversations.problems.titleMissing')
  .max(titleMax * 5, 'conversations.problems.titleTooLong')
  .transform((text) => cleanText(text).replace(/\s+/g, ' ').trim())
  .refine((text) => !isBlank(text), 'conversations.problems.titleMissing')
  .refine((text) => text.length <= titleMax, 'conversations.problems.titleTooLong')

export const openingForm = z
  .object({
    kind: z.enum(['discussion', 'ask', 'announcement', 'celebration', 'introduction', 'support']),
    activity: z
      .enum(activities)
      .or(z.literal('').transform(() => undefined))
      .optional(),
    title: titleField,
    body: wordsField,
    ...noteFields,
    topics: topicsField,
    voice: voiceField,
    /** The conversation's own id, made with the form: sent twice, it is one conversation. */
    once: z
      .string()
      .optional()
      .transform((text) => parseId<ThreadId>(text)),
  })
  .refine(({ kind, activity }) => (kind === 'ask') === (activity !== undefined))

const purposeForm = z.union([
  z.object({ kind: z.literal('ask'), activity: z.enum(activities) }),
  z.object({
    kind: z.enum(['discussion', 'announcement', 'celebration', 'introduction', 'support']),
    activity: z.undefined().optional(),
  }),
])

/** What somebody wants to do with a new conversation. */
export type Purpose = z.infer<typeof purposeForm>

/** The purpose that a link or a form names, or null where it names none. */
export function purposeIn({ kind, activity }: Readonly<Record<string, string | undefined>>): Purpose | null {
  const named = purposeForm.safeParse({ kind, activity: activity || undefined })
  return named.success ? named.data : null
}

export const titleForm = z.object({
  title: titleField,
  /** The title that was changed here. */
  seen: z.string('forms.notUnderstood'),
})

export const moveForm = z.object({
  to: z
    .string('conversations.problems.chooseCommunity')
    .transform((text) => parseId<CommunityId>(text))
    .refine((id) => id !== null, 'conversations.problems.chooseCommunity'),
})

export type OpeningForm = z.infer<typeof openingForm>
export type TitleForm = z.infer<typeof titleForm>
