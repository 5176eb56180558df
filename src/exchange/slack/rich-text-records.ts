import { z } from 'zod'
import { lenient, lenientList, words } from './lenient.ts'

const flag = lenient(z.boolean())

/** A run of text, a mention, an emoji ...: whichever, its fields are few enough to read as one shape. */
const richLeaf = z.object({
  type: z.string(),
  text: lenient(words),
  url: lenient(z.string()),
  user_id: lenient(z.string()),
  usergroup_id: lenient(z.string()),
  channel_id: lenient(z.string()),
  range: lenient(z.string()),
  name: lenient(z.string()),
  unicode: lenient(z.string()),
  value: lenient(words),
  fallback: lenient(words),
  style: lenient(z.object({ bold: flag, italic: flag, strike: flag, code: flag })),
})

/** A section, a quote, a preformatted text, or a list whose elements are sections. */
const richPart = z.object({
  type: z.string(),
  style: lenient(z.string()),
  indent: lenient(z.number().int().min(0).max(20)),
  offset: lenient(z.number().int().min(0).max(100_000)),
  elements: z.array(z.unknown()),
})

const textObject = z.object({ type: lenient(z.string()), text: words })

/** One block of a message. Those of apps are read for their words alone. */
export const richBlock = z.object({
  type: z.string(),
  elements: lenientList(z.union([richPart, textObject])),
  text: lenient(textObject),
  fields: lenientList(textObject),
})

export const leaves = lenientList(richLeaf)
export const parts = lenientList(richPart)

export type RichLeaf = z.infer<typeof richLeaf>
export type RichPart = z.infer<typeof richPart>
export type RichBlock = z.infer<typeof richBlock>
