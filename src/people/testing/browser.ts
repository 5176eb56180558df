import { setTimeout } from 'node:timers/promises'
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import type { World } from '#world/world.ts'
import { unguardedPassword } from '../account-commands.ts'
import { hashPassword } from '../doorkeeper.ts'
import { codeAt, stepAt } from '../second-steps/totp.ts'

export interface Shown {
  readonly status: number
  readonly body: string
  readonly location: string
  readonly setCookies: readonly string[]
}

export interface Browser {
  get(path: string): Promise<Shown>
  post(path: string, fields?: Readonly<Record<string, string>>): Promise<Shown>
  /** Closes and opens it: cookies without an end are gone. */
  restart(): void
}

interface Kind {
  readonly address?: string
  readonly userAgent?: string
}

/** A browser of its own: its cookies are nobody else's. */
export function browserIn({ app }: World, { address = '203.0.113.7', userAgent = firefox }: Kind = {}): Browser {
  const jar = new Map<string, { value: string; lasts: boolean }>()

  async function send(method: 'GET' | 'POST', url: string, fields?: Readonly<Record<string, string>>): Promise<Shown> {
    const cookie = [...jar].map(([name, { value }]) => `${name}=${value}`).join('; ')
    const headers = { cookie, 'user-agent': userAgent, 'content-type': 'application/x-www-form-urlencoded' }
    const payload = new URLSearchParams(fields).toString()
    const asked = { method, url, headers, remoteAddress: address }
    const response = await app.inject(method === 'POST' ? { ...asked, payload } : asked)
    const setCookies = [response.headers['set-cookie'] ?? []].flat()
    for (const line of setCookies) store(jar, line)
    return {
      status: response.statusCode,
      body: response.body,
      location: response.headers.location ?? '',
      setCookies,
    }
  }

  return {
    get: (path) => send('GET', path),
    post: (path, fields = {}) => send('POST', path, fields),
    restart: () => {
      for (const [name, { lasts }] of jar) if (!lasts) jar.delete(name)
    },
  }
}

export const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

function store(jar: Map<string, { value: string; lasts: boolean }>, line: string): void {
  const [pair = '', ...attributes] = line.split('; ')
  const [name = '', value = ''] = pair.split('=')
  const age = attributes.find((one) => one.startsWith('Max-Age='))?.slice('Max-Age='.length)
  if (age === '0' || value === '') jar.delete(name)
  else jar.set(name, { value, lasts: age !== undefined })
}

export const password = 'seven quiet lanterns'
const hash = hashPassword(password)

export async function givePassword({ db, people, clock }: World, name: 'ana' | 'ben' | 'dee'): Promise<void> {
  await unguardedPassword(db, people[name], await hash, clock.now())
}

/** Sets an app up as somebody does who signs in by password, and gives its secret. */
export async function giveApp(world: World, browser: Browser): Promise<string> {
  await browser.post('/me/second-step/app')
  const { body } = await browser.get('/me/second-step/app')
  const secret = /class="secret"><code>([A-Z2-7 ]+)</.exec(body)?.[1]?.replaceAll(' ', '') ?? ''
  await browser.post('/me/second-step/app/confirmation', { code: codeAt(secret, stepAt(world.clock.now())) })
  return secret
}

/** The path in the newest letter to somebody. */
export async function pathInLetter({ mailer }: World, to: string): Promise<string> {
  return eventually(async () => {
    const letter = mailer.kept().find((one) => one.to === to)
    return /http:\/\/hearth\.test(\/\S*)/.exec(letter?.text ?? '')?.[1] ?? null
  })
}

/** What is done when the answer is on its way already: letters, and marking a session as used. */
export async function eventually<T>(look: () => Promise<T | null>): Promise<T> {
  for (let tries = 0; tries < 1500; tries++) {
    const found = await look()
    if (found !== null) return found
    await setTimeout(10)
  }
  throw new Error('it never happened')
}

/** Waits until the one session that was opened here is marked as used now. */
export async function seen({ db, clock }: World): Promise<void> {
  await eventually(async () => {
    const opened = db.selectFrom('session').select('seen_at').where('user_agent', 'is not', null)
    const { seen_at } = await opened.executeTakeFirstOrThrow()
    return seen_at.equals(clock.now()) ? true : null
  })
}

/** The hidden fields of the first form that posts to this path, as a browser would send them. */
export function hiddenIn(body: string, action: string): Record<string, string> {
  const form = nodes(parseFragment(body)).find(
    (node) => node.tagName === 'form' && attribute(node, 'action') === action,
  )
  if (!form) throw new Error(`no form posts to ${action}`)
  const hidden = nodes(form).filter((node) => node.tagName === 'input' && attribute(node, 'type') === 'hidden')
  return Object.fromEntries(hidden.map((node) => [attribute(node, 'name'), attribute(node, 'value')]))
}

type Element = DefaultTreeAdapterTypes.Element

function nodes(parent: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return parent.childNodes.flatMap((node) => ('tagName' in node ? [node, ...nodes(node)] : []))
}

function attribute(node: Element, name: string): string {
  return node.attrs.find((one) => one.name === name)?.value ?? ''
}
