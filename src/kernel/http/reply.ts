import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Answer, Streamed } from '#kernel/answer.ts'
import { pack } from '#kernel/http/compression.ts'
import { isKnown, packedTag } from '#kernel/http/known-copy.ts'
import { noticeCookie } from '#kernel/http/asked.ts'
import { wantedOf } from '#kernel/http/range.ts'

/** An answer of which all that can fail has been done. */
export interface OpenedAnswer extends Omit<Answer, 'body'> {
  readonly body: string | Buffer | Readable
}

/** Opens what is to be streamed, before a word is said of it: where it cannot be read, the answer is a page instead. */
export async function opened(request: FastifyRequest, answer: Answer): Promise<OpenedAnswer> {
  const { body } = answer
  if (typeof body === 'string' || Buffer.isBuffer(body)) return { ...answer, body }
  const part = await partOf(request, body)
  return { ...answer, ...part, headers: { ...answer.headers, ...part.headers } }
}

/** Sends what a handler gave back. What does not say otherwise is never stored by anybody on the way. */
export function send(request: FastifyRequest, reply: FastifyReply, answer: Answer | OpenedAnswer): FastifyReply {
  reply.code(statusFor(request, answer)).header('cache-control', 'no-store').headers(answer.headers)
  for (const cookie of answer.cookies) reply.header('set-cookie', cookie)
  if (answer.notice) {
    reply.setCookie(noticeCookie, `${answer.notice.key}|${answer.notice.undo ?? ''}`, noticeOptions)
  } else if (request.cookies[noticeCookie] !== undefined && request.method === 'GET' && answer.status === 200) {
    reply.clearCookie(noticeCookie, noticeOptions)
  }
  if (answer.body instanceof Readable) return reply.send(answer.body)
  if (typeof answer.body !== 'string' && !Buffer.isBuffer(answer.body)) throw new Error('It is opened first')
  const { vary, etag } = answer.headers
  reply.header('vary', vary ? `${vary}, accept-encoding` : 'accept-encoding')
  if (etag !== undefined && answer.status === 200 && isKnown(request.headers['if-none-match'], etag)) {
    return reply.code(304).removeHeader('content-type').send('')
  }
  const { body, encoding } = pack(answer.body, request.headers['accept-encoding'])
  if (encoding !== null) reply.header('content-encoding', encoding)
  if (etag !== undefined) reply.header('etag', packedTag(etag, encoding))
  return reply.send(body)
}

/** Where scripts send a form, a page that answers it is shown only if it is not called a success: `Form responses must redirect`. */
function statusFor({ method, headers }: FastifyRequest, answer: Answer | OpenedAnswer): number {
  const isPage = answer.headers['content-type']?.startsWith('text/html') === true
  const isSentByScripts = method === 'POST' && headers.accept?.includes('text/vnd.turbo-stream.html') === true
  return isPage && isSentByScripts && answer.status === 200 ? 422 : answer.status
}

type Part = Pick<OpenedAnswer, 'status' | 'headers' | 'body'>

async function partOf(request: FastifyRequest, { size, open }: Streamed): Promise<Part> {
  if (size === null) return { status: 200, headers: {}, body: await open() }
  const wanted = wantedOf(request.headers.range, size)
  const known = { 'accept-ranges': 'bytes' }
  if (wanted === 'none') return { status: 416, headers: { ...known, 'content-range': `bytes */${size}` }, body: '' }
  if (wanted === 'all') {
    return { status: 200, headers: { ...known, 'content-length': String(size) }, body: await open() }
  }
  const { from, to } = wanted
  const headers = { 'content-range': `bytes ${from}-${to}/${size}`, 'content-length': String(to - from + 1) }
  return { status: 206, headers: { ...known, ...headers }, body: await open(wanted) }
}

const noticeOptions = { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 60 } as const
