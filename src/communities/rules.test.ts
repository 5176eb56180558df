import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CommunityKind, Visibility } from '#database'
import { NotFound } from '#kernel/errors.ts'
import { can } from '#kernel/rules.ts'
import { visitor, type Viewer } from '#kernel/viewer.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { tokenFor, type Persona } from '#world/people.ts'
import { headcount, type Community } from './model.ts'
import { findCommunity, listCommunities } from './queries.ts'
import { communityRules } from './rules.ts'

const nothing = {
  read: false,
  enter: false,
  leave: false,
  write: false,
  tend: false,
  divide: false,
  greet: false,
  add: false,
  invite: false,
  inviteCoordinator: false,
  edit: false,
  arrange: false,
  open: false,
  advertise: false,
  expect: false,
  close: false,
  reopen: false,
  succeed: false,
  place: false,
  announce: false,
}
const face = { ...nothing, read: true }
const member = { ...face, enter: true, leave: true, write: true }
const coordinator = {
  ...member,
  tend: true,
  divide: true,
  greet: true,
  add: true,
  invite: true,
  inviteCoordinator: true,
  edit: true,
  arrange: true,
  advertise: true,
  close: true,
  announce: true,
}
const settles = { inviteCoordinator: true, edit: true, arrange: true, close: true, place: true, announce: true }
const administrator = { ...face, ...settles, advertise: true }

// Who may do what to Circle (listed), Meadow (public) and Grove (hidden). docs/permissions.md prints this table.
const expected = {
  ana: { circle: coordinator, meadow: face, grove: member },
  ben: { circle: member, meadow: face, grove: nothing },
  fay: { circle: { ...member, divide: true, greet: true }, meadow: face, grove: nothing },
  gus: { circle: face, meadow: face, grove: nothing },
  cy: { circle: face, meadow: coordinator, grove: nothing },
  dee: { circle: administrator, meadow: administrator, grove: { ...administrator, advertise: false } },
  eve: { circle: face, meadow: face, grove: { ...coordinator, advertise: false } },
  ivy: { circle: face, meadow: face, grove: nothing },
  visitor: { circle: nothing, meadow: face, grove: nothing },
} as const

type Who = Persona | 'visitor'
const everybody = Object.keys(expected) as Who[]

function as<T>(world: World, who: Who, work: (visit: { db: World['db']; viewer: Viewer }) => Promise<T>): Promise<T> {
  const token = who === 'visitor' ? null : tokenFor(who)
  return world.clone.visits({ token, now: morning, mode: 'read' }, work)
}

test('each persona may do to each community what the table says', () =>
  inWorld(async (world) => {
    const all = await as(world, 'dee', ({ db, viewer }) => listCommunities(db, viewer))
    for (const who of everybody) {
      const viewer = await as(world, who, (visit) => Promise.resolve(visit.viewer))
      for (const name of ['circle', 'meadow', 'grove'] as const) {
        const community = all.find(({ id }) => id === world.communities[name])
        assert.ok(community)
        assert.deepEqual(can(communityRules, viewer, community), expected[who][name], `${who} in ${name}`)
      }
    }
  }))

test('a planned community is opened, and one that is closed only read, by those who look after it', () =>
  inWorld(async (world) => {
    const { circle } = world.communities
    const found = await as(world, 'ana', ({ db, viewer }) => findCommunity(db, viewer, circle))
    const read = { ...face, enter: true, leave: true }
    const looking = { edit: true, reopen: true, succeed: true }
    const closed = {
      ana: { ...read, ...looking },
      ben: read,
      fay: read,
      gus: face,
      dee: { ...face, ...looking, place: true },
      visitor: nothing,
    }
    for (const [who, may] of Object.entries(closed)) {
      const viewer = await as(world, who as Who, (visit) => Promise.resolve(visit.viewer))
      const usual = expected[who as Who].circle
      assert.deepEqual(can(communityRules, viewer, { ...found, state: 'closed' as const }), may, `${who}, closed`)
      const opens = { ...usual, open: usual.close, expect: usual.tend }
      assert.deepEqual(can(communityRules, viewer, { ...found, state: 'planned' as const }), opens, `${who}, planned`)
    }
  }))

test('the rules and the SQL agree about who may read, whatever a community is', () =>
  inWorld(async (world) => {
    const { circle } = world.communities
    let seen = 0
    for (const [kind, visibility] of [
      ['topic', 'public'],
      ['role', 'listed'],
      ['topic', 'hidden'],
      ['affinity', 'hidden'],
    ] as [CommunityKind, Visibility][]) {
      await world.db.updateTable('community').set({ kind, visibility }).where('id', '=', circle).execute()
      const subject = await as(world, 'ana', ({ db, viewer }) => findCommunity(db, viewer, circle))
      for (const who of everybody) {
        await as(world, who, async ({ db, viewer }) => {
          const byRule = communityRules.read(viewer, subject)
          // The owner's database has no policies: what it hides, the query hides.
          for (const [lock, through] of [
            ['first lock', world.db],
            ['both locks', db],
          ] as const) {
            const found = findCommunity(through, viewer, circle)
            if (byRule) assert.equal((await found).id, circle, `${who}, ${visibility}, ${lock}`)
            else await assert.rejects(found, NotFound, `${who}, ${visibility}, ${lock}`)
          }
          seen += byRule ? 1 : 0
        })
      }
    }
    assert.ok(seen > everybody.length, 'somebody sees something')
  }))

test('the policies alone show a community to the same people', () =>
  inWorld(async (world) => {
    for (const who of everybody) {
      const shown = await as(world, who, async ({ db }) => {
        const rows = await db.selectFrom('community').select('id').execute()
        return rows.map(({ id }) => id)
      })
      const byTable = (['circle', 'meadow', 'grove'] as const).filter((name) => expected[who][name].read)
      assert.deepEqual(shown.toSorted(), byTable.map((name) => world.communities[name]).toSorted(), who)
    }
  }))

test('under another roof only what is public is seen', () =>
  inWorld(async (world) => {
    const far = { ...visitor, id: world.people.ben, roofs: [] }
    const listed = await listCommunities(world.db, far)
    assert.deepEqual(
      listed.map(({ id }) => id),
      [world.communities.meadow],
    )
  }))

test('few members of a hidden community are not counted out to those outside', () => {
  const hidden = { visibility: 'hidden', memberCount: 3 } as Community
  const inside: Viewer = { ...visitor, rolesIn: () => ['member'] }
  assert.deepEqual(headcount(hidden, visitor), { fewerThan: 5 })
  assert.deepEqual(headcount(hidden, inside), { exactly: 3 })
  assert.deepEqual(headcount({ ...hidden, memberCount: 5 }, visitor), { exactly: 5 })
  assert.deepEqual(headcount({ ...hidden, visibility: 'listed' }, visitor), { exactly: 3 })
})
