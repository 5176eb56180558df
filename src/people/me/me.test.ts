import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import sharp from 'sharp'
import { tokenFor } from '#world/people.ts'
import { testSeal } from '#world/seal.ts'
import { inWorld, type Persona, type World } from '#world/world.ts'
import { sessionCookie } from '../session.ts'

const form = { displayName: 'Ben I.', language: 'fr', timeZone: 'America/Halifax', theme: 'dark' }

describe('what I say about myself', () => {
  test('is saved, and every page speaks and looks accordingly', () =>
    inWorld(async ({ ask }) => {
      const before = await ask('ben', 'GET', '/me')
      assert.match(before.body, /<title>Workspace<\/title>/)
      assert.match(before.body, /value="America\/Vancouver" selected/)
      assert.match(before.body, /ben@example\.org/)

      assert.equal((await ask('ben', 'POST', '/me', form)).location, '/me')
      const after = await ask('ben', 'GET', '/me')
      assert.match(after.body, /<html lang="fr" data-theme="dark"/)
      assert.match(after.body, /Enregistré\./)
      assert.match(after.body, /value="Ben I\."/)
      assert.match(after.body, /value="America\/Halifax" selected/)
      // Discretion was not ticked, so the tab names the page.
      assert.match(after.body, /<title>Moi<\/title>/)
      assert.equal((await ask('ben', 'POST', '/me', { ...form, isDiscreet: 'yes' })).status, 303)
      assert.match((await ask('ben', 'GET', '/me')).body, /<title>Espace de travail<\/title>/)
    }))

  test('says whether Shift leaves: it does until she switches it off, and always for visitors', () =>
    inWorld(async ({ ask }) => {
      const off = /<leave-quickly data-shift="off"/
      assert.doesNotMatch((await ask('ben', 'GET', '/me')).body, off)
      assert.match((await ask('ben', 'GET', '/me')).body, /name="leavesByShift" value="yes"[^>]* checked/)
      assert.match((await ask('ben', 'GET', '/safety')).body, /you can switch this off on <a href="\/me">/)

      await ask('ben', 'POST', '/me', { ...form, language: 'en' })
      assert.match((await ask('ben', 'GET', '/communities')).body, off)
      assert.doesNotMatch((await ask('ben', 'GET', '/me')).body, /name="leavesByShift" value="yes"[^>]* checked/)
      assert.match((await ask('ben', 'GET', '/safety')).body, /You have switched this off on <a href="\/me">/)
      assert.doesNotMatch((await ask('fay', 'GET', '/communities')).body, off)
      assert.doesNotMatch((await ask('visitor', 'GET', '/safety')).body, off)

      await ask('ben', 'POST', '/me', { ...form, leavesByShift: 'yes' })
      assert.doesNotMatch((await ask('ben', 'GET', '/me')).body, off)
    }))

  test('comes back with what is wrong beside it, as typed', () =>
    inWorld(async ({ ask, db, people }) => {
      const wrong = { displayName: '\u200B ', language: 'xx', timeZone: 'Mars/Olympus', theme: 'neon' }
      const answer = await ask('ben', 'POST', '/me', wrong)
      assert.equal(answer.status, 422)
      for (const sentence of [
        /Give a name that others/,
        /Choose one of the two languages/,
        /Choose a time zone/,
        /Choose light, dark/,
      ]) {
        assert.match(answer.body, sentence)
      }
      const stored = db.selectFrom('person').select('display_name').where('id', '=', people.ben)
      assert.equal((await stored.executeTakeFirstOrThrow()).display_name, 'Ben Ito')
    }))

  test('is one visible line, whatever was pasted', () =>
    inWorld(async ({ ask, db, people }) => {
      await ask('ben', 'POST', '/me', { ...form, displayName: '  Ben\r\nIto \u202E<b>' })
      const stored = db.selectFrom('person').select('display_name').where('id', '=', people.ben)
      assert.equal((await stored.executeTakeFirstOrThrow()).display_name, 'Ben Ito <b>')
      assert.doesNotMatch((await ask('ben', 'GET', '/me')).body, /Ito <b>/)
    }))
})

describe('the language of the page', () => {
  test('is kept with a member, and in a cookie for a visitor; both come back to their page', () =>
    inWorld(async ({ ask, db, people }) => {
      assert.equal((await ask('ben', 'POST', '/language/fr', { to: '/me' })).location, '/me')
      const stored = db.selectFrom('person').select('language').where('id', '=', people.ben)
      assert.equal((await stored.executeTakeFirstOrThrow()).language, 'fr')

      assert.match((await ask('visitor', 'GET', '/sign-in')).body, /<html lang="en"/)
      const chosen = await ask('visitor', 'POST', '/language/fr', { to: '/sign-in?to=%2Fme' })
      assert.equal(chosen.location, '/sign-in?to=%2Fme')
      assert.match((await ask('visitor', 'GET', '/sign-in')).body, /<html lang="fr"/)
    }))

  test('is one of two, and leads nowhere else', () =>
    inWorld(async ({ ask }) => {
      assert.equal((await ask('visitor', 'POST', '/language/xx')).status, 404)
      assert.equal((await ask('visitor', 'POST', '/language/en', { to: '//evil.example' })).location, '/')
    }))
})

describe('a picture', () => {
  test('is drawn anew, small and square, without what the camera wrote into it', () =>
    inWorld(async (world) => {
      const { ask, people } = world
      const photo = await sharp({ create: { width: 900, height: 500, channels: 3, background: '#a36' } })
        .withExif({ IFD0: { Artist: 'Ben Ito' }, IFD3: { GPSLatitude: '49/1 15/1 0/1' } })
        .jpeg()
        .toBuffer()
      assert.ok((await sharp(photo).metadata()).exif)

      assert.equal((await upload(world, photo)).statusCode, 303)
      assert.match((await ask('ben', 'GET', '/me')).body, new RegExp(`src="/people/${people.ben}/picture"`))
      const { headers, bytes } = await pictureAs(world, 'ben', 'ben')
      assert.equal(headers['content-type'], 'image/webp')
      assert.equal(headers['cache-control'], 'private, max-age=600')
      const { width, height, format, exif } = await sharp(bytes).metadata()
      assert.deepEqual({ width, height, format, exif }, { width: 192, height: 192, format: 'webp', exif: undefined })
      assert.ok(!bytes.includes('Ben Ito'))

      assert.equal((await ask('ben', 'POST', '/me/picture/removal')).location, '/me')
      assert.equal((await pictureAs(world, 'ben', 'ben')).status, 404)
    }))

  test('is seen by those who meet its owner, and by nobody else', () =>
    inWorld(async (world) => {
      await upload(world, await small())
      // Ana and Fay belong to Circle as Ben does; Dee looks after the umbrella; Cy and Eve have met nobody there.
      const statuses: Record<string, number> = {}
      for (const who of ['ben', 'ana', 'fay', 'cy', 'eve', 'visitor'] as const) {
        statuses[who] = (await pictureAs(world, who, 'ben')).status
      }
      assert.deepEqual(statuses, { ben: 200, ana: 200, fay: 200, cy: 404, eve: 404, visitor: 401 })
    }))

  test('is refused where it is none, damaged, too large, or of another kind than it says', () =>
    inWorld(async (world) => {
      const whole = await small()
      const svg = Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
      )
      const gif = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
        .gif()
        .toBuffer()
      for (const bytes of [Buffer.alloc(0), Buffer.from('<script>'), svg, gif, whole.subarray(0, whole.length / 2)]) {
        const answer = await upload(world, bytes)
        assert.equal(answer.statusCode, 422)
        assert.match(answer.body, /Choose a picture: a PNG, JPEG or WebP file/)
      }
      const large = await upload(world, Buffer.alloc(5 * 1024 * 1024 + 1))
      assert.equal(large.statusCode, 422)
      assert.equal((await world.db.selectFrom('picture').selectAll().execute()).length, 0)
    }))
})

function small(): Promise<Buffer> {
  return sharp({ create: { width: 300, height: 300, channels: 3, background: '#386' } })
    .png()
    .toBuffer()
}

async function upload({ app }: World, bytes: Buffer) {
  const boundary = 'a-boundary'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="picture"; filename="me.png"\r\ncontent-type: image/png\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
  const headers = { cookie: cookieOf('ben'), 'content-type': `multipart/form-data; boundary=${boundary}` }
  return app.inject({ method: 'POST', url: '/me/picture', payload, headers })
}

async function pictureAs({ app, people }: World, who: Persona | 'visitor', owner: Persona) {
  const headers = who === 'visitor' ? {} : { cookie: cookieOf(who) }
  const answer = await app.inject({ url: `/people/${people[owner]}/picture`, headers })
  return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload }
}

function cookieOf(who: Persona): string {
  return sessionCookie(tokenFor(who), testSeal).split(';')[0] ?? ''
}
