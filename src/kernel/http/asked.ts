import type { FastifyRequest } from 'fastify'
import { idIn, type Asked, type TakenIn, type UploadedFile } from '#kernel/routes.ts'
import { readerOf, type Reader } from '#kernel/reader.ts'
import { isWordKey, type Language, type WordsIn } from '#kernel/words.ts'
import type { Entered } from '#kernel/form.ts'
import type { Notice, NoticeKey } from '#kernel/answer.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { Visit } from '#kernel/visit.ts'

/** A request with its form and files read, before anybody's transaction has opened. */
export interface Incoming {
  readonly request: FastifyRequest
  readonly body: Entered
  readonly files: readonly UploadedFile[]
  readonly taken: TakenIn
  readonly fileBytes: number
  readonly now: Temporal.Instant
  readonly wordsIn: WordsIn
  readonly later: (() => Promise<void>)[]
}

export function askedOf(incoming: Incoming, { db, viewer }: Visit): Asked {
  const { request, body, files, taken, fileBytes, now, wordsIn, later } = incoming
  const params = request.params as Record<string, string | undefined>
  return {
    db,
    viewer,
    reader: readerFor(request, viewer, now, wordsIn),
    now,
    method: request.method === 'POST' ? 'POST' : 'GET',
    path: request.url,
    id: (name) => idIn(params, name),
    param: (name) => params[name] ?? '',
    query: request.query as Record<string, string>,
    body,
    files,
    taken,
    fileBytes,
    cookies: request.cookies as Record<string, string>,
    address: request.ip,
    userAgent: request.headers['user-agent'] ?? '',
    headers: request.headers,
    afterwards: (work) => void later.push(work),
  }
}

export function readerFor(request: FastifyRequest, viewer: Viewer, now: Temporal.Instant, wordsIn: WordsIn): Reader {
  const language = viewer.id === null ? languageOf(request) : viewer.language
  return readerOf({ viewer, language, wordsIn, now, path: pageOf(request), notice: noticeOf(request) })
}

/** The page that is read. What answers a post is no page that one could come back to: then the one before it is. */
function pageOf(request: FastifyRequest): string {
  if (request.method !== 'POST') return request.url
  const before = URL.parse(request.headers.referer ?? '')
  return before?.host === request.host ? before.pathname + before.search : '/'
}

/** A visitor's language: the one chosen here before, else the one the browser asks for. */
function languageOf(request: FastifyRequest): Language {
  const chosen = request.cookies['language']
  if (chosen === 'en' || chosen === 'fr') return chosen
  const wanted = request.headers['accept-language'] ?? ''
  const french = wanted.search(/\bfr\b/i)
  const english = wanted.search(/\ben\b/i)
  return french >= 0 && (english < 0 || french < english) ? 'fr' : 'en'
}

export const noticeCookie = 'notice'

function isNoticeKey(key: string): key is NoticeKey {
  return isWordKey(key) && key.includes('.notices.')
}

/** The notice is the browser's own cookie, so nothing in it is believed but the name of a sentence and a local path. */
function noticeOf(request: FastifyRequest): Notice | null {
  const [key = '', undo = ''] = (request.cookies[noticeCookie] ?? '').split('|')
  if (!isNoticeKey(key)) return null
  return /^\/[a-z]/.test(undo) ? { key, undo } : { key }
}
