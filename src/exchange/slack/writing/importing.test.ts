import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld } from '#world/world.ts'
import { bring, counts, joined, postsIn } from '../testing/bringing.ts'
import { general, said, small, ts } from '../testing/exports.ts'

describe('what was said elsewhere', () => {
  test('keeps its authors, times, edits, pins, reactions and calls', () =>
    inWorld(async (world) => {
      const root = said(0, 'Does <@UBEN> or <@UGONE> have *the key*?', {
        thread_ts: ts(0),
        reply_count: 1,
        edited: { ts: ts(30) },
        pinned_to: ['CGENERAL'],
        reactions: [
          { name: '+1', users: ['UBEN', 'UANA'], count: 2 },
          { name: '100', users: ['UBEN'], count: 1 },
        ],
      })
      const reply = said(60, 'I do', { user: 'UBEN', thread_ts: ts(0) })
      const report = await bring(world, small({ 'general/2023-11-14.json': [root, reply] }))
      assert.deepEqual([report.written.reactions, report.written.mentions, report.written.conversations], [2, 1, 1])

      const thread = await world.db
        .selectFrom('thread')
        .selectAll()
        .where('title', 'like', 'Does Ben Ito%')
        .executeTakeFirstOrThrow()
      assert.deepEqual(
        [thread.kind, thread.reply_count, thread.last_seq, thread.created_at.epochMilliseconds],
        ['discussion', 1, 2, 1_700_000_000_000],
      )
      assert.notEqual(thread.pinned_at, null)
      const posts = await world.db
        .selectFrom('post')
        .selectAll()
        .where('thread_id', '=', thread.id)
        .orderBy('seq')
        .execute()
      assert.match(
        posts[0]?.markdown ?? '',
        /^Does @\[Ben Ito\]\(person:[0-9a-f-]{36}\) or @UGONE have \*\*the key\*\*\?$/,
      )
      assert.match(posts[0]?.html ?? '', /<span class="mention" data-person="[0-9a-f-]{36}">@Ben Ito<\/span>/)
      assert.equal(posts[0]?.edited_at?.epochMilliseconds, 1_700_000_030_000)
      const kinds = await world.db
        .selectFrom('reaction')
        .select('kind')
        .where('post_id', '=', posts[0]?.id ?? null)
        .execute()
      assert.deepEqual(
        kinds.map(({ kind }) => kind),
        ['agree', 'agree'],
      )
    }))

  test('goes on where an earlier export ended, and where somebody replied since', () =>
    inWorld(async (world) => {
      const thread = { thread_ts: ts(0) }
      const first = [said(0, 'Who brings the chairs?', { ...thread, reply_count: 1 }), said(10, 'I can', thread)]
      const loose = said(20, 'An unrelated thought here')
      await bring(world, small({ 'general/2023-11-14.json': [...first, loose] }))
      const more = [said(9_000, 'And I the tables', thread), said(30, 'A reply to the thought', { thread_ts: ts(20) })]
      const report = await bring(world, small({ 'general/2023-11-14.json': [...first, loose, ...more] }))
      assert.deepEqual([report.written.posts, report.written.postsBefore, report.written.conversations], [2, 3, 0])
      const posts = await postsIn(world, [
        'I can',
        'And I the tables',
        'An unrelated thought here',
        'A reply to the thought',
      ])
      assert.deepEqual(
        posts.map(({ title, seq, markdown }) => [title, seq, markdown]),
        [
          ['Who brings the chairs?', 2, 'I can'],
          ['An unrelated thought here', 1, 'An unrelated thought here'],
          ['An unrelated thought here', 2, 'A reply to the thought'],
          ['Who brings the chairs?', 3, 'And I the tables'],
        ],
      )
    }))
})

describe('people', () => {
  test('who can sign in with the same address are themselves, and others claim what is theirs', () =>
    inWorld(async (world) => {
      const { email } = await world.db
        .selectFrom('login')
        .select('email')
        .where('id', '=', world.people.ben)
        .executeTakeFirstOrThrow()
      const users = [
        { id: 'UBEN', name: 'ben', profile: { real_name: 'Benny', email: email.toUpperCase() } },
        { id: 'UNEW', name: 'new', profile: { real_name: 'New One', email: 'new@example.org' } },
        { id: 'UOFF', name: 'off', deleted: true, profile: { real_name: 'Off', email: 'off@example.org' } },
        { id: 'UBOT', name: 'bot', is_bot: true, profile: { real_name: 'Bot', email: 'bot@example.org' } },
      ]
      const report = await bring(world, {
        'users.json': users,
        'channels.json': [{ ...general, members: ['UBEN', 'UNEW', 'UOFF'], creator: 'UNEW' }],
        'general/2023-11-14.json': [said(0, 'It is me', { user: 'UBEN' }), said(5, 'Beep', { user: 'UBOT' })],
      })
      assert.deepEqual([report.written.people, report.written.claims], [3, 1])
      const posts = await postsIn(world, ['It is me', 'Beep'])
      assert.deepEqual(
        posts.map(({ author }) => author),
        ['Ben Ito', 'Bot'],
      )
      const members = await world.db
        .selectFrom('membership')
        .innerJoin('person', 'person.id', 'membership.person_id')
        .innerJoin('community', 'community.id', 'membership.community_id')
        .select(['display_name as name', 'roles', 'ended_because as ended', 'member_count as count'])
        .where('name_en', '=', 'general')
        .orderBy('display_name')
        .execute()
      assert.deepEqual(members, [
        { name: 'Ben Ito', roles: ['member'], ended: null, count: 2 },
        { name: 'Bot', roles: ['member'], ended: 'left', count: 2 },
        { name: 'New One', roles: ['member', 'coordinator'], ended: null, count: 2 },
      ])
    }))
})

describe('channels', () => {
  const files = {
    ...small({ 'general/2023-11-14.json': [said(0, 'to all')], 'core/2023-11-14.json': [said(0, 'among few')] }),
    'groups.json': [{ id: 'GCORE', name: 'core', members: ['UANA'] }],
  }

  test('become communities, and private ones stay hidden', () =>
    inWorld(async (world) => {
      await bring(world, files)
      const made = await world.db
        .selectFrom('community')
        .select(['name_en', 'visibility', 'kind'])
        .where('name_en', 'in', ['general', 'core'])
        .orderBy('name_en')
        .execute()
      assert.deepEqual(made, [
        { name_en: 'core', visibility: 'hidden', kind: 'topic' },
        { name_en: 'general', visibility: 'listed', kind: 'topic' },
      ])
      const founded = await world.db
        .selectFrom('event')
        .select(['kind', 'actor_id'])
        .where('kind', '=', 'community.founded')
        .execute()
      assert.deepEqual(founded, [
        { kind: 'community.founded', actor_id: world.people.dee },
        { kind: 'community.founded', actor_id: world.people.dee },
      ])
    }))

  test('join one community without what was said in private, unless it is named', () =>
    inWorld(async (world) => {
      const { circle } = world.communities
      const report = await bring(world, files, joined(world, circle))
      assert.deepEqual([report.written.posts, report.written.privateChannels, report.written.communities], [1, 1, 0])
      assert.equal((await postsIn(world, ['among few'])).length, 0)
      const wishes = { into: circle, channels: new Map([['core', circle]]) }
      const named = await bring(world, files, { wishes })
      assert.deepEqual([named.written.posts, named.written.postsBefore], [1, 1])
    }))

  test('make nobody a coordinator of a community that was there', () =>
    inWorld(async (world) => {
      const { circle } = world.communities
      const channels = [{ ...general, creator: 'UANA' }]
      await bring(world, small({ 'channels.json': channels }), joined(world, circle))
      const coordinators = await world.db
        .selectFrom('membership')
        .select('person_id')
        .where('community_id', '=', circle)
        .where(({ eb, val, fn }) => eb(val('coordinator'), '=', fn.any('roles')))
        .execute()
      assert.deepEqual(coordinators, [{ person_id: world.people.ana }])
    }))
})

test('an export that is refused leaves nothing', () =>
  inWorld(async (world) => {
    const before = await counts(world)
    const broken = small({ 'general/2023-11-14.json': '[{"ts":' })
    const report = await bring(world, broken, { isStrict: true })
    assert.deepEqual([report.isRefused, report.read.leftOut[0]?.reason], [true, 'brokenJson'])
    assert.deepEqual(await counts(world), before)
  }))
