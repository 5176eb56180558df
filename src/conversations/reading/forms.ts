import { z } from 'zod'
import type { Following } from '#database'

export const wishes = ['following', 'as_it_comes', 'muted'] as const
export type WishName = (typeof wishes)[number]

/** Whether somebody hears of a thread: of every reply, of none, or, as it comes, once she has a part in it. */
export const wishForm = z
  .object({ wish: z.enum(wishes, 'forms.notUnderstood') })
  .transform(({ wish }) => ({ following: followingOf(wish) }))

export interface Wish {
  readonly following: Following | null
}

export function wishOf(following: Following | null): WishName {
  return following ?? 'as_it_comes'
}

function followingOf(wish: WishName): Following | null {
  return wish === 'as_it_comes' ? null : wish
}
