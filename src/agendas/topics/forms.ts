import { z } from 'zod'
import type { GatheringId, ProtocolId } from '#database'
import { parseId } from '#kernel/id.ts'
import { cleanText } from '#kernel/text.ts'
import { line } from '../../umbrellas/index.ts'
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

/** A way of working: the slug of one that comes with Hearth, or the id of an own one. */
export const wayField = line(80).transform((which) => {
  const own = parseId<ProtocolId>(which)
  return { own, shipped: own === null && which !== '' ? which : null }
})

/** A conversation that is brought to a gathering. */
export const bringingForm = topicForm.omit({ kind: true }).extend({
  gathering: z
    .string('agendas.bringing.gatheringNeeded')
    .transform((id) => parseId<GatheringId>(id))
    .pipe(z.custom<GatheringId>((id) => id !== null, 'agendas.bringing.gatheringNeeded')),
  protocol: wayField,
})
export type BringingForm = z.infer<typeof bringingForm>

/** One voice, given or taken back; and where she was. */
export const voteForm = z.object({
  vote: z.enum(['yes', 'no'], 'forms.notUnderstood'),
  from: z.enum(['gathering', 'topics']).catch('topics').default('topics'),
})

export const parkingForm = z.object({ parked: z.enum(['yes', 'no'], 'forms.notUnderstood') })
