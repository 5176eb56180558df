import type { PersonId } from '#database'
import { parseId } from '#kernel/id.ts'
import { mentionOf } from '#kernel/markdown.ts'

/** Somebody of the community, as she can be called in it. */
export interface Callable {
  readonly id: PersonId
  readonly name: string
}

export interface Suggestion extends Callable {
  /** Nobody else here bears this name, so that the name alone will call her. */
  readonly isAlone: boolean
}

const token =
  /@\[((?:[^[\]\\\n]|\\[[\]\\]){1,200})\]\(person:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\)/gi
const code = /^(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^\1|(?![\s\S]))|`[^`\n]+`/gm

/** The persons whom a text calls by their id. */
export function idsCalled(text: string): readonly PersonId[] {
  return [...text.matchAll(token)].flatMap(([, , id]) => parseId<PersonId>(id?.toLowerCase()) ?? [])
}

/** Whether a text may call somebody at all, so that most texts cost no look at the members. */
export function mayCall(text: string): boolean {
  return /@[\p{L}\p{N}[]/u.test(text)
}

/**
 * The text with each call to a member under the name she bears, and each call to anybody else as plain words.
 * A plain `@Name` becomes a call where exactly one member bears that name, in full or as her first.
 */
export function settleCalls(text: string, members: readonly Callable[]): string {
  const written: string[] = []
  const kept = text.replace(token, (_all, name: string, id: string) => {
    const member = members.find((one) => one.id === id.toLowerCase())
    return held(written, member ? mentionOf(member.name, member.id) : `@${nameIn(name)}`)
  })
  const names = namesOf(members)
  return released(
    outsideCode(kept, (part) => linkNames(part, names)),
    written,
  )
}

/** The text with plain names for calls, for quoting it. */
export function namesOnly(text: string): string {
  return text.replace(token, (_all, label: string) => `@${nameIn(label)}`)
}

/** The text for its writer to change: calls as plain names, if those lead to the same members again. */
export function plainCalls(text: string, members: readonly Callable[]): string {
  const plain = outsideCode(text, namesOnly)
  return settleCalls(plain, members) === text ? plain : text
}

interface Name {
  readonly text: string
  readonly member: Callable
}

/** Names that lead to one member alone, the longest first. */
function namesOf(members: readonly Callable[]): readonly Name[] {
  const bearers = new Map<string, Callable[]>()
  for (const member of members) {
    for (const name of new Set([folded(member.name), folded(firstOf(member.name))])) {
      bearers.set(name, [...(bearers.get(name) ?? []), member])
    }
  }
  return [...bearers]
    .flatMap(([text, [member, ...others]]) => (member && others.length === 0 ? [{ text, member }] : []))
    .toSorted((a, b) => b.text.length - a.text.length)
}

function nameIn(label: string): string {
  return label.replace(/\\(.)/g, '$1')
}

function linkNames(text: string, names: readonly Name[]): string {
  let linked = ''
  let rest = text
  for (let at = rest.indexOf('@'); at >= 0; at = rest.indexOf('@')) {
    const before = rest.slice(0, at)
    const after = rest.slice(at + 1)
    const name = /[\p{L}\p{N}._%+-]$/u.test(before) ? undefined : names.find((one) => beginsWith(after, one.text))
    linked += before + (name ? mentionOf(name.member.name, name.member.id) : '@')
    rest = name ? after.slice(name.text.length) : after
  }
  return linked + rest
}

function beginsWith(text: string, name: string): boolean {
  return folded(text.slice(0, name.length)) === name && !/^[\p{L}\p{N}_@]/u.test(text.slice(name.length))
}

// Only what keeps a text's length, so that a name found in the folded text is as long in the text.
function folded(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text
}

function firstOf(name: string): string {
  return name.split(/\s/)[0] ?? name
}

function outsideCode(text: string, change: (part: string) => string): string {
  let changed = ''
  let end = 0
  for (const { 0: block, index } of text.matchAll(code)) {
    changed += change(text.slice(end, index)) + block
    end = index + block.length
  }
  return changed + change(text.slice(end))
}

// Settled calls are set aside under a mark that no text carries, while plain names are looked for around them.
function held(written: string[], call: string): string {
  written.push(call)
  return `\u0000${written.length - 1}\u0000`
}

function released(text: string, written: readonly string[]): string {
  // oxlint-disable-next-line no-control-regex -- the mark is one that cleaned text cannot hold
  return text.replace(/\u0000(\d+)\u0000/g, (_all, index: string) => written[Number(index)] ?? '')
}
