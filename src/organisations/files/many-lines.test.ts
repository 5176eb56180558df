import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { inWorld, type World } from '#world/world.ts'
import { countsOn, goOn } from '../testing/sending.ts'
import { rowsIn } from './rows.ts'

const many = 100_000
const personAt = (n: number) => `person${n}@example.org,Somebody Number ${n},${n % 3 === 0 ? 'fr' : 'en'}\n`
const lines = (count: number) => Array.from({ length: count }, (_, n) => personAt(n))
const head = 'email,name,language\n'

/** How far the reading of a file ever was before whoever takes its lines, and what it said of how far it was. */
async function readSlowly(count: number) {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-many-'))
  try {
    const path = join(folder, 'many.csv')
    const all = lines(count)
    await writeFile(path, head + all.join(''))
    const said: number[] = []
    let [taken, ahead] = [head.length, 0]
    for await (const { line } of rowsIn(path, { kind: 'people', progress: (bytes) => void said.push(bytes) })) {
      taken += all[line - 2]?.length ?? 0
      ahead = Math.max(ahead, (said.at(-1) ?? 0) - taken)
    }
    return { said, taken, ahead }
  } finally {
    await rm(folder, { recursive: true })
  }
}

describe('a file of 100,000 lines', () => {
  test('is read as its lines are taken: what is held of it does not grow with it', async () => {
    const [some, all] = [await readSlowly(many / 4), await readSlowly(many)]
    const enough = 1_200_000
    assert.ok(all.taken > 4 * enough, String(all.taken))
    assert.ok(some.ahead < enough && all.ahead < enough, `${some.ahead} and ${all.ahead}`)
    assert.ok(all.said.length > 10)
    assert.deepEqual(
      all.said,
      all.said.toSorted((a, b) => a - b),
    )
    assert.equal(all.said.at(-1), all.taken)
  })

  test('says how far it is, shows what it would do, and writes nothing of itself while one line is wrong', () =>
    inWorld(async (world) => {
      const { ask, db, communities } = world
      const wrong = `${head}${lines(many - 1).join('')}nobody,Nobody,en\n`
      const path = `/umbrellas/${communities.harbour}/files`
      const sent = await ask('dee', 'POST', path, { kind: 'people' }, { files: [{ name: 'p.csv', content: wrong }] })
      assert.equal(sent.status, 303, sent.body)
      const seen = await during(goOn(world, sent.location), () => howFar(world))
      const between = new Set(seen.filter((bytes) => bytes > 0 && bytes < wrong.length))
      assert.ok(between.size >= 3, [...between].join())
      assert.deepEqual(
        seen,
        seen.toSorted((a, b) => a - b),
      )

      assert.deepEqual(await countsOn(world, sent.location), { new: many - 1, wrong: 1 })
      const page = await ask('dee', 'GET', sent.location)
      assert.match(page.body, /Line 100001/)
      assert.ok(page.body.length < 100_000, String(page.body.length))
      assert.ok(page.statements <= 6, String(page.statements))
      assert.equal((await ask('dee', 'POST', `${sent.location}/writing`)).status, 409)
      assert.deepEqual(await db.selectFrom('person_on_record').selectAll().execute(), [])
    }))
})

async function howFar({ db }: World): Promise<number> {
  const { bytes_read } = await db.selectFrom('fact_import').select('bytes_read').executeTakeFirstOrThrow()
  return Number(bytes_read)
}

/** What somebody sees who looks again and again while work goes on. */
async function during(work: Promise<void>, look: () => Promise<number>): Promise<number[]> {
  const seen: number[] = []
  const ended = new AbortController()
  const done = work.finally(() => ended.abort())
  while (!ended.signal.aborted) {
    seen.push(await look())
    await new Promise((go) => setTimeout(go, 60))
  }
  await done
  return seen
}
