import { page } from '#kernel/answer.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Routes } from '#kernel/routes.ts'
import { lettersPath } from '../hall.ts'
import { lettersPage } from './views/letters-page.ts'

/** Letters that were kept instead of sent, for anybody to read: in development and demonstration only. */
export function devRoutes(at: Routes, { mailer, settings }: Outside): void {
  at.get(lettersPath, async ({ reader }) =>
    page(lettersPage({ reader, letters: mailer.kept(), origin: settings.origin })),
  )
}
