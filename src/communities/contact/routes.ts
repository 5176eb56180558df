import { page } from '#kernel/answer.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Routes } from '#kernel/routes.ts'
import { findSettled } from '../../organisations/index.ts'
import { findCommunity } from '../queries.ts'
import { contactPage } from './views/contact-page.ts'

/** Where to write to a community: apart from its public page, and where search engines are told not to look. */
export function contactRoutes(at: Routes): void {
  at.get('/contact/:id', async ({ db, viewer, reader, id }) => {
    const community = await findCommunity(db, viewer, id('id'))
    const { inboxAddress } = await findSettled(db, community.id)
    if (inboxAddress === null) throw new NotFound('errors.notFound')
    const answer = page(contactPage({ reader, community, inboxAddress }))
    return { ...answer, headers: { ...answer.headers, 'x-robots-tag': 'noindex, nofollow' } }
  })
}
