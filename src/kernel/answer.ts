import type { Readable } from 'node:stream'
import type { ByteRange } from '#kernel/files/store.ts'
import type { Html } from '#kernel/html.ts'
import { tagOf } from '#kernel/http/known-copy.ts'
import type { WordKey } from '#kernel/words.ts'

/** What a route gives back. It is sent only after the transaction has committed. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer | Streamed
  readonly cookies: readonly string[]
  /** Said once, on the next page that this browser shows. */
  readonly notice: Notice | null
}

/** A body too large to be held: it is opened when it is sent, from where the reader asks for it. */
export interface Streamed {
  /** Null where nobody knows: then it is sent whole, and parts of it cannot be asked for. */
  readonly size: number | null
  open(range?: ByteRange): Promise<Readable>
}

/** No other sentence is believed of a browser's cookie, so that a notice of any other name would never be shown. */
export type NoticeKey = Extract<WordKey, `${string}.notices.${string}`>

export interface Notice {
  readonly key: NoticeKey
  /** Where a form can be posted to undo what was done. */
  readonly undo?: string
}

const bare = { headers: {}, body: '', cookies: [], notice: null }
const markup = { 'content-type': 'text/html; charset=utf-8' }

export function page(content: Html, status = 200): Answer {
  return { ...bare, status, headers: markup, body: content.text }
}

/**
 * A page that is the same for all visitors who read one language: it may be kept for a while, by anybody on the way, and
 * whoever has it already is told no more than that.
 */
export function publicPage(content: Html): Answer {
  const etag = tagOf(content.text)
  const kept = { 'cache-control': 'public, max-age=300', vary: 'cookie, accept-language', etag }
  return { ...page(content), headers: { ...markup, ...kept } }
}

/** The same page again, with what was typed and what is wrong beside each field. */
export function again(content: Html): Answer {
  return page(content, 422)
}

/** After a post: go and see the result. */
export function seeOther(path: string, notice: Notice | null = null): Answer {
  return { ...bare, status: 303, headers: { location: path }, notice }
}

export function empty(): Answer {
  return { ...bare, status: 204 }
}

export function file(type: string, body: Buffer | string, headers: Readonly<Record<string, string>> = {}): Answer {
  return { ...bare, status: 200, headers: { 'content-type': type, ...headers }, body }
}

/** A file as it comes from where it is kept, whole or the part that was asked for. */
export function streamed(type: string, body: Streamed, headers: Readonly<Record<string, string>> = {}): Answer {
  return { ...bare, status: 200, headers: { 'content-type': type, ...headers }, body }
}

export function withCookies(answer: Answer, cookies: readonly string[]): Answer {
  return { ...answer, cookies: [...answer.cookies, ...cookies] }
}
