import { z } from 'zod'
import { cleanText } from '#kernel/text.ts'

/** What does not fit is as if it were not there: one odd field must not cost a whole message. */
export function lenient<T>(schema: z.ZodType<T>) {
  return z
    .unknown()
    .transform((value) => {
      const parsed = schema.safeParse(value)
      return parsed.success ? parsed.data : undefined
    })
    .optional()
}

/** The elements that fit. */
export function lenientList<T>(schema: z.ZodType<T>) {
  return z
    .unknown()
    .transform((value) => (Array.isArray(value) ? value : []).flatMap((element) => fitting(schema, element)))
    .optional()
    .transform((elements) => elements ?? [])
}

/** Text without what cannot be stored or seen. */
export const words = z.string().transform(cleanText)

function fitting<T>(schema: z.ZodType<T>, element: unknown): T[] {
  const parsed = schema.safeParse(element)
  return parsed.success ? [parsed.data] : []
}
