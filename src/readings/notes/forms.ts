import { z } from 'zod'
import { line, passage } from '../../umbrellas/index.ts'
import { question_length_max } from '../model.ts'
import { note_length_max, place_length_max } from './model.ts'

export const noteForm = z.object({
  about: line(question_length_max),
  place: line(place_length_max),
  words: passage(note_length_max).pipe(z.string().min(1, 'forms.writeSomething')),
  who: z.enum(['me', 'members'], 'readings.notes.forms.who'),
  /** 0 where she has none yet. */
  seen: z.coerce.number('forms.notUnderstood').int('forms.notUnderstood').min(0).default(0),
})
export type NoteForm = z.infer<typeof noteForm>
