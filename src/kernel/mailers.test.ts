import assert from 'node:assert/strict'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { describe, test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { Unavailable } from '#kernel/errors.ts'
import type { Letter } from '#kernel/mail.ts'
import { keepingMailer, missingMailer, smtpMailer } from '#kernel/mailers.ts'

const from = 'Hearth <hearth@example.org>'

const letter: Letter = {
  to: 'ana@example.org',
  language: 'fr',
  subject: 'Votre lien',
  text: 'Voici le lien : https://hearth.example.org/x — à bientôt.',
  html: '<p>Voici le lien.</p>',
}

interface Received {
  readonly recipients: readonly string[]
  readonly source: string
}

async function withServer(refuses: boolean, story: (url: string, received: readonly Received[]) => Promise<void>) {
  const received: Received[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) => done(refuses ? new Error('no such mailbox') : null),
    async onData(stream, { envelope }, done) {
      const chunks: Buffer[] = await stream.toArray()
      received.push({
        recipients: envelope.rcptTo.map(({ address }) => address),
        source: Buffer.concat(chunks).toString(),
      })
      done()
    },
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  try {
    await story(`smtp://127.0.0.1:${port}`, received)
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
}

describe('the mailer that sends', () => {
  test('brings an entry as calendars look for it: beside the words with its method, and as a file', () =>
    withServer(false, async (url, received) => {
      const text = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n'
      await smtpMailer(url, from, 300).send({ ...letter, calendar: { method: 'REQUEST', text } })

      const [{ source } = { source: '' }] = received
      assert.match(source, /multipart\/alternative/)
      assert.match(source, /^Content-Type: text\/calendar; charset=utf-8; method=REQUEST\r$/m)
      assert.match(source, /filename=calendar\.ics/)
    }))

  test('hands a letter over whole: words, markup, language and a sign that no person wrote it', () =>
    withServer(false, async (url, received) => {
      await smtpMailer(url, from, 300).send(letter)

      const [{ recipients, source } = { recipients: [], source: '' }] = received
      assert.deepEqual(recipients, ['ana@example.org'])
      assert.match(source, /^From: Hearth <hearth@example\.org>\r$/m)
      assert.match(source, /^Subject: Votre lien\r$/m)
      assert.match(source, /^Content-Language: fr\r$/m)
      assert.match(source, /^Auto-Submitted: auto-generated\r$/m)
      assert.match(source, /text\/plain; charset=utf-8/)
      assert.match(source, /<p>Voici le lien\.<\/p>/)
    }))

  test('lets nobody add a header or a recipient through a subject or an address', () =>
    withServer(false, async (url, received) => {
      const mailer = smtpMailer(url, from, 300)
      await mailer.send({ ...letter, subject: 'Hello\r\nBcc: eve@example.org\r\n\r\nBody' })
      await Promise.allSettled([
        mailer.send({ ...letter, to: 'ana@example.org, eve@example.org' }),
        mailer.send({ ...letter, to: 'ana@example.org\r\nBcc: eve@example.org' }),
        mailer.send({ ...letter, to: 'ana@example.org>\r\nRCPT TO:<eve@example.org' }),
      ])

      assert.match(received[0]?.source ?? '', /^Subject: Hello Bcc: eve@example\.org Body\r$/m)
      for (const { recipients, source } of received) {
        assert.ok(!recipients.includes('eve@example.org'), String(recipients))
        assert.doesNotMatch(source, /^(Bcc|Cc):/m)
      }
    }))

  test('fails when the server refuses the recipient', () =>
    withServer(true, async (url, received) => {
      await assert.rejects(smtpMailer(url, from, 300).send(letter), /no such mailbox/)
      assert.equal(received.length, 0)
    }))

  test('fails when nobody listens', async () => {
    await assert.rejects(smtpMailer('smtp://127.0.0.1:1', from).send(letter), /ECONNREFUSED/)
  })

  test('gives up on a server that takes the call and says nothing', async () => {
    const sockets: Socket[] = []
    const mute = createServer((socket) => void sockets.push(socket))
    await new Promise<void>((resolve) => void mute.listen(0, '127.0.0.1', resolve))
    const { port } = mute.address() as AddressInfo
    try {
      await assert.rejects(
        smtpMailer(`smtp://127.0.0.1:${port}`, from, 200).send(letter),
        /Timeout|Greeting never received/,
      )
    } finally {
      for (const socket of sockets) socket.destroy()
      mute.close()
    }
  })
})

describe('the mailer that keeps', () => {
  test('shows the newest letter first, with its time, and forgets the oldest', async () => {
    const now = Temporal.Instant.from('2026-03-02T17:00:00Z')
    const mailer = keepingMailer(() => now)
    for (let i = 0; i < 205; i++) await mailer.send({ ...letter, subject: String(i) })

    const kept = mailer.kept()
    assert.equal(kept.length, 200)
    assert.equal(kept[0]?.subject, '204')
    assert.equal(kept[0]?.at, now)
    assert.equal(kept.at(-1)?.subject, '5')
  })
})

test('without a mail server nothing pretends to be sent', async () => {
  assert.equal(missingMailer.isReady, false)
  await assert.rejects(missingMailer.send(letter), Unavailable)
})
