import { z } from 'zod'
import type { CommunityId, ThreadId } from '#database'
import { parseId } from '#kernel/id.ts'
import { cleanText } from '#kernel/text.ts'
import { topicsSent } from '../asks/forms.ts'
import { topicsMax } from '../asks/model.ts'
import { noteOf } from '../content-notes/forms.ts'
import { noteKinds, noteMax } from '../content-notes/model.ts'
import { voiceField } from '../masks/forms.ts'
import { wordsMax } from '../posts/model.ts'
import { titleMax } from '../threads/forms.ts'
import { activities } from '../threads/model.ts'

/** Unfinished words may be longer than what can be posted. */
const draftMax = wordsMax * 2

const text = (max: number) =>
  z.string().default('').transform(cleanText).pipe(z.string().max(max, 'conversations.problems.wordsTooLong'))

/** The fields of whatever form the words stand in. What is wrong with those does not keep the words from being kept. */
export const draftForm = z
  .object({
    community: z
      .string()
      .optional()
      .transform((id) => parseId<CommunityId>(id)),
    thread: z
      .string()
      .optional()
      .transform((id) => parseId<ThreadId>(id)),
    kind: z
      .enum(['discussion', 'ask', 'announcement', 'celebration', 'introduction', 'support'])
      .nullable()
      .catch(null),
    activity: z.enum(activities).nullable().catch(null),
    topics: topicsSent.catch([]).transform((ids) => ids.slice(0, topicsMax)),
    voice: voiceField.catch('name'),
    noteKind: z.enum(noteKinds).optional().catch(undefined),
    note: text(draftMax).transform((said) => said.trim().slice(0, noteMax)),
    title: text(titleMax * 5),
    body: text(draftMax),
    /** The version that these words go on from. */
    seen: z.string().default(''),
    /** What the words will be when they are posted: once they are, they are a draft no longer. */
    once: z.string().default(''),
  })
  .transform(({ community, thread, body, noteKind, note, ...rest }) => ({
    ...rest,
    communityId: community,
    threadId: thread,
    markdown: body,
    note: noteOf({ noteKind, note }),
  }))

export type DraftForm = z.infer<typeof draftForm>
