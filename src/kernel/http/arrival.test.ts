import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import { describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import multipart from '@fastify/multipart'
import Fastify from 'fastify'
import { arrivalWatch } from '#kernel/http/arrival.ts'

const patience = 150

async function sent(type: string, pieces: readonly string[], pause: number, missing = 0): Promise<string> {
  const app = Fastify()
  await app.register(multipart)
  app.addHook('onRequest', arrivalWatch(patience))
  app.addContentTypeParser('text/slow', { parseAs: 'string' }, (_request, body, done) => done(null, body))
  app.post('/', async (request) => {
    if (request.isMultipart()) for await (const part of request.parts()) if (part.type === 'file') await part.toBuffer()
    return 'all of it'
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
  const length = Buffer.byteLength(pieces.join('')) + missing
  socket.write(`POST / HTTP/1.1\r\nhost: here\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\n\r\n`)
  let answer = ''
  socket.on('data', (data) => (answer += data.toString()))
  socket.on('error', () => undefined)
  for (const piece of pieces) {
    if (!socket.destroyed) socket.write(piece)
    await setTimeout(pause)
  }
  if (!socket.destroyed && answer === '') await once(socket, 'close')
  socket.destroy()
  await app.close()
  return answer
}

const drops = (count: number) => Array.from({ length: count }, () => 'x')

const form = ['--x\r\ncontent-disposition: form-data; name="a"; filename="a"\r\n\r\n', ...drops(9), '\r\n--x--\r\n']

describe('a connection', () => {
  test('is kept while a file keeps arriving, for much longer than a pause may be', async () => {
    assert.match(await sent('multipart/form-data; boundary=x', form, 60), /^HTTP\/1\.1 200/)
  })

  test('is ended when nothing of a file arrives any more', async () => {
    assert.equal(await sent('multipart/form-data; boundary=x', form.slice(0, 3), 10, 100), '')
  })

  test('is ended when the words of a form come drop by drop', async () => {
    assert.equal(await sent('text/slow', drops(20), 40), '')
    assert.match(await sent('text/slow', ['quick'], 10), /^HTTP\/1\.1 200/)
  })
})
