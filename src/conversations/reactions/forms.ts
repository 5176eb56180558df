import { z } from 'zod'
import { reactionKinds } from './model.ts'

export const reactionForm = z.object({ kind: z.enum(reactionKinds) })
