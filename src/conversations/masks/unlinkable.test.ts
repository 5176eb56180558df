import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#kernel/id.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { unguardedLetterOfNews } from '../../notifications/letters/sending.ts'
import { sendingIn } from '../../notifications/testing/letters.ts'
import { settle } from '../../notifications/testing/told.ts'
import { openSpace, speak } from '../support/testing/speaking.ts'
import { idsIn, pagesOf, rowsOf, withoutIds } from './testing/everything.ts'
import { allowMasks, allowPositions, ask, askMasked, reply } from './testing/saying.ts'

type Author = 'ben' | 'fay'

test('no page, row, letter or count tells: with authors swapped, all that others get is the same', async () => {
  const [one, other] = [await everythingAfter('ben'), await everythingAfter('fay')]
  assert.ok(one.size > 80, `only ${one.size} things to compare`)
  for (const label of ['Member A', 'Counsellor, North (A)'])
    assert.ok(
      [...one.values()].some((body) => body.includes(label)),
      label,
    )
  assert.ok([...one.values()].some((body) => body.includes('text-1.txt')))
  assert.ok([...one.values()].some((body) => body.includes('Content note: self-harm')))
  assert.deepEqual([...one.keys()], [...other.keys()])
  for (const [what, shown] of one) assert.equal(other.get(what), shown, what)
})

/** All that a coordinator and another member get, after somebody has done all that one can do masked. */
async function everythingAfter(author: Author): Promise<Map<string, string>> {
  const got = new Map<string, string>()
  await inWorld(async (world) => {
    const { ask: asking, db, communities, people, mailer, clock } = world
    await allowMasks(world)
    await openSpace(world)
    await db.deleteFrom('membership').where('person_id', 'in', [people.ben, people.fay]).execute()
    const belonging = { joined_at: morning.subtract({ hours: 2400 }), caught_up_at: morning, visited_at: morning }
    const members = [people.ben, people.fay, people.cy].map((person_id) => ({
      ...belonging,
      community_id: communities.circle,
      person_id,
      roles: ['member' as const],
    }))
    await db.insertInto('membership').values(members).execute()
    await allowPositions(world, ['ana', 'ben', 'fay', 'cy', 'eve'])
    await db.updateTable('person').set({ letters: 'each', is_discreet: false, language: 'en' }).execute()
    const known = await idsIn(world)

    const path = await askMasked(world, author, 'I cannot sleep. @Ben? @Fay? @Cy?')
    clock.pass({ minutes: 1 })
    const mine = await reply(world, author, path, { body: 'More of it', voice: 'mask' })
    clock.pass({ minutes: 1 })
    const form = await asking(author, 'GET', `/posts/${mine}/edit`)
    const seen = /name="seen" value="([^"]+)"/.exec(form.body)?.[1] ?? ''
    clock.pass({ minutes: 1 })
    await asking(author, 'POST', `/posts/${mine}/edit`, { body: 'Other words', seen })
    clock.pass({ minutes: 1 })
    const answer = await reply(world, 'cy', path, { body: 'Here is an answer', voice: 'name' })
    clock.pass({ minutes: 1 })
    await asking(author, 'POST', `/posts/${answer}/help`)
    clock.pass({ minutes: 1 })
    await asking(author, 'POST', `${path}/title`, { title: 'May I say that here', seen: ask.title })
    clock.pass({ minutes: 1 })
    const gone = await reply(world, author, path, { body: 'Taken back', voice: 'mask' })
    clock.pass({ minutes: 1 })
    await asking(author, 'POST', `/posts/${gone}/deletion`)
    clock.pass({ minutes: 1 })
    await reply(world, author, `/threads/${world.threads.listening}`, { body: 'And in another place', voice: 'mask' })
    clock.pass({ minutes: 1 })
    const support = { title: 'A long week', body: 'I am tired. @Ana? @Cy?', voice: 'mask' }
    const spoken = `/threads/${await speak(world, author, support)}`
    clock.pass({ minutes: 1 })
    await reply(world, author, spoken, { body: 'So tired', voice: 'mask' })
    clock.pass({ minutes: 1 })
    const files = [{ name: `${author}-notes.txt`, content: Buffer.from('What I keep for myself') }]
    const sent = { body: 'With a file', voice: 'mask', noteKind: 'selfHarm', note: 'a little', once: newId() }
    assert.equal((await asking(author, 'POST', `${path}/replies`, sent, { files })).status, 303)
    clock.pass({ minutes: 1 })
    await speakByPosition(world, author, path)
    await asking(author, 'POST', `${path}/outcome`, { outcome: 'partly', note: 'It went well enough.' })
    await settle(db)
    clock.pass({ minutes: 10 })

    for (const who of ['ana', 'cy'] as const) {
      for (const [table, rows] of await rowsOf(world, who))
        got.set(`${who} reads ${table}`, inOrder(withoutSecrets(table, rows), known))
      const pages = await pagesOf(world, who)
      for (const [at, body] of pages)
        got.set(`${who} opens ${withoutIds(at, known)} ${got.size}`, withoutIds(body, known))
    }
    const sending = sendingIn(world)
    for (const who of ['ana', 'cy'] as const) await unguardedLetterOfNews(sending, people[who])
    for (const letter of mailer.kept()) got.set(`letter ${got.size}`, withoutIds(letter.text, known))
  })
  return got
}

/** The same by role and region, beside her other mask and in a conversation of its own. */
async function speakByPosition(world: World, author: Author, path: string): Promise<void> {
  const { ask: asking, clock } = world
  const again = await askMasked(world, author, 'Who else? @Ben? @Fay? @Cy?', 'position')
  clock.pass({ minutes: 1 })
  const beside = await reply(world, author, path, { body: 'From where I work', voice: 'position' })
  clock.pass({ minutes: 1 })
  const form = await asking(author, 'GET', `/posts/${beside}/edit`)
  const seen = /name="seen" value="([^"]+)"/.exec(form.body)?.[1] ?? ''
  await asking(author, 'POST', `/posts/${beside}/edit`, { body: 'From where I work now', seen })
  clock.pass({ minutes: 1 })
  const answer = await reply(world, 'cy', again, { body: 'Another answer', voice: 'position' })
  clock.pass({ minutes: 1 })
  await asking(author, 'POST', `/posts/${answer}/help`)
  const gone = await reply(world, author, again, { body: 'Taken back', voice: 'position' })
  await asking(author, 'POST', `/posts/${gone}/deletion`)
  clock.pass({ minutes: 1 })
}

// Hands are keyed hashes, so two persons have two; a transaction's number is of the whole server.
function withoutSecrets(table: string, rows: readonly string[]): string[] {
  const random = { mask: /"hand":\{[^}]*\}/, event: /"xact":"\d+"/ }[table]
  return rows.map((row) => (random ? row.replace(random, '') : row))
}

// New ids are drawn at random, so rows are put in the order of what else they hold.
function inOrder(rows: readonly string[], known: ReadonlySet<string>): string {
  const key = (row: string) => withoutIds(row, known)
  return withoutIds(rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)).join('\n'), known)
}
