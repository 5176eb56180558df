import { z } from 'zod'

export const timerActs = ['start', 'pause', 'more', 'off'] as const
export const timerForm = z.object({ act: z.enum(timerActs) })
export type TimerAct = (typeof timerActs)[number]
export const hidingForm = z.object({ wish: z.enum(['hide', 'show']) })
