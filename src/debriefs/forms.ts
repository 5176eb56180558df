import { z } from 'zod'
import { passage } from '../umbrellas/index.ts'

export const noteMost = 2000
const note = passage(noteMost).default('')

/** All four left empty takes one's notes away. */
export const debriefForm = z.object({ wentWell: note, wasHard: note, differently: note, followUp: note })
export type DebriefForm = z.infer<typeof debriefForm>
