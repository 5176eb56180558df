import { z } from 'zod'
import type { PersonId } from '#database'
import { parseId } from '#kernel/id.ts'
import { agendaRoles } from './model.ts'

const role = z.enum(agendaRoles, 'forms.notUnderstood')

const person = z
  .string('agendas.roles.forms.personNeeded')
  .transform((text) => parseId<PersonId>(text))
  .pipe(z.custom<PersonId>((id) => id !== null, 'agendas.roles.forms.personNeeded'))

export const askingForm = z.object({ role, person })
export const roleForm = z.object({ role })
