import type { PaperCommentId, PaperKind } from '#database'
import { again, seeOther, type Answer } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import type { Draft } from '#shell/index.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import { commentForm, settlementForm } from '../forms.ts'
import { paperPath } from '../paths.ts'
import { paperView, placeIn } from '../paper-view.ts'
import type { Place } from '../queries.ts'
import { comment, settle, withdrawComment } from './commands.ts'

/** Where members say what they think of a version, and are answered. */
export function commentRoutes(at: Routes, kind: PaperKind): void {
  const place = `/communities/:id/${kind}/:number/comments`
  at.post(place, (asked) => commenting(asked, placeIn(asked, kind)))

  at.post(`${place}/:comment/settlement`, (asked) => settling(asked, placeIn(asked, kind)))

  at.post(`${place}/:comment/withdrawal`, async (asked) => {
    const { db, viewer, id, now } = asked
    const its = placeIn(asked, kind)
    await withdrawComment(db, viewer, its, { id: id<PaperCommentId>('comment'), now })
    return seeOther(pathOf(its), { key: 'charters.notices.commentWithdrawn' })
  })
}

async function commenting(asked: Asked, place: Place): Promise<Answer> {
  const { db, viewer, reader, body, now } = asked
  const form = parse(commentForm, body)
  const draftOf = `about-${typeof body['part'] === 'string' ? body['part'] : ''}`
  const shown = async (draft: Draft) => again(await paperView(asked, place, { draft, draftOf }))
  if (!form.ok) return shown(form)
  const doubt = doubtOf(reader, body, { fields: ['comment'] })
  if (doubt) return shown({ entered: body, problems: {}, doubt })

  await comment(db, viewer, place, { ...form.value, now })
  const at = form.value.part === null ? 'comments' : `part-${form.value.part}`
  return seeOther(`${pathOf(place)}#${at}`, { key: 'charters.notices.commented' })
}

async function settling(asked: Asked, place: Place): Promise<Answer> {
  const { db, viewer, reader, id, body, now } = asked
  const about = id<PaperCommentId>('comment')
  const form = parse(settlementForm, body)
  const shown = async (draft: Draft) => again(await paperView(asked, place, { draft, draftOf: about }))
  if (!form.ok) return shown(form)
  const doubt = doubtOf(reader, body, { fields: ['answer'] })
  if (doubt) return shown({ entered: body, problems: {}, doubt })

  await settle(db, viewer, place, { id: about, form: form.value, now })
  return seeOther(`${pathOf(place)}#comment-${about}`, { key: 'charters.notices.settled' })
}

function pathOf({ community, ...place }: Place): string {
  return paperPath({ ...place, communityId: community })
}
