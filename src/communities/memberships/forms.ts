import { z } from 'zod'
import { invitationFields } from '../../umbrellas/index.ts'
import { roles } from '../model.ts'

/** The member role is not asked for: whoever belongs has it. */
export const rolesField = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .default([])
  .pipe(z.array(z.enum(roles)))
  .transform((chosen) => roles.filter((role) => role === 'member' || chosen.includes(role)))

export const rolesForm = z.object({ roles: rolesField })
export type RolesForm = z.infer<typeof rolesForm>

export const addingForm = z.object({ email: invitationFields.email, roles: rolesField })
export type AddingForm = z.infer<typeof addingForm>

/** Why a membership ends, as the person herself is told. */
export const removalReasons = ['asked', 'movedOn', 'duplicate', 'agreement'] as const

export const removalForm = z.object({ reason: z.enum(removalReasons, 'communities.forms.reasonNeeded') })
export type RemovalForm = z.infer<typeof removalForm>
