import { dropDatabase, emptyTemplate, openClone } from './clone.ts'
import { makePeople, makePlaces, type People, type Places } from './people.ts'
import { makeThreads, type Threads } from './threads.ts'

export interface Known {
  readonly people: People
  readonly communities: Places
  readonly threads: Threads
}

interface Template {
  readonly name: string
  readonly known: Known
  drop(): Promise<void>
}

let made: Promise<Template> | null = null

/** The small network, made once by each test file and copied by each of its tests. */
export function worldTemplate(): Promise<Template> {
  made ??= make()
  return made
}

async function make(): Promise<Template> {
  const clone = await openClone(emptyTemplate())
  const communities = await makePlaces(clone.system)
  const people = await makePeople(clone.system, communities)
  const threads = await makeThreads(clone.system, communities, people)
  await clone.close()
  return { name: clone.name, known: { people, communities, threads }, drop: () => dropDatabase(clone.name) }
}
