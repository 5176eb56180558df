import { sql } from 'kysely'
import type { CommunityId, PaperId, PaperKind } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Overtaken } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { enterCommunity, isOver } from '../communities/index.ts'
import type { PaperEvent } from './events.ts'
import { hasText, isUnderway, missingIn, noPurposes, stateOf, type Content, type Paper } from './model.ts'
import { listVersions, lockPaper, type Place } from './queries.ts'
import { paperRules, shelfRules } from './rules.ts'

interface Beginning {
  readonly community: CommunityId
  readonly kind: PaperKind
  readonly now: Temporal.Instant
}

/** The version that is being written: the one that somebody began already, or a new one, out of what holds now. */
export function beginVersion(db: Db, viewer: Viewer, { community, kind, now }: Beginning): Promise<Paper> {
  return transaction(db, async (tx) => {
    const place = await enterCommunity(tx, viewer, community)
    authorize(shelfRules, 'begin', viewer, { communityId: community, isOver: isOver(place) })
    const [latest] = await listVersions(tx, viewer, community, kind)
    if (latest && isUnderway(latest)) return latest

    const number = (latest?.number ?? 0) + 1
    const id = await unlessBegun(tx, viewer, { community, kind, number, from: latest ?? null, now })

    const facts = { number }
    if (id) await record<PaperEvent>(tx, viewer, `${kind}.begun`, { subject: id, community, facts, now })
    const [begun] = await listVersions(tx, viewer, community, kind)
    if (!begun) throw new Error('a version was begun')
    return begun
  })
}

interface Version extends Beginning {
  readonly number: number
  readonly from: Content | null
}

/** Somebody may begin one at the same moment: then hers is the one. */
async function unlessBegun(tx: Tx, viewer: Viewer, version: Version): Promise<PaperId | null> {
  const { community, kind, number, from, now } = version
  const moments = { created_at: now, edited_at: now, edited_by: signedIn(viewer) }
  const made = await tx
    .insertInto('paper')
    .values({ id: newId<PaperId>(), community_id: community, kind, number, ...moments, ...columnsOf(from) })
    .onConflict((known) => known.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id ?? null
}

interface Editing {
  readonly content: Content
  /** The revision that whoever does it has read. */
  readonly seen: number
  readonly now: Temporal.Instant
}

type Reading = Omit<Editing, 'content'>

/** What stands there afterwards, and whether that is what was sent: somebody else may have been faster. */
export interface Edited {
  readonly isSaved: boolean
  readonly paper: Paper
}

export function editPaper(db: Db, viewer: Viewer, place: Place, editing: Editing): Promise<Edited> {
  return transaction(db, async (tx) => {
    const paper = await lockPaper(tx, viewer, place)
    refuseAdopted(paper)
    authorize(paperRules, 'edit', viewer, paper)
    if (paper.revision !== editing.seen) return { isSaved: false, paper }

    await tx
      .updateTable('paper')
      .set({
        ...columnsOf(editing.content),
        revision: paper.revision + 1,
        edited_at: editing.now,
        edited_by: signedIn(viewer),
      })
      .where('id', '=', paper.id)
      .execute()

    await happened(tx, viewer, paper, { what: 'edited', now: editing.now })
    return { isSaved: true, paper }
  })
}

/** Why a step was not taken: the version is not what whoever takes it has read, or something of it is missing. */
export type Unready = 'overtaken' | NonNullable<ReturnType<typeof missingIn>>

/**
 * Puts a draft to the members, as whoever does it has read it: from now on they read it and say what they think of it.
 * Gives why not, or null where it was done.
 */
export function consult(db: Db, viewer: Viewer, place: Place, { seen, now }: Reading): Promise<Unready | null> {
  return transaction(db, async (tx) => {
    const paper = await lockPaper(tx, viewer, place)
    if (stateOf(paper) === 'consulted') throw new Overtaken('charters.conflicts.consulted')
    refuseAdopted(paper)
    authorize(paperRules, 'consult', viewer, paper)
    const unready = whyNot(paper, seen)
    if (unready) return unready

    await tx
      .updateTable('paper')
      .set({ consulted_at: now, revision: paper.revision + 1, parts: JSON.stringify(paper.parts.filter(hasText)) })
      .where('id', '=', paper.id)
      .execute()

    await happened(tx, viewer, paper, { what: 'consulted', now })
    return null
  })
}

/** Throws a draft away as whoever does it saw it: what somebody else has written since is not lost by that. */
export function discardDraft(db: Db, viewer: Viewer, place: Place, { seen, now }: Reading): Promise<void> {
  return transaction(db, async (tx) => {
    const paper = await lockPaper(tx, viewer, place)
    refuseAdopted(paper)
    if (stateOf(paper) === 'consulted') throw new Overtaken('charters.conflicts.consulted')
    authorize(paperRules, 'discard', viewer, paper)
    if (paper.revision !== seen) throw new Overtaken('charters.conflicts.changed')

    await tx.deleteFrom('paper').where('id', '=', paper.id).execute()

    await happened(tx, viewer, paper, { what: 'discarded', now })
  })
}

/**
 * From now on it holds, as whoever adopts it has read it, and the one before does not. What somebody else has changed
 * since is adopted by nobody unread. Gives why not, or null where it was done.
 */
export function adopt(db: Db, viewer: Viewer, place: Place, { seen, now }: Reading): Promise<Unready | null> {
  return transaction(db, async (tx) => {
    const paper = await lockPaper(tx, viewer, place)
    refuseAdopted(paper)
    authorize(paperRules, 'adopt', viewer, paper)
    const unready = whyNot(paper, seen)
    if (unready) return unready

    await sql`update paper set superseded_at = ${now} where community_id = ${paper.communityId} and kind = ${paper.kind}
      and adopted_at is not null and superseded_at is null`.execute(tx)
    await tx
      .updateTable('paper')
      .set({ adopted_at: now, adopted_by: signedIn(viewer), parts: JSON.stringify(paper.parts.filter(hasText)) })
      .where('id', '=', paper.id)
      .execute()

    await happened(tx, viewer, paper, { what: 'adopted', now })
    return null
  })
}

function whyNot(paper: Paper, seen: number): Unready | null {
  return paper.revision === seen ? missingIn(paper) : 'overtaken'
}

function refuseAdopted(paper: Paper): void {
  if (!isUnderway(paper)) throw new Overtaken('charters.conflicts.adopted')
}

interface What {
  readonly what: 'edited' | 'discarded' | 'consulted' | 'adopted'
  readonly now: Temporal.Instant
}

function happened(tx: Tx, viewer: Viewer, { id, communityId, kind, number }: Paper, { what, now }: What) {
  const happening = { subject: id, community: communityId, facts: { number }, now }
  return record<PaperEvent>(tx, viewer, `${kind}.${what}`, happening)
}

function columnsOf(content: Content | null) {
  const { peerSupport, practicalKnowledge, coordination, sharedVision } = content?.purposes ?? noPurposes
  return {
    parts: JSON.stringify(content?.parts ?? []),
    peer_support: peerSupport,
    practical_knowledge: practicalKnowledge,
    coordination,
    shared_vision: sharedVision,
    review_on: content?.reviewOn ?? null,
  }
}
