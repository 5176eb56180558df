import { typed, type Entered } from '#kernel/form.ts'
import { line } from '../../umbrellas/index.ts'
import { conditionKinds } from '../model.ts'
import { parts_max, sentence_length_max } from '../shape.ts'
import { isDraftGroup, newPart, type DraftCondition, type DraftGroup, type DraftPart } from './model.ts'

/** What a button of the page asks for. */
export type Act = 'look' | 'try' | 'effect' | 'save' | 'withdraw'

const acts: readonly Act[] = ['look', 'try', 'effect', 'save', 'withdraw']

/** Whatever changes the draft shows it again; so does what nobody offered. */
export function actIn(entered: Entered): Act {
  const given = typed(entered, 'act')
  return acts.find((act) => act === given) ?? 'look'
}

/** The draft as it was sent, with what its button changed: something added at an end, or taken out. */
export function draftIn(entered: Entered): DraftGroup {
  const [verb, first, second] = typed(entered, 'act').split('-')
  const draft = groupIn(entered, '')
  if (verb === 'add') return adding(draft, first === undefined ? null : Number(first), entered)
  return verb === 'remove' && first !== undefined ? without(draft, Number(first), second) : draft
}

function groupIn(entered: Entered, at: string): DraftGroup {
  const kind = typed(entered, at === '' ? 'kind' : `${at}-kind`) === 'any' ? 'any' : 'all'
  const places = Array.from({ length: parts_max }, (_, place) => (at === '' ? `p${place}` : `${at}-${place}`))
  return { kind, of: places.flatMap((place) => partIn(entered, place, at === '') ?? []) }
}

function partIn(entered: Entered, at: string, mayGroup: boolean): DraftPart | null {
  const kind = typed(entered, `${at}-kind`)
  if (mayGroup && (kind === 'all' || kind === 'any')) return groupIn(entered, at)
  const known = conditionKinds.find((one) => one === kind)
  return known ? conditionIn(entered, at, known) : null
}

function conditionIn(entered: Entered, at: string, kind: DraftCondition['kind']): DraftCondition {
  const several = (field: string) => [entered[`${at}-${field}`] ?? []].flat()
  const text = (field: string) =>
    line(100_000)
      .parse(typed(entered, `${at}-${field}`))
      .slice(0, sentence_length_max)
  return { kind, chosen: several('chosen'), roles: several('roles'), en: text('en'), fr: text('fr') }
}

function adding(draft: DraftGroup, place: number | null, entered: Entered): DraftGroup {
  const into = place === null ? draft : draft.of[place]
  if (into === undefined || !isDraftGroup(into) || into.of.length >= parts_max) return draft
  const wanted = typed(entered, place === null ? 'add' : `p${place}-add`)
  const part = place !== null && wanted === 'group' ? null : newPart(wanted, into)
  if (part === null) return draft
  const grown = { ...into, of: [...into.of, part] }
  return place === null ? grown : { ...draft, of: draft.of.with(place, grown) }
}

function without(draft: DraftGroup, place: number, inner: string | undefined): DraftGroup {
  const part = draft.of[place]
  if (part === undefined) return draft
  if (inner === undefined) return { ...draft, of: draft.of.filter((_, one) => one !== place) }
  if (!isDraftGroup(part)) return draft
  const less = { ...part, of: part.of.filter((_, one) => one !== Number(inner)) }
  return { ...draft, of: draft.of.with(place, less) }
}
