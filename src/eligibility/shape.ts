import { z } from 'zod'
import type { FunderId, ProgrammeStreamId } from '#database'
import type { Id } from '#kernel/id.ts'
import { parseId } from '#kernel/id.ts'
import type { Rule } from './model.ts'

/** More than this nobody reads as a sentence. */
export const parts_max = 12
export const choices_max = 100
/** Of its text, well below what its column takes. */
export const rule_length_max = 40_000
export const sentence_length_max = 200

function idList<X extends Id<string>>() {
  const id = z.string().transform((text, context) => {
    const parsed = parseId<X>(text)
    if (parsed !== null) return parsed
    context.addIssue('no id')
    return z.NEVER
  })
  return z.array(id).min(1).max(choices_max)
}

const said = z.string().min(1).max(sentence_length_max).nullable()
const names = z.object({ en: said, fr: said }).refine(({ en, fr }) => en !== null || fr !== null)

const condition = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('carriesCaseload') }),
  z.object({ kind: z.literal('worksInStream'), streams: idList<ProgrammeStreamId>() }),
  z.object({ kind: z.literal('streamFundedBy'), funders: idList<FunderId>() }),
  z.object({ kind: z.literal('organisationCurrent') }),
  z.object({ kind: z.literal('worksAs'), role: names }),
  z.object({
    kind: z.literal('initiativeRole'),
    kinds: z
      .array(z.enum(['vawir_vir', 'sac', 'icat', 'other']))
      .min(1)
      .max(4),
    roles: z
      .array(z.enum(['chair', 'cochair', 'coordinator']))
      .min(1)
      .max(3),
  }),
  z.object({ kind: z.literal('attests'), sentence: names }),
])

const kind = z.enum(['all', 'any'])
const inner = z.object({ kind, of: z.array(condition).min(1).max(parts_max) })

/** A rule as it is kept: whatever else stands in the database is no rule. */
export const ruleShape: z.ZodType<Rule> = z.object({
  kind,
  of: z
    .array(z.union([condition, inner]))
    .min(1)
    .max(parts_max),
})
