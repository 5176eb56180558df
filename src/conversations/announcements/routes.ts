import { again, page, seeOther } from '#kernel/answer.ts'
import { NotFound } from '#kernel/errors.ts'
import { parse, typed } from '#kernel/form.ts'
import { newId, parseId, type Id } from '#kernel/id.ts'
import { renderMarkdown } from '#kernel/markdown.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { signedIn } from '#kernel/viewer.ts'
import { noDraft } from '#shell/index.ts'
import type { Community } from '../../communities/index.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import { findDraftAt } from '../drafts/queries.ts'
import { announce } from './commands.ts'
import { announcementForm } from './forms.ts'
import { announcementsPath, newAnnouncementPath } from './paths.ts'
import { listAnnouncements, listAudiences } from './queries.ts'
import { announcementsPage } from './views/announcements-page.ts'
import { announcingPage } from './views/announcing-page.ts'

const place = { communityId: null, threadId: null }

export function announcementRoutes(at: Routes): void {
  at.get(announcementsPath, async (asked) => {
    const { db, viewer, reader } = asked
    const audiences = await audiencesOf(asked)
    return page(announcementsPage({ reader, announcements: await listAnnouncements(db, viewer, audiences) }))
  })

  at.get(newAnnouncementPath, async (asked) => {
    const { db, viewer, reader } = asked
    const audiences = await audiencesOf(asked)
    const kept = await findDraftAt(db, viewer, place)
    return page(announcingPage({ reader, audiences, draft: noDraft, kept, once: newId(), preview: null }))
  })

  at.post(announcementsPath, async (asked) => {
    const { db, viewer, reader, body, now } = asked
    const isPreview = typed(body, 'see') === 'preview'
    const form = parse(announcementForm, body)
    const doubt = form.ok && !isPreview ? doubtOf(reader, body, { fields: ['title', 'body', 'note'] }) : null
    if (form.ok && !isPreview && !doubt) {
      await announce(db, viewer, { ...form.value, now })
      return seeOther(announcementsPath, { key: 'announcements.notices.made' })
    }

    const audiences = await audiencesOf(asked)
    const kept = await findDraftAt(db, viewer, place)
    const once = parseId<Id<string>>(typed(body, 'once')) ?? newId()
    const draft = isPreview || form.ok ? { entered: body, problems: {}, doubt } : form
    const preview = isPreview ? renderMarkdown(typed(body, 'body')).html : null
    return again(announcingPage({ reader, audiences, draft, kept, once, preview }))
  })
}

/** For those alone who may announce something somewhere. */
async function audiencesOf({ db, viewer }: Asked): Promise<readonly Community[]> {
  signedIn(viewer)
  const audiences = await listAudiences(db, viewer)
  if (audiences.length === 0) throw new NotFound('errors.notFound')
  return audiences
}
