import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { describe, test } from 'node:test'
import { clamdScanner } from '#kernel/files/scanner.ts'
import { inWorld, type World } from '#world/world.ts'
import { scanWaiting } from './jobs.ts'
import { clamd, eicar, ours, withClamd, withSpeaker } from './testing/clamd.ts'

describe('a scanner', () => {
  test('is sent the whole file piece by piece, and believed only where it speaks clearly', () =>
    withSpeaker(
      (content) =>
        `${content.includes('bad') ? 'stream: Bad FOUND' : content.includes('odd') ? 'INSTREAM size limit exceeded. ERROR' : 'stream: OK'}\0`,
      async (address, heard) => {
        const scan = (...pieces: Buffer[]) => clamdScanner(address).scan(Readable.from(pieces))
        const large = Buffer.from('0123456789'.repeat(30_000))
        assert.equal(await scan(large.subarray(0, 100_000), large.subarray(100_000)), 'clean')
        assert.ok(heard[0]?.equals(large))
        assert.equal(await scan(Buffer.from('something bad')), 'infected')
        assert.equal(await scan(Buffer.from('something odd')), 'unsure')
      },
    ))

  test('that is not there is sure of nothing', async () => {
    const scanner = clamdScanner('tcp://127.0.0.1:9')
    assert.equal(await scanner.scan(Readable.from([Buffer.from('words')])), 'unsure')
    assert.equal(await clamdScanner('unix:/nonexistent').scan(Readable.from([Buffer.from('words')])), 'unsure')
  })

  test('finds the EICAR string and what our own signature names, where clamd is on this machine', async (context) => {
    if (clamd === undefined) {
      return context.skip('there is no clamd on this machine: install clamav-daemon and run this again')
    }
    await withClamd(clamd, async (address) => {
      const scan = (text: string) => clamdScanner(address).scan(Readable.from([Buffer.from(text)]))
      assert.equal(await scan(eicar), 'infected')
      assert.equal(await scan(`Some words, then ${ours}, and others.`), 'infected')
      assert.equal(await scan('Some words of ours.'), 'clean')
      await inWorld(
        async (world) => {
          const found = await send(world, 'test.txt', eicar)
          assert.deepEqual([found.status, found.body], [422, 'A virus was found in it. Nothing of it was kept.'])
          assert.deepEqual(await world.db.selectFrom('file').selectAll().execute(), [])
          assert.equal((await send(world, 'test.txt', 'Some words of ours.')).status, 200)
        },
        { scanner: clamdScanner(address) },
      )
    })
  })
})

describe('a file that nobody could look through', () => {
  test('hangs where it was posted and is opened by nobody, until somebody has', () =>
    withSpeaker(
      (content) => (content.includes('bad') ? 'stream: Bad FOUND\0' : 'stream: OK\0'),
      async (address) => {
        await inWorld(
          async (world) => {
            const { ask, threads, outside } = world
            const good = idIn((await send(world, 'good.txt', 'good words')).body)
            const bad = idIn((await send(world, 'bad.txt', 'bad words')).body)
            const form = { body: 'Two files', files: [good, bad] }
            const { location } = await ask('ben', 'POST', `/threads/${threads.listening}/replies`, form)
            const before = await ask('ana', 'GET', location)
            assert.equal(before.body.match(/Being checked for viruses/g)?.length, 2)
            for (const who of ['ana', 'ben'] as const) {
              assert.equal((await ask(who, 'GET', `/files/${good}/download`)).status, 404)
            }

            await scanWaiting(outside)
            assert.equal((await ask('ana', 'GET', `/files/${good}/download`)).status, 404)
            await scanWaiting({ ...outside, scanner: clamdScanner(address) })
            assert.equal((await ask('ana', 'GET', `/files/${good}/download`)).body, 'good words')
            assert.equal((await ask('ana', 'GET', `/files/${bad}/download`)).status, 404)
            const after = await ask('ana', 'GET', location)
            assert.match(after.body, /<b>bad\.txt<\/b> <span class="small muted">Taken away: a virus was found in it/)
            await assert.rejects(outside.files.open(`${bad.slice(-2)}/${bad}`))
          },
          { scanner: clamdScanner('unix:/nonexistent') },
        )
      },
    ))
})

function send({ ask, communities }: World, name: string, content: string) {
  return ask('ben', 'POST', `/communities/${communities.circle}/files`, {}, { files: [{ name, content }] })
}

function idIn(body: string): string {
  return /name="file-[^"]+" value="([^"]+)"/.exec(body)?.[1] ?? ''
}
