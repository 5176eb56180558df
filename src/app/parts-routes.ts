import { page, seeOther } from '#kernel/answer.ts'
import type { Routes } from '#kernel/routes.ts'
import { partsPath } from '#shell/index.ts'
import { partsPage } from '#shell/views/parts-page.ts'
import { writingShown } from '../writing/index.ts'

/** Whatever is posted there is thrown away: the answer shows what a notice looks like. */
export function partsRoutes(at: Routes): void {
  at.get(partsPath, async ({ reader }) => page(partsPage(reader, writingShown(reader))))
  at.post(partsPath, async () => seeOther(partsPath, { key: 'shell.parts.notices.posted', undo: partsPath }), {
    isOpen: true,
  })
}
