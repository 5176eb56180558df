import { z } from 'zod'
import { signalAnswers, signalKinds } from './model.ts'

export const signalForm = z.object({ kind: z.enum(signalKinds) })
export const signalAnswerForm = z.object({ answer: z.enum(signalAnswers) })
