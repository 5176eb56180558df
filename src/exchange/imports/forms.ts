import { z } from 'zod'
import type { CommunityId } from '#database'
import type { Entered } from '#kernel/form.ts'
import { typed } from '#kernel/form.ts'
import { parseId } from '#kernel/id.ts'
import { languages } from '#kernel/words.ts'
import type { ChannelWish } from '../slack/writing/placing.ts'
import type { ListedChannel } from './model.ts'

const tick = z
  .string()
  .optional()
  .transform((value) => value === 'yes')

export const uploadForm = z.object({
  language: z.enum(languages, 'forms.notUnderstood'),
  isStrict: tick,
  directMessages: tick,
})
export type UploadForm = z.infer<typeof uploadForm>

/** The field that says where a channel goes. */
export function channelField({ externalId }: ListedChannel): string {
  return `to ${externalId}`
}

/** What stands in a field before anybody chooses: nothing comes of private conversations by itself. */
export function firstWish({ kind }: ListedChannel): 'own' | 'out' {
  return kind === 'group' || kind === 'direct' ? 'out' : 'own'
}

export function isDirect({ kind }: ListedChannel): boolean {
  return kind === 'group' || kind === 'direct'
}

export interface Chosen {
  readonly wishes: ReadonlyMap<string, ChannelWish>
  readonly isSaidTwice: boolean
}

/** What was chosen for each channel; one whose field says nothing that is offered stays out. */
export function readChoices(body: Entered, listed: readonly ListedChannel[]): Chosen {
  const wishes = listed.map((channel) => [channel.externalId, wishOf(typed(body, channelField(channel)))] as const)
  return { wishes: new Map(wishes), isSaidTwice: typed(body, 'directAgain') === 'yes' }
}

function wishOf(text: string): ChannelWish {
  return text === 'own' ? text : (parseId<CommunityId>(text) ?? 'out')
}
