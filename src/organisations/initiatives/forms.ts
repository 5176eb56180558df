import { z } from 'zod'
import { line } from '../../umbrellas/index.ts'
import { isInOrder, orderNeeded, periodShape } from '../days/forms.ts'
import { seen } from '../streams/forms.ts'
import { initiativeKinds, initiativeParts } from './model.ts'

export const initiativeForm = z.object({
  name: line(160).pipe(z.string().min(1, 'organisations.forms.nameNeeded')),
  kind: z.enum(initiativeKinds, 'organisations.forms.kindNeeded'),
  region: line(120).transform((text) => text || null),
  seen,
})
export type InitiativeForm = z.infer<typeof initiativeForm>

const dated = { ...periodShape, role: z.enum(initiativeParts, 'organisations.forms.partNeeded'), seen }

/** Who holds it is said by name or address; of one that is there already, nobody else can. */
export const newPartForm = z
  .object({ ...dated, who: line(254).pipe(z.string().min(1, 'organisations.forms.whoNeeded')) })
  .refine(isInOrder, orderNeeded)
export type NewPartForm = z.infer<typeof newPartForm>

export const partForm = z.object(dated).refine(isInOrder, orderNeeded)
export type PartForm = z.infer<typeof partForm>
