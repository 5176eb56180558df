import { z } from 'zod'

/** Under her name, unless she says otherwise. */
export const voiceField = z.enum(['name', 'mask', 'position']).default('name')
