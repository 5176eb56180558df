import { z } from 'zod'
import { invitationFields } from '../../umbrellas/index.ts'
import { rolesField } from '../memberships/forms.ts'

export const invitationForm = z.object({ ...invitationFields, roles: rolesField })
export type InvitationForm = z.infer<typeof invitationForm>
