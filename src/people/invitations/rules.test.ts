import assert from 'node:assert/strict'
import { test } from 'node:test'
import { transaction, type Tx } from '#kernel/db.ts'
import { NotFound, Refusal } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { can } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { tokenFor } from '#world/people.ts'
import { inWorld, morning, type Persona, type World } from '#world/world.ts'
import { unguardedPerson } from '../account-commands.ts'
import { invite, unguardedInvitation, withdrawInvitation } from './commands.ts'
import type { Asking, Invitation } from './model.ts'
import { listInvitations, listInvitationsUnder, lockInvitation } from './queries.ts'
import { askingRules, invitationRules } from './rules.ts'

type Who = Persona | 'visitor'
type Kind = 'member' | 'coordinator' | 'administrator' | 'claim'

const nothing = { read: false, send: false }
const seen = { read: true, send: false }
const sent = { read: true, send: true }

// Who may ask whom in: a member or a coordinator of Circle, an administrator of Harbour, somebody imported.
// docs/permissions.md prints this table.
const expected: Record<Who, Record<Kind, typeof nothing>> = {
  ana: { member: sent, coordinator: sent, administrator: seen, claim: seen },
  ben: { member: nothing, coordinator: nothing, administrator: nothing, claim: nothing },
  fay: { member: nothing, coordinator: nothing, administrator: nothing, claim: nothing },
  gus: { member: nothing, coordinator: nothing, administrator: nothing, claim: nothing },
  cy: { member: nothing, coordinator: nothing, administrator: nothing, claim: nothing },
  dee: { member: seen, coordinator: sent, administrator: sent, claim: seen },
  eve: { member: nothing, coordinator: nothing, administrator: nothing, claim: nothing },
  ivy: { member: nothing, coordinator: nothing, administrator: nothing, claim: nothing },
  visitor: { member: nothing, coordinator: nothing, administrator: nothing, claim: nothing },
}

test('each persona may ask in whom the table says, by rule and by command', () =>
  inWorld(async (world) => {
    const kinds = await asked(world)
    for (const who of Object.keys(expected) as Who[]) {
      for (const [kind, asking] of Object.entries(kinds) as [Kind, Asking][]) {
        const viewer = await as(world, who, (visit) => Promise.resolve(visit.viewer))
        assert.deepEqual(can(askingRules, viewer, asking), expected[who][kind], `${who}, ${kind}`)

        const tried = as(world, who, async ({ db, viewer: sender }) => {
          const email = `${kind}.of.${who}@example.org`
          return invite(db, sender, { ...asking, email, language: 'en', now: morning })
        })
        await isAllowed(tried, expected[who][kind].send, `${who}, ${kind}`)
      }
    }
    const made = await world.db.selectFrom('invitation').select('email').orderBy('email').execute()
    assert.deepEqual(
      made.map(({ email }) => email.split('@')[0]),
      ['administrator.of.dee', 'coordinator.of.ana', 'coordinator.of.dee', 'member.of.ana'],
    )
  }))

test('the rules and the SQL agree about who sees an invitation', () =>
  inWorld(async (world) => {
    const kinds = await asked(world)
    const known: Invitation[] = []
    for (const [kind, asking] of Object.entries(kinds)) {
      const email = `${kind}@example.org`
      await transaction(world.db, (tx) =>
        unguardedInvitation(tx, { ...asking, email, language: 'en', now: morning }, world.people.ana),
      )
    }
    known.push(...(await as(world, 'ana', ({ db, viewer }) => listInvitations(db, viewer, world.communities.circle))))
    const asker = await as(world, 'dee', ({ db, viewer }) =>
      invite(db, viewer, { ...kinds.coordinator, email: 'hers@example.org', language: 'en', now: morning }),
    )
    const hers = await as(world, 'dee', ({ db, viewer }) => listInvitations(db, viewer, world.communities.circle))
    assert.deepEqual(
      hers.map(({ id }) => id),
      [asker.id],
    )
    known.push(...hers)
    known.push(
      ...(await as(world, 'dee', ({ db, viewer }) => listInvitationsUnder(db, viewer, world.communities.harbour))),
    )
    assert.equal(known.length, 5)

    for (const who of Object.keys(expected) as Who[]) {
      const listed = await as(world, who, ({ db, viewer }) => listInvitations(db, viewer, world.communities.circle))
      const under = await as(world, who, ({ db, viewer }) =>
        listInvitationsUnder(db, viewer, world.communities.harbour),
      )
      const ids = new Set([...listed, ...under].map(({ id }) => id))
      for (const invitation of known) {
        const viewer = await as(world, who, (visit) => Promise.resolve(visit.viewer))
        const may = invitationRules.read(viewer, invitation)
        assert.equal(ids.has(invitation.id), may, `${who} lists ${invitation.email}`)
        const found = as(world, who, ({ db }) => lockInvitation(db, viewer, invitation.id))
        await isAllowed(found, may, `${who} finds ${invitation.email}`)
      }
    }
  }))

test('what is over is neither sent again nor taken back', () =>
  inWorld(async (world) => {
    const { member } = await asked(world)
    const { id } = await as(world, 'ana', ({ db, viewer }) =>
      invite(db, viewer, { ...member, email: 'new@example.org', language: 'en', now: morning }),
    )
    const mayAna = () =>
      as(world, 'ana', async ({ db, viewer }) => can(invitationRules, viewer, await lockInvitation(db, viewer, id)))
    assert.deepEqual(await mayAna(), { read: true, sendAgain: true, withdraw: true })
    await as(world, 'ana', ({ db, viewer }) => withdrawInvitation(db, viewer, { id, now: morning }))
    assert.deepEqual(await mayAna(), { read: true, sendAgain: false, withdraw: false })
  }))

test('an administrator of one umbrella asks nobody into another’s community', () =>
  inWorld(async (world) => {
    const { coordinator } = await asked(world)
    const other = { ...coordinator, umbrellaId: crypto.randomUUID() as typeof coordinator.umbrellaId }
    const dee = await as(world, 'dee', ({ viewer }) => Promise.resolve({ ...viewer, administers: [other.umbrellaId] }))
    const tried = as(world, 'dee', ({ db }) =>
      invite(db, dee, { ...other, email: 'new@example.org', language: 'en', now: morning }),
    )
    await assert.rejects(tried, NotFound)
  }))

test('the database keeps a coordinator from giving more than her community, whatever the code says', () =>
  inWorld(async (world) => {
    const { member, administrator, claim } = await asked(world)
    const elsewhere = { ...member, communityId: world.communities.meadow }
    const insert = (asking: Asking) =>
      as(world, 'ana', ({ db, viewer }) =>
        db
          .insertInto('invitation')
          .values({
            id: newId(),
            umbrella_id: asking.umbrellaId,
            community_id: asking.communityId,
            roles: [...asking.roles],
            office: asking.office,
            person_id: asking.personId,
            email: 'new@example.org',
            language: 'en',
            token_hash: crypto.randomUUID(),
            invited_by: viewer.id,
            created_at: morning,
            expires_at: morning.add({ hours: 24 }),
          })
          .execute(),
      )
    await insert(member)
    for (const asking of [administrator, claim, elsewhere]) await assert.rejects(insert(asking), /row-level security/)

    const change = as(world, 'ana', ({ db }) => db.updateTable('invitation').set({ office: 'administrator' }).execute())
    await assert.rejects(change, /permission denied/)
  }))

async function isAllowed(work: Promise<unknown>, may: boolean, what: string): Promise<void> {
  if (may) await work
  else await assert.rejects(work, Refusal, what)
}

async function asked({ db, communities }: World): Promise<Record<Kind, Asking>> {
  const imported = await unguardedPerson(db, {
    name: 'Ida Imported',
    language: 'en',
    timeZone: 'America/Vancouver',
    umbrellaId: communities.harbour,
    now: morning,
  })
  const base = { umbrellaId: communities.harbour, office: null, personId: null }
  return {
    member: { ...base, communityId: communities.circle, roles: ['member'] },
    coordinator: { ...base, communityId: communities.circle, roles: ['member', 'coordinator'] },
    administrator: { ...base, communityId: communities.circle, roles: ['member'], office: 'administrator' },
    claim: { ...base, communityId: communities.circle, roles: ['member'], personId: imported },
  }
}

function as<T>(world: World, who: Who, work: (visit: { db: Tx; viewer: Viewer }) => Promise<T>): Promise<T> {
  const token = who === 'visitor' ? null : tokenFor(who)
  return world.clone.visits({ token, now: morning, mode: 'write' }, work)
}
