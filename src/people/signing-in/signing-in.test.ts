import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld, type World } from '#world/world.ts'
import { hashPassword } from '../doorkeeper.ts'
import { unguardedPassword } from '../account-commands.ts'

const password = 'seven quiet lanterns'
const hash = hashPassword(password)

async function givePassword({ db, people, clock }: World, name: 'ana' | 'ben'): Promise<void> {
  await unguardedPassword(db, people[name], await hash, clock.now())
}

function cookieOf(headers: World extends never ? never : Readonly<Record<string, unknown>>): string {
  return String([headers['set-cookie']].flat()[0] ?? '')
}

describe('signing in by password', () => {
  test('leads where one was going, with a cookie that scripts and other sites do not get', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ana')
      const { ask } = world
      const shown = await ask('visitor', 'GET', '/sign-in?to=%2Fcommunities')
      assert.equal(shown.status, 200)
      assert.match(shown.body, /autocomplete="username"/)
      assert.match(shown.body, /autocomplete="current-password"/)

      const entered = { email: ' Ana@Example.org', password, to: '/communities' }
      const done = await ask('visitor', 'POST', '/sign-in', entered)
      assert.equal(done.status, 303)
      assert.equal(done.location, '/communities')
      assert.match(cookieOf(done.headers), /^visit=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=34560000$/)
      assert.equal((await ask('visitor', 'GET', '/sign-in')).location, '/')
    }))
})
