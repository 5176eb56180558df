import type { PaperKind } from '#database'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { parse, typed } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import { newId } from '#kernel/id.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import type { WordKey } from '#kernel/words.ts'
import { noDraft } from '#shell/index.ts'
import { communityRules, enterCommunity, type Community } from '../communities/index.ts'
import { doubtOf } from '../confidentiality/index.ts'
import { arranged } from './arranging.ts'
import { offeredUnder, type OfferedClause } from './clauses.ts'
import { adopt, consult, discardDraft, editPaper, type Unready } from './commands.ts'
import { clausesSent, fieldsTyped, paperForms, type Act, type PaperForm } from './forms.ts'
import { findLimits } from './limits/queries.ts'
import type { Content, Paper, Part } from './model.ts'
import { paperEditingPath, paperPath, shelfPath } from './paths.ts'
import { paperView, placeIn } from './paper-view.ts'
import { findPaper, type Place } from './queries.ts'
import { paperRules } from './rules.ts'
import { editingPage, type EditingPage } from './views/editing-page.ts'

/** Where one version is read, written, put to the members and adopted. */
export function editingRoutes(at: Routes, kind: PaperKind): void {
  const place = `/communities/:id/${kind}/:number`
  at.get(place, async (asked) => page(await paperView(asked, placeIn(asked, kind))))

  at.get(`${place}/editing`, async (asked) => page(await editing(asked, kind, (paper) => ({ content: paper }))))

  at.post(`${place}/editing`, (asked) => saving(asked, kind))

  at.post(`${place}/consultation`, async (asked) => {
    const { db, viewer, now } = asked
    const its = placeIn(asked, kind)
    const unready = await consult(db, viewer, its, { seen: seenIn(asked), now })
    if (unready) return readAgain(asked, its, unready)
    return seeOther(paperPath({ ...its, communityId: its.community }), { key: 'charters.notices.consulted' })
  })

  at.post(`${place}/discarding`, async (asked) => {
    const { db, viewer, now } = asked
    const its = placeIn(asked, kind)
    await discardDraft(db, viewer, its, { seen: seenIn(asked), now })
    return seeOther(shelfPath(its.community, kind), { key: 'charters.notices.discarded' })
  })

  at.post(`${place}/adoption`, async (asked) => {
    const { db, viewer, now } = asked
    const its = placeIn(asked, kind)
    const unready = await adopt(db, viewer, its, { seen: seenIn(asked), now })
    if (unready) return readAgain(asked, its, unready)
    return seeOther(shelfPath(its.community, kind), { key: `charters.notices.adopted.${kind}` })
  })
}

/** The revision that the page showed. */
const seenIn = ({ body }: Asked) => Number(typed(body, 'seen'))

const whyNot = {
  overtaken: 'charters.conflicts.changed',
  marks: 'charters.missing.marks',
  clauses: 'charters.missing.clauses',
} as const satisfies Readonly<Record<Unready, WordKey>>

/** The version as it stands now, with why nothing was done: what changed meanwhile is there to be read. */
async function readAgain(asked: Asked, place: Place, unready: Unready): Promise<Answer> {
  const view = await paperView(asked, place, { draft: { entered: {}, problems: { '': whyNot[unready] } } })
  return unready === 'overtaken' ? page(view, 409) : again(view)
}

async function saving(asked: Asked, kind: PaperKind): Promise<Answer> {
  const { db, viewer, reader, body, now } = asked
  const place = placeIn(asked, kind)
  const form = parse<PaperForm>(paperForms[kind], body)
  if (!form.ok) return again(await editing(asked, kind, (paper) => ({ ...asSent(paper, body), draft: form })))

  const { content, seen, act } = form.value
  const paper = await findPaper(db, viewer, place)
  if (isPastAnew(asked, paper, content)) {
    const draft = { entered: body, problems: { reviewOn: 'charters.forms.dayPast' } } as const
    return again(await editing(asked, kind, () => ({ ...asSent(paper, body), draft })))
  }
  const doubt = doubtOf(reader, body, { fields: fieldsTyped(body), known: wordsOf(paper) })
  const doubted = { content, draft: { entered: body, problems: {}, doubt } }
  if (doubt) return again(await editing(asked, kind, () => doubted))

  const parts = act ? await rearranged(asked, content.parts, act) : content.parts
  const saved = await editPaper(db, viewer, place, { content: { ...content, parts }, seen, now })
  if (!saved.isSaved) {
    const overtaken = await editing(asked, kind, () => ({ content, isOvertaken: true }))
    return page(overtaken, 409)
  }
  const at = { ...place, communityId: place.community }
  if (act) return seeOther(paperEditingPath(at), { key: 'charters.notices.saved' })
  return seeOther(paperPath(at), { key: 'charters.notices.saved' })
}

/** Whether it is to be looked at again on a day that is over. One that stood there before may stay. */
function isPastAnew({ viewer, now }: Asked, paper: Paper, { reviewOn }: Content): boolean {
  if (reviewOn === null || paper.reviewOn?.equals(reviewOn)) return false
  return Temporal.PlainDate.compare(reviewOn, now.toZonedDateTimeISO(viewer.timeZone).toPlainDate()) < 0
}

async function rearranged(asked: Asked, parts: readonly Part[], act: Act): Promise<readonly Part[]> {
  const { db, viewer, id } = asked
  const offered = act.what === 'add' ? await offeredIn(asked, await enterCommunity(db, viewer, id('id'))) : []
  return arranged(parts, act, { ownKey: `own-${newId()}`, offered })
}

async function offeredIn({ db, viewer }: Asked, { umbrellaId }: Community): Promise<readonly OfferedClause[]> {
  return offeredUnder(await findLimits(db, viewer, umbrellaId))
}

type Shown = Pick<EditingPage, 'content'> & Partial<EditingPage>

async function editing(asked: Asked, kind: PaperKind, shown: (paper: Paper) => Shown): Promise<Html> {
  const { db, viewer, reader, id } = asked
  const community = await enterCommunity(db, viewer, id('id'))
  const paper = await findPaper(db, viewer, placeIn(asked, kind))
  authorize(paperRules, 'edit', viewer, paper)
  const offered = kind === 'agreement' ? await offeredIn(asked, community) : []
  const found = { reader, community, can: can(communityRules, viewer, community), paper, offered }
  return editingPage({ ...found, draft: noDraft, isOvertaken: false, ...shown(paper) })
}

/** A form that does not parse is laid out as it was sent. */
function asSent(paper: Paper, body: Asked['body']): Pick<EditingPage, 'content'> {
  return { content: { ...paper, parts: paper.kind === 'agreement' ? clausesSent(body) : paper.parts } }
}

function wordsOf({ parts }: Paper): string {
  return parts.map(({ en, fr }) => `${en ?? ''}\n${fr ?? ''}`).join('\n')
}
