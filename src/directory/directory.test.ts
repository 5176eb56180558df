import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newId } from '#kernel/id.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { keepTerms, tell } from '../profiles/testing/telling.ts'
import { countedMax, saidMax } from './model.ts'
import { keepStream, listed, namesOn, pageOf } from './testing/listing.ts'

describe('the directory of people', () => {
  test('holds those with whom one shares a community, by name, and tells what each can offer first', () =>
    inWorld(async (world) => {
      const { counsellor, coast } = await keepTerms(world)
      await tell(world, 'ben', {
        role: [counsellor, 'community'],
        region: [coast, 'community'],
        offer: ['Court days, and how to wait well', 'community'],
        languages: ['fr', 'community'],
      })
      assert.deepEqual(await listed(world, 'fay'), ['Ana Wells', 'Ben Ito', 'Fay Roy'])
      const page = await pageOf(world, 'ana')
      assert.match(page, /Ben Ito[\s\S]*Court days, and how to wait well[\s\S]*Counsellor[\s\S]*Coast[\s\S]*French/)
      assert.match(page, /3 people/)
      assert.match(page, /<option value="[^"]*"[^>]*>Counsellor \(1\)/)
      const inFrench = await pageOf(world, 'fay')
      assert.match(inFrench, /Court days[\s\S]*Conseillère[\s\S]*Côte[\s\S]*Français/)
      assert.match(inFrench, /3 personnes/)
      assert.equal((await world.ask('visitor', 'GET', '/people')).status, 401)
    }))

  test('finds by the beginning of a name or of what somebody offers, without accents, and by each thing she shows', () =>
    inWorld(async (world) => {
      const { counsellor, north } = await keepTerms(world)
      const stream = await keepStream(world)
      await tell(world, 'ben', { offer: ['Débriefer après une nuit dure', 'community'], region: [north, 'community'] })
      await tell(world, 'ana', { role: [counsellor, 'umbrella'], languages: ['ase', 'community'] })
      await tell(world, 'fay', { stream: [stream, 'community'], role: [counsellor, 'community'] })
      assert.deepEqual(await listed(world, 'ana', '?q=be'), ['Ben Ito'])
      assert.deepEqual(await listed(world, 'ana', '?q=debrief'), ['Ben Ito'])
      assert.deepEqual(await listed(world, 'ana', '?q=b+ito'), ['Ben Ito'])
      assert.deepEqual(await listed(world, 'ana', '?q=ito+zebra'), [])
      assert.deepEqual(await listed(world, 'ana', '?offers=yes'), ['Ben Ito'])
      assert.deepEqual(await listed(world, 'ana', `?region=${north}`), ['Ben Ito'])
      assert.deepEqual(await listed(world, 'ben', `?role=${counsellor}`), ['Ana Wells', 'Fay Roy'])
      assert.deepEqual(await listed(world, 'ben', `?role=${counsellor}&stream=${stream}`), ['Fay Roy'])
      assert.deepEqual(await listed(world, 'ben', '?language=ase'), ['Ana Wells'])
      assert.match(await pageOf(world, 'ben', `?role=${counsellor}`), /Night line \(1\)/)
    }))

  test('reads whatever an address asks for, and finds nobody where nobody says so, with a way out', () =>
    inWorld(async (world) => {
      for (const query of [
        '?q=%00',
        '?role=x',
        '?language=%27',
        '?after=zz',
        '?community=1&offers=no',
        '?q=*:%26|!()',
      ]) {
        assert.deepEqual(await listed(world, 'ben', query), ['Ana Wells', 'Ben Ito', 'Fay Roy'], query)
      }
      const nobody = await pageOf(world, 'ben', '?q=zzz')
      assert.match(nobody, /Nobody here tells you that/)
      assert.match(nobody, /Show everybody/)
      assert.match(await pageOf(world, 'gus'), /Nobody to find yet/)
    }))

  test('looks into one community, and into none that the reader does not belong to', () =>
    inWorld(async (world) => {
      const { circle, meadow } = world.communities
      await tell(world, 'cy', { offer: ['Seeds', 'umbrella'] })
      assert.deepEqual(await listed(world, 'ben'), ['Ana Wells', 'Ben Ito', 'Cy Marsh', 'Fay Roy'])
      assert.deepEqual(await listed(world, 'ben', `?community=${circle}`), ['Ana Wells', 'Ben Ito', 'Fay Roy'])
      assert.deepEqual(await listed(world, 'ben', `?community=${meadow}`), [])
      assert.deepEqual(await listed(world, 'cy', `?community=${circle}`), [])
    }))

  test('goes on by name from whoever stood last, whoever comes or goes before her, by six statements at most', () =>
    inWorld(async (world) => {
      const names = await addMany(world, 60)
      const all = [...names, 'Ana Wells', 'Ben Ito', 'Fay Roy'].toSorted()
      const first = await pageOf(world, 'ben')
      assert.deepEqual(namesOn(first), all.slice(0, 24))
      const next = /href="\/people(\?after=[^"]+)"/.exec(first)?.[1] ?? ''
      const { people } = world
      await world.db
        .updateTable('membership')
        .set({ ended_at: morning, ended_because: 'left' })
        .where('person_id', '=', people.ana)
        .execute()
      assert.deepEqual(await listed(world, 'ben', next), all.filter((name) => name !== 'Ana Wells').slice(23, 47))
      for (const query of ['', next, '?q=person', '?offers=yes&language=fr']) {
        const { statements } = await world.ask('ben', 'GET', `/people${query}`)
        assert.ok(statements <= 6, `${query} took ${statements}`)
      }
    }))

  test('answers in a frame while somebody chooses', () =>
    inWorld(async ({ ask }) => {
      const { body } = await ask('ben', 'GET', '/people', {}, { headers: { 'turbo-frame': 'found' } })
      assert.match(body.trim(), /^<turbo-frame id="found"/)
      assert.match(body, /Ana Wells/)
    }))

  test('does not count many, and then does not say which words they use', () =>
    inWorld(async (world) => {
      await addMany(world, countedMax + 10)
      const page = await pageOf(world, 'ben')
      assert.match(page, new RegExp(`More than ${countedMax} people`))
      assert.match(await pageOf(world, 'ben', '?q=person+number+00'), /<p class="told muted">\d+ people/)
    }))

  test('shows some of those who say what too many say, and all as soon as there is another word', () =>
    inWorld(async (world) => {
      await addMany(world, saidMax + 10)
      const some = await pageOf(world, 'ben', '?q=person')
      assert.match(some, /so many people say this/i)
      assert.match(some, /Person Number \d+/)
      assert.match(some, /after=/)
      const one = await pageOf(world, 'ben', '?q=person+0777')
      assert.match(one, /<p class="told muted">One person/)
      assert.match(one, /Person Number 0777/)
      assert.doesNotMatch(await pageOf(world, 'ben', '?q=person+nobody'), /so many people/i)
    }))
})

/** So many more who belong to Circle. */
async function addMany({ db, communities }: World, count: number): Promise<string[]> {
  const names = Array.from({ length: count }, (_, place) => `Person Number ${String(place).padStart(4, '0')}`)
  const people = names.map((display_name) => ({
    id: newId<never>(),
    display_name,
    time_zone: 'UTC',
    created_at: morning,
  }))
  await db.insertInto('person').values(people).execute()
  const since = { joined_at: morning, caught_up_at: morning, visited_at: morning }
  const places = people.map(({ id }) => ({
    community_id: communities.circle,
    person_id: id,
    roles: ['member' as const],
    ...since,
  }))
  await db.insertInto('membership').values(places).execute()
  return names
}
