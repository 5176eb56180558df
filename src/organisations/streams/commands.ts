import { sql } from 'kysely'
import type { FunderId, ProgrammeStreamId, UmbrellaId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import type { Problems } from '#kernel/form.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { lockUmbrella, namesOf, umbrellaRules } from '../../umbrellas/index.ts'
import { unguardedChange } from '../history/commands.ts'
import { printOf } from '../history/model.ts'
import type { FunderForm, StreamForm } from './forms.ts'
import { funderFacts, streamFacts } from './model.ts'
import { countUse, findFunder, findStream, listFunders, listRuled } from './queries.ts'

interface OfUmbrella {
  readonly umbrella: UmbrellaId
  readonly now: Temporal.Instant
}

interface KeepingFunder extends OfUmbrella {
  /** Null for one that is new. */
  readonly id: FunderId | null
  readonly form: FunderForm
}

/** Adds a funder, or says better what it is called. Whoever comes second is told. */
export function keepFunder(
  db: Db,
  viewer: Viewer,
  { umbrella, id: known, form, now }: KeepingFunder,
): Promise<Problems> {
  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'edit', viewer, await lockUmbrella(tx, viewer, umbrella))
    const before = known && funderFacts(await findFunder(tx, viewer, umbrella, known))
    if (before && form.seen !== printOf(before)) return { '': 'organisations.forms.meanwhile' }

    const id = known ?? newId<FunderId>()
    await tx
      .insertInto('funder')
      .values({ id, umbrella_id: umbrella, ...namesOf(form), created_at: now })
      .onConflict((same) => same.column('id').doUpdateSet(namesOf(form)))
      .execute()

    const after = funderFacts(await findFunder(tx, viewer, umbrella, id))
    await unguardedChange(tx, viewer, { umbrella, noun: 'funder', subject: id, before, after, now })
    return {}
  })
}

interface KeepingStream extends OfUmbrella {
  readonly id: ProgrammeStreamId | null
  readonly form: StreamForm
}

/** Adds a stream, or changes what is said of it. */
export function keepStream(
  db: Db,
  viewer: Viewer,
  { umbrella, id: known, form, now }: KeepingStream,
): Promise<Problems> {
  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'edit', viewer, await lockUmbrella(tx, viewer, umbrella))
    const funders = await listFunders(tx, viewer, umbrella)
    const before = known && streamFacts(await findStream(tx, viewer, umbrella, known), funders)
    if (before && form.seen !== printOf(before)) return { '': 'organisations.forms.meanwhile' }
    if (await hasCode(tx, umbrella, form.code, known)) return { code: 'organisations.forms.codeTaken' }
    if (form.funder && !funders.some(({ id }) => id === form.funder))
      return { funder: 'organisations.forms.funderGone' }

    const id = known ?? newId<ProgrammeStreamId>()
    const said = { code: form.code, ...namesOf(form), funder_id: form.funder }
    await tx
      .insertInto('programme_stream')
      .values({ id, umbrella_id: umbrella, ...said, created_at: now })
      .onConflict((same) => same.column('id').doUpdateSet(said))
      .execute()

    const after = streamFacts(await findStream(tx, viewer, umbrella, id), funders)
    await unguardedChange(tx, viewer, { umbrella, noun: 'stream', subject: id, before, after, now })
    return {}
  })
}

async function hasCode(tx: Tx, umbrella: UmbrellaId, code: string, except: ProgrammeStreamId | null): Promise<boolean> {
  const same = tx
    .selectFrom('programme_stream')
    .select('id')
    .where('umbrella_id', '=', umbrella)
    .where(sql<boolean>`lower(code) = lower(${code})`)
  const found = await same.$if(except !== null, (some) => some.where('id', '<>', except)).executeTakeFirst()
  return found !== undefined
}

interface Retiring extends OfUmbrella {
  readonly id: ProgrammeStreamId
  readonly isRetired: boolean
}

/** Nobody new can be in a stream that is retired. Whoever is in it stays, and so do its communities. */
export function retireStream(db: Db, viewer: Viewer, { umbrella, id, isRetired, now }: Retiring): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'edit', viewer, await lockUmbrella(tx, viewer, umbrella))
    const stream = await findStream(tx, viewer, umbrella, id)
    const funders = await listFunders(tx, viewer, umbrella)
    if ((stream.retiredAt !== null) === isRetired) return

    const retiredAt = isRetired ? now : null
    await tx.updateTable('programme_stream').set({ retired_at: retiredAt }).where('id', '=', id).execute()

    const [before, after] = [streamFacts(stream, funders), streamFacts({ ...stream, retiredAt }, funders)]
    await unguardedChange(tx, viewer, { umbrella, noun: 'stream', subject: id, before, after, now })
  })
}

interface Removing<Id> extends OfUmbrella {
  readonly id: Id
}

/** Takes a stream off that nobody ever was in and no rule names: one that was typed by mistake. */
export function removeStream(
  db: Db,
  viewer: Viewer,
  { umbrella, id, now }: Removing<ProgrammeStreamId>,
): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'edit', viewer, await lockUmbrella(tx, viewer, umbrella))
    const stream = await findStream(tx, viewer, umbrella, id)
    const { employments, communities, ruled } = await countUse(tx, id)
    if (employments + communities + ruled.length > 0) throw new Conflict('organisations.streams.inUse')
    const before = streamFacts(stream, await listFunders(tx, viewer, umbrella))

    await tx.deleteFrom('programme_stream').where('id', '=', id).execute()

    await unguardedChange(tx, viewer, { umbrella, noun: 'stream', subject: id, before, after: null, now })
  })
}

export function removeFunder(db: Db, viewer: Viewer, { umbrella, id, now }: Removing<FunderId>): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'edit', viewer, await lockUmbrella(tx, viewer, umbrella))
    const before = funderFacts(await findFunder(tx, viewer, umbrella, id))
    const streams = await tx.selectFrom('programme_stream').select('id').where('funder_id', '=', id).executeTakeFirst()
    if (streams) throw new Conflict('organisations.streams.funderInUse')
    if ((await listRuled(tx, id)).length > 0) throw new Conflict('organisations.streams.funderInRule')

    await tx.deleteFrom('funder').where('id', '=', id).execute()

    await unguardedChange(tx, viewer, { umbrella, noun: 'funder', subject: id, before, after: null, now })
  })
}
