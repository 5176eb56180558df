import type { CommunityId, PaperKind } from '#database'
import type { Fields, Told } from '#world/ask.ts'
import type { Persona, World } from '#world/world.ts'

export const shelf = (community: CommunityId, kind: PaperKind = 'charter') => `/communities/${community}/${kind}`

/** What a charter has to say before it can be put to the members. */
export const marks = {
  domainEn: 'How we listen at work.',
  commitmentsEn: 'We answer each other within a week.',
  practiceEn: 'Questions that open, kept on one page.',
}

/** The revision that the page of a form was opened with. */
export function seenIn(body: string): string {
  return /name="seen" value="(\d+)"/.exec(body)?.[1] ?? ''
}

/** Opens the form of a version and sends it with these words. */
export async function write({ ask }: World, who: Persona, path: string, fields: Fields): Promise<Told> {
  const form = await ask(who, 'GET', `${path}/editing`)
  return ask(who, 'POST', `${path}/editing`, { ...fields, seen: seenIn(form.body) })
}

/** Opens a version and puts it to the members, or adopts it, as it stands there. */
export async function bringOn(
  { ask }: World,
  who: Persona,
  path: string,
  step: 'consultation' | 'adoption',
): Promise<Told> {
  return ask(who, 'POST', `${path}/${step}`, { seen: seenIn((await ask(who, 'GET', path)).body) })
}

/** A charter of Circle's as far as it goes: Ana writes it, puts it to the members, adopts it. */
export async function charter(
  world: World,
  until: 'draft' | 'consulted' | 'adopted',
  fields: Fields = marks,
): Promise<string> {
  return bring(world, 'charter', until, fields)
}

/** The same with an agreement. */
export async function agreement(
  world: World,
  until: 'draft' | 'consulted' | 'adopted',
  fields: Fields = { 'key-0': 'stays', 'en-0': 'What is said here stays here.' },
): Promise<string> {
  return bring(world, 'agreement', until, fields)
}

async function bring(world: World, kind: PaperKind, until: string, fields: Fields): Promise<string> {
  const { ask, communities } = world
  const begun = await ask('ana', 'POST', shelf(communities.circle, kind))
  const path = begun.location.replace('/editing', '')
  await write(world, 'ana', path, fields)
  if (until !== 'draft') await bringOn(world, 'ana', path, 'consultation')
  if (until === 'adopted') await bringOn(world, 'ana', path, 'adoption')
  return path
}
