import type { InjectOptions } from 'light-my-request'
import { sessionCookie } from '../src/people/index.ts'
import type { App } from '../src/app.ts'
import type { Clone } from './clone.ts'
import { tokenFor, type Persona } from './people.ts'
import { testSeal } from './seal.ts'

export type Who = Persona | 'visitor'
export type Fields = Readonly<Record<string, string | readonly string[]>>

export interface Asking {
  readonly headers?: Readonly<Record<string, string>>
  /** Sent with the form, which is a multipart one then. */
  readonly files?: readonly AskedFile[]
}

export interface AskedFile {
  readonly field?: string
  readonly name: string
  readonly content: Buffer | string
}

export interface Told {
  readonly status: number
  readonly body: string
  readonly bytes: Buffer
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** Where a redirect leads, or an empty text. */
  readonly location: string
  /** Statements that the page cost. */
  readonly statements: number
}

export type Ask = (who: Who, method: 'GET' | 'POST', path: string, fields?: Fields, how?: Asking) => Promise<Told>

export function askIn(app: App, clone: Clone): Ask {
  const jars = new Map<Who, Map<string, string>>()

  return async (who, method, path, fields = {}, { headers = {}, files } = {}) => {
    const jar = jars.get(who) ?? firstJar(who)
    jars.set(who, jar)
    const before = clone.statements()
    const sent: InjectOptions = { method, url: path, headers: { ...headers, ...cookieHeader(jar) } }
    const response = await app.inject(
      method === 'POST' ? { ...sent, ...(files ? multipartOf(fields, files, sent) : formOf(fields, sent)) } : sent,
    )
    await clone.quiet()
    for (const { name, value, maxAge, expires } of response.cookies) {
      const isOver = maxAge === 0 || value === '' || (expires !== undefined && expires.getTime() === 0)
      if (isOver) jar.delete(name)
      else jar.set(name, value)
    }
    return {
      status: response.statusCode,
      body: response.body,
      bytes: response.rawPayload,
      headers: response.headers as Told['headers'],
      location: response.headers['location'] ?? '',
      statements: clone.statements() - before,
    }
  }
}

function firstJar(who: Who): Map<string, string> {
  if (who === 'visitor') return new Map()
  const [pair = ''] = sessionCookie(tokenFor(who), testSeal).split(';')
  const [name = '', value = ''] = pair.split('=')
  return new Map([[name, decodeURIComponent(value)]])
}

function cookieHeader(jar: ReadonlyMap<string, string>): Record<string, string> {
  const cookies = [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return cookies.length > 0 ? { cookie: cookies.join('; ') } : {}
}

function formOf(fields: Fields, { headers }: InjectOptions): InjectOptions {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) body.append(name, one)
  }
  return { payload: body.toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } }
}

export const boundary = 'between-parts-of-a-form'

function multipartOf(fields: Fields, files: readonly AskedFile[], { headers }: InjectOptions): InjectOptions {
  const type = `multipart/form-data; boundary=${boundary}`
  return { payload: multipart(fields, files), headers: { 'content-type': type, ...headers } }
}

/** A form with files as a browser sends it. */
export function multipart(fields: Fields, files: readonly AskedFile[]): Buffer {
  const words = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${one}\r\n`),
  )
  const parts = files.flatMap(({ field = 'new', name, content }) => [
    `--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\n`,
    'content-type: application/octet-stream\r\n\r\n',
    content,
    '\r\n',
  ])
  return Buffer.concat([...words, ...parts, `--${boundary}--\r\n`].map((part) => Buffer.from(part)))
}
