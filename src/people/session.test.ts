import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { testSeal } from '#world/seal.ts'
import { inWorld } from '#world/world.ts'
import { authOn } from './better-auth.ts'
import { browserSessionCookie, cookieName, forgottenSessionCookie, sessionCookie, tokenOf } from './session.ts'
import { givePassword, password } from './testing/browser.ts'

const seal = { origin: 'https://hearth.example.org', secret: 'a secret that only this test knows' }
const name = cookieName(seal)

function valueIn(cookie: string): string {
  return decodeURIComponent(/=([^;]*)/.exec(cookie)?.[1] ?? '')
}

describe('the cookie of a session', () => {
  test('is kept from other hosts, other sites, scripts and the wire where the address is secure', () => {
    assert.match(
      sessionCookie('token', seal),
      /^__Host-visit=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=34560000$/,
    )
    assert.match(browserSessionCookie('token', seal), /; Secure$/)
    assert.equal(forgottenSessionCookie(seal), '__Host-visit=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0')
    assert.match(
      sessionCookie('token', { ...seal, origin: 'http://localhost:3000' }),
      /^visit=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Max/,
    )
  })

  test('gives its token back, and any change to it gives nothing', () => {
    const value = valueIn(sessionCookie('abcDEF123', seal))
    assert.equal(tokenOf({ [name]: value }, seal), 'abcDEF123')
    fc.assert(
      fc.property(fc.nat(value.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, letter) => {
        fc.pre(value[at] !== letter)
        const changed = value.slice(0, at) + letter + value.slice(at + 1)
        assert.equal(tokenOf({ [name]: changed }, seal), null)
      }),
    )
  })

  test('of another secret, another name or no value at all is nobody', () => {
    const other = valueIn(sessionCookie('abc', { ...seal, secret: 'another secret' }))
    const right = valueIn(sessionCookie('abc', seal))
    for (const cookies of [
      {},
      { [name]: '' },
      { [name]: '.' },
      { [name]: 'abc' },
      { [name]: other },
      { visit: right },
    ]) {
      assert.equal(tokenOf(cookies, seal), null, JSON.stringify(cookies))
    }
  })

  test('of ours is taken by better-auth, and one of its own by us', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ana')
      const { api } = authOn(world.clone.door, testSeal, () => undefined)
      const body = { email: 'ana@example.org', password }
      const { headers, response } = await api.signInEmail({ body, headers: new Headers(), returnHeaders: true })
      const [theirs = ''] = headers.getSetCookie()
      assert.match(theirs, /^visit=.*; Path=\/; HttpOnly; SameSite=Lax$/)
      assert.equal(tokenOf({ visit: valueIn(theirs) }, testSeal), response.token)

      const [ours = ''] = sessionCookie(response.token, testSeal).split(';')
      const session = await api.getSession({ headers: new Headers({ cookie: ours }) })
      assert.equal(session?.user.email, 'ana@example.org')
    }))
})
