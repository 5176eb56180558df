import type { PaperCommentId, PaperId, PaperKind } from '#database'
import type { Tx } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { languageOf } from '#kernel/language-of.ts'
import { offeredClause } from '../../src/charters/index.ts'
import { agreements } from './charters/agreements.ts'
import type { Agreement, Charter } from './charters/model.ts'
import { listening } from './charters/listening.ts'
import { otherCharters } from './charters/others.ts'
import { programmeSupport } from './charters/programme-support.ts'
import type { Both } from './model.ts'
import { instantOf } from './moments.ts'
import { network } from './network.ts'
import { named, type Known } from './seed-network.ts'

const zone = 'America/Vancouver'

interface Text {
  readonly kind: PaperKind
  readonly of: Charter | Agreement
  readonly parts: readonly { readonly key: string; readonly en: string | null; readonly fr: string | null }[]
}

type Row = Text & { readonly id: PaperId; readonly number: number }

/** Charters and agreements of the demonstration, with what was said of them and who has agreed. */
export async function makeCharters(tx: Tx, known: Known, now: Temporal.Instant): Promise<void> {
  const texts: readonly Text[] = [
    ...[...programmeSupport, ...listening, ...otherCharters].map(
      (of) => ({ kind: 'charter', of, parts: partsOf(of.parts) }) as const,
    ),
    ...agreements.map((of) => ({ kind: 'agreement', of, parts: clausesOf(of) }) as const),
  ]
  const rows = texts.map((text): Row => {
    const before = texts.slice(0, texts.indexOf(text)).filter((other) => isSame(other, text))
    return { ...text, id: newId<PaperId>(), number: before.length + 1 }
  })
  await tx
    .insertInto('paper')
    .values(rows.map((row) => columnsOf(row, rows, known, now)))
    .execute()
  await makeComments(tx, rows, known, now)
  await makeAcknowledgements(tx, rows, known, now)
}

function columnsOf({ id, kind, number, of, parts }: Row, rows: readonly Row[], known: Known, now: Temporal.Instant) {
  const at = (moment?: Charter['begun']) => (moment ? instantOf(moment, now, zone) : null)
  const next = rows.find((row) => isSame(row, { kind, of }) && row.number > number && row.of.adopted)
  const [peer_support, practical_knowledge, coordination, shared_vision] = 'purposes' in of ? of.purposes : [0, 0, 0, 0]
  const writer = named(known.people, of.by)
  return {
    id,
    kind,
    number,
    community_id: named(known.communities, of.community),
    parts: JSON.stringify(parts),
    peer_support,
    practical_knowledge,
    coordination,
    shared_vision,
    review_on: of.reviewIn === undefined ? null : now.toZonedDateTimeISO(zone).toPlainDate().add({ days: of.reviewIn }),
    created_at: instantOf(of.begun, now, zone),
    edited_at: instantOf(of.consulted ?? of.begun, now, zone),
    edited_by: writer,
    consulted_at: at(of.consulted),
    adopted_at: at(of.adopted),
    adopted_by: of.adopted ? named(known.people, coordinatorOf(of.community)) : null,
    superseded_at: next ? at(next.of.adopted) : null,
  }
}

async function makeComments(tx: Tx, rows: readonly Row[], { communities, people }: Known, now: Temporal.Instant) {
  const comments = rows.flatMap(({ id, of }) =>
    ('comments' in of ? (of.comments ?? []) : []).map(({ by, at, part, text, settled }) => ({
      id: newId<PaperCommentId>(),
      paper_id: id,
      community_id: named(communities, of.community),
      part: part ?? null,
      author_id: named(people, by),
      text,
      language: languageOf(text),
      created_at: instantOf(at, now, zone),
      settled_at: settled ? instantOf(settled.at, now, zone) : null,
      settled_by: settled ? named(people, settled.by) : null,
      is_taken_up: settled?.isTakenUp ?? null,
      answer: settled?.answer ?? '',
    })),
  )
  await tx.insertInto('paper_comment').values(comments).execute()
}

/** Everybody who belonged has agreed to each version within a few days, but for those who have not got round to it. */
async function makeAcknowledgements(
  tx: Tx,
  rows: readonly Row[],
  { communities, people }: Known,
  now: Temporal.Instant,
) {
  const agreed = rows.flatMap(({ id, kind, of }) => {
    const { adopted, community } = of
    if (kind !== 'agreement' || adopted === undefined) return []
    const notYet = 'notYet' in of ? (of.notYet ?? []) : []
    const members = network.people.flatMap(({ handle, memberships }) => {
      const joined = memberships.find((its) => its.community === community)?.joined
      return joined === undefined || notYet.includes(handle) ? [] : [{ handle, joined: instantOf(joined, now, zone) }]
    })
    return members.map(({ handle, joined }, days) => ({
      paper_id: id,
      community_id: named(communities, community),
      person_id: named(people, handle),
      acknowledged_at: laterOf(joined, instantOf(adopted, now, zone).add({ hours: 5 + 7 * (days % 20) })),
    }))
  })
  await tx.insertInto('acknowledgement').values(agreed).execute()
}

function partsOf(parts: Charter['parts']): Text['parts'] {
  return Object.entries(parts).map(([key, said]) => partOf(key, said))
}

function clausesOf({ clauses }: Agreement): Text['parts'] {
  return clauses.map((clause, place) => {
    if (typeof clause !== 'string') return partOf(`own-${place}`, clause)
    const offered = offeredClause(clause)
    if (offered === null) throw new Error(`Hearth offers no clause ${clause}`)
    return { key: clause, en: offered.en, fr: offered.fr }
  })
}

function partOf(key: string, { en, fr }: Both) {
  return { key, en: en || null, fr: fr || null }
}

function coordinatorOf(slug: string): string {
  const coordinates = network.people.find(({ memberships }) =>
    memberships.some(({ community, roles }) => community === slug && roles.includes('coordinator')),
  )
  if (!coordinates) throw new Error(`Nobody coordinates ${slug}`)
  return coordinates.handle
}

function isSame(one: Pick<Text, 'kind' | 'of'>, other: Pick<Text, 'kind' | 'of'>): boolean {
  return one.kind === other.kind && one.of.community === other.of.community
}

/** Whoever came in since agreed as she came in. */
function laterOf(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) > 0 ? one : other
}
