import { z } from 'zod'
import { cleanText } from '#kernel/text.ts'
import { topicKinds, topic_length_max } from './model.ts'

export const topicForm = z.object({
  kind: z.enum(topicKinds).catch('topic').default('topic'),
  words: z
    .string('agendas.topics.forms.wordsNeeded')
    .transform((text) => cleanText(text).trim())
    .pipe(z.string().min(1, 'agendas.topics.forms.wordsNeeded').max(topic_length_max, 'forms.tooLong')),
  withoutName: z.literal('yes').optional(),
})
export type TopicForm = z.infer<typeof topicForm>

/** One voice, given or taken back; and where she was. */
export const voteForm = z.object({
  vote: z.enum(['yes', 'no'], 'forms.notUnderstood'),
  from: z.enum(['gathering', 'topics']).catch('topics').default('topics'),
})

export const parkingForm = z.object({ parked: z.enum(['yes', 'no'], 'forms.notUnderstood') })
