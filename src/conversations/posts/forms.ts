import { z } from 'zod'
import type { CommunityId, PostId } from '#database'
import { parseId } from '#kernel/id.ts'
import { cleanText, isBlank } from '#kernel/text.ts'
import { noteFields } from '../content-notes/forms.ts'
import { voiceField } from '../masks/forms.ts'
import { wordsMax } from './model.ts'

/** What people write, without what no reader could see. */
export const wordsField = z
  .string('forms.writeSomething')
  .max(wordsMax * 2, 'conversations.problems.wordsTooLong')
  .transform((text) => cleanText(text).replace(/^\n+/, '').trimEnd())
  .refine((text) => !isBlank(text), 'forms.writeSomething')
  .refine((text) => text.length <= wordsMax, 'conversations.problems.wordsTooLong')

const postField = z
  .string()
  .optional()
  .transform((text) => parseId<PostId>(text))

export const replyForm = z.object({
  body: wordsField,
  ...noteFields,
  /** The reply's own id, made with the form: sent twice, it is one reply. */
  once: postField,
  quote: postField,
  voice: voiceField,
  /** Whose members the writer was told would read it. */
  community: z
    .string()
    .optional()
    .transform((text) => parseId<CommunityId>(text)),
})

export const editForm = z.object({
  body: wordsField,
  ...noteFields,
  /** Stands for the text that was changed here. */
  seen: z.string('forms.notUnderstood'),
})

export type ReplyForm = z.infer<typeof replyForm>
export type EditForm = z.infer<typeof editForm>
