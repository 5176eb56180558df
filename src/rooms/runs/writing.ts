import type { ProtocolId, RoomRunId } from '#database'
import { newId } from '#kernel/id.ts'
import type { AgendaItem } from '../../agendas/index.ts'
import { library, usualGroup, whichOf, type AnyProtocol } from '../../protocols/index.ts'

/** The protocol of a step of the agenda, where it has one that is still there. */
export function protocolOf(item: AgendaItem, own: readonly AnyProtocol[]): AnyProtocol | null {
  const which: ProtocolId | string | null = item.protocolId ?? item.shippedProtocol
  if (which === null) return null
  return [...own, ...library].find((one) => whichOf(one) === which) ?? null
}

/** The protocol as it will run in a room, and a step of the room for each of its own. */
export function runOf(item: AgendaItem, protocol: AnyProtocol) {
  const id = newId<RoomRunId>()
  const { title, sensitivity, needsSkill } = protocol
  const people = usualGroup(protocol.people)
  const subject = subjectOf(item, protocol)
  const steps = protocol.steps.map(({ title: named, text, who, minutes, isEach = false }, at) => ({
    item_id: item.id,
    run_id: id,
    kind: 'protocol' as const,
    title_en: named.en,
    title_fr: named.fr,
    about_en: told(at === 0 ? subject : [], text.en),
    about_fr: told(at === 0 ? subject : [], text.fr),
    who,
    seconds: Math.max(1, Math.round(minutes * 60 * (isEach ? people : 1))),
  }))
  const shipped = 'slug' in protocol ? protocol.slug : null
  const named = { title_en: title.en, title_fr: title.fr, shipped_protocol: shipped }
  const run = { id, ...named, sensitivity, needs_skill: needsSkill }
  return { run, steps }
}

/** What the group works on by it, where the step of the agenda says more than how. */
function subjectOf({ title, words }: AgendaItem, { title: way }: AnyProtocol): string[] {
  const named = title.en ?? title.fr ?? ''
  const isWay = named === way.en || named === way.fr
  return [isWay ? '' : named, words].filter((text) => text !== '')
}

function told(subject: readonly string[], text: string | null): string | null {
  return text === null ? null : [...subject, text].filter((part) => part !== '').join('\n\n') || null
}
