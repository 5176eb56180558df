import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { describeConfig, readConfig, type Config, type Environment, type Mode } from './config.ts'

describe('the configuration', () => {
  test('is safe when nothing is given', () => {
    const config = configOf({})
    assert.equal(config.host, '127.0.0.1')
    assert.equal(config.port, 3000)
    assert.equal(config.publicUrl, 'http://localhost:3000')
    assert.equal(config.databaseUrl, null)
    assert.equal(config.smtpUrl, null)
    assert.equal(config.trustedProxies, 0)
    assert.match(config.dataFolder, /\/data$/)
  })

  test('takes an empty setting for one that was not given', () => {
    assert.deepEqual(configOf({ PORT: '', DATABASE_URL: '', SMTP_URL: '' }), configOf({}))
  })

  test('reads what is given', () => {
    const config = configOf({
      PORT: '8080',
      HEARTH_HOST: '::',
      HEARTH_PUBLIC_URL: 'https://Hearth.Example.org/',
      DATABASE_URL: 'postgresql://hearth@/hearth?host=/var/run/postgresql',
      SMTP_URL: 'smtps://user:password@mail.example.org',
      HEARTH_MAIL_FROM: 'letters@example.org',
      HEARTH_DATA_DIR: '/srv/hearth',
      HEARTH_LOG_LEVEL: 'warn',
      HEARTH_TRUSTED_PROXIES: '2',
      HEARTH_REQUESTS_PER_MINUTE: '600',
    })
    assert.deepEqual(config, {
      mode: 'production',
      port: 8080,
      host: '::',
      publicUrl: 'https://hearth.example.org',
      databaseUrl: 'postgresql://hearth@localhost/hearth?host=/var/run/postgresql',
      smtpUrl: 'smtps://user:password@mail.example.org',
      mailFrom: 'letters@example.org',
      dataFolder: '/srv/hearth',
      bucketUrl: null,
      clamd: null,
      fileBytes: 26_214_400,
      logLevel: 'warn',
      trustedProxies: 2,
      requestsPerMinute: 600,
      maskKey: null,
    })
  })

  test('keeps the demonstration away from real data', () => {
    const given = { HEARTH_DATA_DIR: '/srv/hearth', DATABASE_URL: 'postgresql://db.example.org/hearth' }
    assert.equal(configOf(given).databaseUrl, 'postgresql://db.example.org/hearth')
    assert.equal(configOf(given, 'demo').databaseUrl, null)
    assert.equal(configOf(given).dataFolder, '/srv/hearth')
    assert.equal(configOf(given, 'demo').dataFolder, '/srv/hearth/demo')
    assert.equal(configOf(given, 'development').dataFolder, '/srv/hearth/development')
  })

  for (const [name, value, sentence] of [
    ['PORT', '99999', 'PORT is "99999"; allowed: a whole number from 1 to 65535.'],
    ['PORT', '0', 'PORT is "0"; allowed: a whole number from 1 to 65535.'],
    ['PORT', '80a', 'PORT is "80a"; allowed: a whole number from 1 to 65535.'],
    [
      'HEARTH_HOST',
      'http://here',
      'HEARTH_HOST is "http://here"; allowed: an address or a host name; 0.0.0.0 is every address of this machine.',
    ],
    [
      'HEARTH_PUBLIC_URL',
      'https://example.org/hearth',
      'HEARTH_PUBLIC_URL is "https://example.org/hearth"; ' +
        'allowed: an address such as https://hearth.example.org, without a path.',
    ],
    [
      'DATABASE_URL',
      'mysql://me:secret@host/db',
      'DATABASE_URL is "mysql://me:*****@host/db"; ' +
        'allowed: an address such as postgresql://user:password@host/database.',
    ],
    [
      'SMTP_URL',
      'mail.example.org',
      'SMTP_URL is "mail.example.org"; allowed: an address such as smtps://user:password@mail.example.org.',
    ],
    [
      'HEARTH_MAIL_FROM',
      'Hearth\nBcc: a@b.org',
      'HEARTH_MAIL_FROM is "Hearth\nBcc: a@b.org"; allowed: an address such as Hearth <hearth@example.org>.',
    ],
    [
      'HEARTH_LOG_LEVEL',
      'loud',
      'HEARTH_LOG_LEVEL is "loud"; allowed: one of fatal, error, warn, info, debug, silent.',
    ],
    ['HEARTH_TRUSTED_PROXIES', 'yes', 'HEARTH_TRUSTED_PROXIES is "yes"; allowed: a whole number from 0 to 9.'],
  ] as const) {
    test(`refuses ${name}=${JSON.stringify(value)} with a sentence that says what is allowed`, () => {
      assert.deepEqual(readConfig('production', { [name]: value }), { ok: false, problems: [sentence] })
    })
  }

  test('names every wrong setting at once', () => {
    const read = readConfig('production', { PORT: 'a', HEARTH_LOG_LEVEL: 'b' })
    assert.equal(read.ok, false)
    assert.equal(read.problems.length, 2)
  })

  test('is shown without its passwords', () => {
    const shown = describeConfig({ DATABASE_URL: 'postgresql://me:s3cret@host/db', SMTP_URL: 'smtp://:s3cret@host' })
    assert.equal(shown.find(({ name }) => name === 'DATABASE_URL')?.value, 'postgresql://me:*****@host/db')
    assert.equal(shown.find(({ name }) => name === 'PORT')?.value, null)
    assert.ok(shown.length >= 9)
    assert.doesNotMatch(JSON.stringify(shown), /s3cret/)
  })
})

function configOf(environment: Environment, mode: Mode = 'production'): Config {
  const read = readConfig(mode, environment)
  assert.ok(read.ok, JSON.stringify(read))
  return read.config
}
