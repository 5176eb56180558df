import { page, seeOther } from '#kernel/answer.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { unguardedInterestConfirmation, unguardedInterestEnd } from './commands.ts'
import { interestByLetterPath } from './paths.ts'
import { unguardedInterestOfLetter, type OfLetter } from './queries.ts'
import { interestByLetterPage, interestGonePage } from './views/by-letter-page.ts'

/** What somebody without an account does by the links in her letters: they lead there as long as anything of it is kept. */
export function letterRoutes(at: Routes, { system }: Outside): void {
  const base = interestByLetterPath(':secret')
  const open = { isOpen: true }
  at.get(base, async ({ reader, param }) => {
    const secret = param('secret')
    const interest = await unguardedInterestOfLetter(system, secret)
    return interest ? page(interestByLetterPage({ reader, interest, secret })) : page(interestGonePage(reader), 404)
  })

  at.post(
    `${base}/confirmation`,
    async (asked) => {
      const { id, of } = await found(asked)
      await unguardedInterestConfirmation(system, id, asked.now)
      return seeOther(interestByLetterPath(asked.param('secret')), { key: `interest.notices.${of.kind}` })
    },
    open,
  )

  at.post(
    `${base}/withdrawal`,
    async (asked) => {
      const { id } = await found(asked)
      await unguardedInterestEnd(system, id)
      return seeOther(interestByLetterPath(asked.param('secret')), { key: 'interest.notices.takenBack' })
    },
    open,
  )

  async function found({ param }: Asked): Promise<OfLetter> {
    const interest = await unguardedInterestOfLetter(system, param('secret'))
    if (interest === null) throw new NotFound('joining.problems.unknownLink')
    return interest
  }
}
