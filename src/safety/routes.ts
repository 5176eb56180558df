import { page } from '#kernel/answer.ts'
import type { Routes } from '#kernel/routes.ts'
import { findUmbrella } from '../umbrellas/index.ts'
import { listAudit } from './audit/queries.ts'
import { auditPage } from './views/audit-page.ts'
import { safetyPage } from './views/safety-page.ts'

export function safetyRoutes(at: Routes): void {
  at.get('/safety', async ({ reader }) => page(safetyPage(reader)))

  at.get('/umbrellas/:id/audit', async ({ db, viewer, reader, id, query }) => {
    const umbrella = await findUmbrella(db, viewer, id('id'))
    const audit = await listAudit(db, viewer, umbrella, positionIn(query['before']))
    return page(auditPage({ reader, umbrella, audit }))
  })
}

function positionIn(before: string | undefined): string | null {
  return before !== undefined && /^\d{1,18}$/.test(before) ? before : null
}
