import type { PaperKind } from '#database'
import type { Html } from '#kernel/html.ts'
import type { Asked } from '#kernel/routes.ts'
import { can } from '#kernel/rules.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { communityRules, enterCommunity } from '../communities/index.ts'
import { listComments } from './comments/queries.ts'
import { findPaper, type Place } from './queries.ts'
import { paperRules } from './rules.ts'
import { paperPage } from './views/paper-page.ts'

/** Which version a path names. What names none is the same 404 as one that is not there. */
export function placeIn({ id, param }: Asked, kind: PaperKind): Place {
  const number = param('number')
  return { community: id('id'), kind, number: /^[1-9]\d{0,5}$/.test(number) ? Number(number) : 0 }
}

interface Typed {
  readonly draft: Draft
  readonly draftOf?: string
}

/** One version as whoever asks finds it, with what she typed there, if anything. */
export async function paperView({ db, viewer, reader }: Asked, place: Place, typed?: Typed): Promise<Html> {
  const community = await enterCommunity(db, viewer, place.community)
  const paper = await findPaper(db, viewer, place)
  const comments = await listComments(db, viewer, paper.id)
  return paperPage({
    reader,
    community,
    can: can(communityRules, viewer, community),
    paper,
    may: can(paperRules, viewer, paper),
    comments,
    draft: typed?.draft ?? noDraft,
    draftOf: typed?.draftOf ?? null,
  })
}
