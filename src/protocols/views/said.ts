import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { chip } from '#shell/index.ts'
import { stages, totalMinutes, usualGroup, type GroupSize, type Protocol, type Step } from '../model.ts'

/** For how many it is: "4 to 15 people". */
export function groupSaid({ words }: Reader, { from, to }: GroupSize): string {
  if (to === null) return words('protocols.people.from', { from })
  return from === to ? words('protocols.people.exactly', { from }) : words('protocols.people.between', { from, to })
}

/** How long it takes a group of so many, or of the usual size. */
export function durationSaid({ words }: Reader, protocol: Protocol, people: number | null): string {
  const group = people ?? usualGroup(protocol.people)
  const minutes = totalMinutes(protocol, group)
  const depends = protocol.steps.some(({ isEach = false }) => isEach)
  return depends ? words('protocols.minutesWith', { minutes, people: group }) : words('protocols.minutes', { minutes })
}

/** How long a step takes: "5 minutes", "1 minute each". */
export function stepMinutes({ words }: Reader, { minutes, isEach = false }: Step): string {
  return words(isEach ? 'protocols.minutesEach' : 'protocols.minutes', { minutes })
}

/** What somebody has to know of it before she chooses. */
export function marks(reader: Reader, protocol: Protocol, people: number | null = null): Html {
  const { words } = reader
  const { sensitivity, needsSkill } = protocol
  return html`<p class="row">
    ${chip({ label: durationSaid(reader, protocol, people), icon: 'clock' })}
    ${chip({ label: groupSaid(reader, protocol.people), icon: 'people' })}
    ${sensitivity !== 'low' && chip({ label: words(`protocols.sensitivity.${sensitivity}.chip`), kind: 'care' })}
    ${needsSkill && chip({ label: words('protocols.skill.chip'), kind: 'care' })}
    ${stagesSaid(reader, protocol.stages).map((label) => chip({ label }))}
  </p>`
}

/** The stages that it fits; where those are all from one on, that one. */
function stagesSaid({ words }: Reader, fitting: Protocol['stages']): readonly string[] {
  if (fitting === 'all') return []
  const [first] = fitting
  const isFromThere = fitting.length > 1 && stages.slice(-fitting.length)[0] === first
  if (first && isFromThere) return [words('protocols.stageOn', { stage: words(`protocols.stages.${first}`) })]
  return fitting.map((stage) => words(`protocols.stages.${stage}`))
}
