import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld } from './world.ts'

describe('the house', () => {
  test('says the same of what is missing and of what is no address at all', () =>
    inWorld(async ({ ask }) => {
      const missing = await ask('visitor', 'GET', '/nowhere')
      assert.equal(missing.status, 404)
      assert.match(missing.body, /There is no such page, or it is not open to you/)
      assert.match(missing.body, /href="\/sign-in\?to=%2Fnowhere"/)

      const hers = await ask('fay', 'GET', '/nowhere')
      assert.match(hers.body, /Cette page n’existe pas/)
      assert.match(hers.body, /Le Cercle/)
    }))

  test('serves its own script and style, compressed, and keeps pages out of every cache', () =>
    inWorld(async ({ ask }) => {
      const { body, headers } = await ask('ben', 'GET', '/nowhere')
      assert.equal(headers['cache-control'], 'no-store')
      assert.match(String(headers['content-security-policy']), /default-src 'none'/)

      const sheet = /href="(\/assets\/main-[^"]+\.css)"/.exec(body)?.[1] ?? ''
      const served = await ask('visitor', 'GET', sheet, {}, { headers: { 'accept-encoding': 'br' } })
      assert.equal(served.status, 200)
      assert.equal(served.headers['content-encoding'], 'br')
      assert.match(String(served.headers['cache-control']), /immutable/)
    }))

  test('refuses a post that comes from another site', () =>
    inWorld(async ({ ask }) => {
      const refused = await ask('ben', 'POST', '/nowhere', {}, { headers: { 'sec-fetch-site': 'cross-site' } })
      assert.equal(refused.status, 403)
    }))

  test('changes the language of a form that was filled in wrongly by leading back to it', () =>
    inWorld(async ({ ask, threads: { waiting } }) => {
      const from = `/threads/${waiting}?from=unread`
      const headers = { host: 'hearth.test', referer: `http://hearth.test${from}` }
      const again = await ask('ben', 'POST', `/threads/${waiting}/replies`, { body: '' }, { headers })
      assert.equal(again.status, 422)
      assert.match(again.body, new RegExp(`name="to" value="/threads/${waiting}\\?from=unread"`))

      const elsewhere = { host: 'hearth.test', referer: 'http://other.test/x' }
      const unknown = await ask('ben', 'POST', `/threads/${waiting}/replies`, { body: '' }, { headers: elsewhere })
      assert.match(unknown.body, /name="to" value="\/"/)
    }))
})
