import { z } from 'zod'
import type { CommunityId } from '#database'
import { parseId } from '#kernel/id.ts'
import { noteFields } from '../content-notes/forms.ts'
import { wordsField } from '../posts/forms.ts'
import { titleField } from '../threads/forms.ts'

export const announcementForm = z.object({
  /** Where it is to be heard; which of them may be chosen is asked of each. */
  communities: z
    .union([z.string().transform((one) => [one]), z.array(z.string())], 'announcements.forms.communityNeeded')
    .transform((names) => [...new Set(names)].flatMap((name) => parseId<CommunityId>(name) ?? []))
    .refine((ids) => ids.length > 0, 'announcements.forms.communityNeeded'),
  title: titleField,
  body: wordsField,
  ...noteFields,
  /** What the same announcement has in common everywhere, made with the form: sent twice, it is made once. */
  once: z
    .string()
    .optional()
    .transform((text) => parseId(text)),
})

export type AnnouncementForm = z.infer<typeof announcementForm>
