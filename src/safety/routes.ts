import { page } from '#kernel/answer.ts'
import type { Routes } from '#kernel/routes.ts'
import { ownAuditPath } from '#shell/index.ts'
import { findAudited, listAudit, listAudited, listOwnAudit } from './audit/queries.ts'
import { auditPage, ownAuditPage } from './views/audit-page.ts'
import { safetyPage } from './views/safety-page.ts'

export function safetyRoutes(at: Routes): void {
  at.get('/safety', async ({ reader }) => page(safetyPage(reader)))

  at.get('/umbrellas/:id/audit', async ({ db, viewer, reader, id, query }) => {
    const umbrella = await findAudited(db, viewer, id('id'))
    const audit = await listAudit(db, viewer, umbrella, positionIn(query['before']))
    return page(auditPage({ reader, umbrella, audit }))
  })

  at.get(ownAuditPath, async ({ db, viewer, reader, query }) => {
    const [umbrellas, audit] = await Promise.all([
      listAudited(db, viewer),
      listOwnAudit(db, viewer, positionIn(query['before'])),
    ])
    return page(ownAuditPage({ reader, umbrellas, audit }))
  })
}

function positionIn(before: string | undefined): string | null {
  return before !== undefined && /^\d{1,18}$/.test(before) ? before : null
}
