import type { GatheringId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict, Overtaken } from '#kernel/errors.ts'
import { authorize } from '#kernel/rules.ts'
import { shorten } from '#kernel/text.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { openActions, type Action } from '../../outcomes/index.ts'
import type { AgendaPlace } from '../model.ts'
import { agendaRules } from '../rules.ts'
import { unguardedEdited, unguardedLock, unguardedStep, type Columns } from './commands.ts'
import { findAgendaPlace, findEarlierAgenda, listItems } from './queries.ts'
import type { Template } from './templates.ts'

interface Of<Id> {
  readonly id: Id
  readonly now: Temporal.Instant
}

/**
 * Fills an agenda that has no steps yet, from a template or with those of last time, and with a step for what is open since
 * then. Gives how many there are now.
 */
export function beginAgenda(
  db: Db,
  viewer: Viewer,
  { id, from, now }: Of<GatheringId> & { from: Template | 'last' },
): Promise<number> {
  return transaction(db, async (tx) => {
    const place = await findAgendaPlace(tx, viewer, id)
    authorize(agendaRules, 'set', viewer, place)
    await unguardedLock(tx, place)
    const known = await listItems(tx, viewer, id)
    if (known.length > 0) throw new Overtaken('agendas.problems.begunAlready')

    const begun = from === 'last' ? await stepsOfLast(tx, viewer, place) : from.steps.map(columnsOfTemplate)
    const steps = withOpenActions(begun, await openActions(tx, viewer, place.communityId))
    for (const step of steps) await unguardedStep(tx, viewer, place, { ...step, now })

    await unguardedEdited(tx, viewer, place, now)
    return steps.length
  })
}

async function stepsOfLast(tx: Tx, viewer: Viewer, place: AgendaPlace): Promise<Columns[]> {
  const earlier = await findEarlierAgenda(tx, viewer, place)
  if (earlier === null) throw new Conflict('agendas.problems.noneBefore')
  const items = await listItems(tx, viewer, earlier)
  return items.map(({ title, kind, minutes, words, wanted, protocolId, shippedProtocol }) => ({
    kind,
    minutes,
    words,
    wanted,
    title_en: title.en,
    title_fr: title.fr,
    owner_id: null,
    guest_id: null,
    protocol_id: protocolId,
    shipped_protocol: shippedProtocol,
  }))
}

function columnsOfTemplate({ kind, minutes, title, protocol }: Template['steps'][number]): Columns {
  const named = { title_en: title?.en ?? null, title_fr: title?.fr ?? null }
  return {
    kind,
    minutes,
    ...named,
    words: '',
    wanted: '',
    owner_id: null,
    guest_id: null,
    protocol_id: null,
    shipped_protocol: protocol ?? null,
  }
}

/** Together they fit where the words of a step are kept. */
const [openMax, lineMax] = [20, 90]
const openStep = { en: 'What we said we would do', fr: 'Ce que nous avions prévu de faire' } as const

/** After those who came have arrived. Whose each is stands on the list of them all, and can change until then. */
function withOpenActions(steps: readonly Columns[], open: readonly Action[]): readonly Columns[] {
  const rest = steps.filter(({ title_en: title }) => title !== openStep.en)
  if (open.length === 0) return steps
  const lines = open.slice(0, openMax).map(({ text }) => `- ${shorten(text, lineMax)}`)
  const kept = { owner_id: null, guest_id: null, protocol_id: null, shipped_protocol: null, wanted: '' }
  const step: Columns = {
    kind: 'decision',
    minutes: 5,
    title_en: openStep.en,
    title_fr: openStep.fr,
    words: lines.join('\n'),
    ...kept,
  }
  const at = rest[0]?.kind === 'check_in' ? 1 : 0
  return rest.toSpliced(at, 0, step)
}
