import assert from 'node:assert/strict'
import type { FactImportId } from '#database'
import { parseId } from '#kernel/id.ts'
import type { World } from '#world/world.ts'
import { factImportJobs } from '../files/jobs.ts'

type Kind = 'organisations' | 'people' | 'employments'

/** Runs what is due of an import: reading it, or writing it. */
export async function goOn({ outside }: Pick<World, 'outside'>, path: string): Promise<void> {
  const id = parseId<FactImportId>(path.split('/').at(-1))
  const job = factImportJobs(outside).find(({ name }) => name === 'importFacts')
  assert.ok(id && job)
  await job.run({ id })
}

/** Dee sends a file, and it is read: gives the path of its page. */
export async function send(world: World, kind: Kind, content: Buffer | string): Promise<string> {
  const path = `/umbrellas/${world.communities.harbour}/files`
  const sent = await world.ask('dee', 'POST', path, { kind }, { files: [{ name: `${kind}.csv`, content }] })
  assert.equal(sent.status, 303, sent.body)
  await goOn(world, sent.location)
  return sent.location
}

/** The same, and lets it be written. */
export async function bring(world: World, kind: Kind, content: Buffer | string): Promise<string> {
  const path = await send(world, kind, content)
  const begun = await world.ask('dee', 'POST', `${path}/writing`)
  assert.equal(begun.status, 303, begun.body)
  await goOn(world, path)
  return path
}

/** How many lines of each sort the page of a file counts. */
export async function countsOn({ db }: Pick<World, 'db'>, path: string): Promise<Record<string, number>> {
  const id = parseId<FactImportId>(path.split('/').at(-1))
  assert.ok(id)
  const rows = await db
    .selectFrom('fact_import_line')
    .where('import_id', '=', id)
    .groupBy('state')
    .select(['state', (eb) => eb.fn.countAll<string>().as('count')])
    .execute()
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]))
}

/** What an export gives. */
export async function take(world: World, kind: Kind): Promise<string> {
  const path = `/umbrellas/${world.communities.harbour}/exports`
  const taken = await world.ask('dee', 'POST', path, { kind, separator: ';', mark: 'yes' })
  assert.equal(taken.status, 200)
  return taken.body
}
