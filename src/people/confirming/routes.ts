import { seeOther } from '#kernel/answer.ts'
import { confirmed } from '#kernel/confirming.ts'
import { typed } from '#kernel/form.ts'
import type { Routes } from '#kernel/routes.ts'
import { localPath } from '../local-path.ts'
import { confirmationPath } from './paths.ts'

/** For pages that ask before they are shown: they come back once it is shown who asks. */
export function confirmingRoutes(at: Routes): void {
  at.get(confirmationPath, async (asked) => {
    confirmed(asked)
    return seeOther(localPath(asked.query['to']))
  })

  at.post(confirmationPath, async (asked) => {
    confirmed(asked)
    return seeOther(localPath(typed(asked.body, 'to')))
  })
}
