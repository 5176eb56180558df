import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Answer } from '#kernel/answer.ts'
import { pack } from '#kernel/http/compression.ts'
import { noticeCookie } from '#kernel/http/asked.ts'

/** Sends what a handler gave back. Pages with members' words are never stored by anybody on the way. */
export function send(request: FastifyRequest, reply: FastifyReply, answer: Answer): FastifyReply {
  reply.code(answer.status).header('cache-control', 'no-store').headers(answer.headers)
  for (const cookie of answer.cookies) reply.header('set-cookie', cookie)
  if (answer.notice) {
    reply.setCookie(noticeCookie, `${answer.notice.key}|${answer.notice.undo ?? ''}`, noticeOptions)
  } else if (request.cookies[noticeCookie] !== undefined && request.method === 'GET' && answer.status === 200) {
    reply.clearCookie(noticeCookie, noticeOptions)
  }
  const { body, encoding } = pack(answer.body, request.headers['accept-encoding'])
  if (encoding !== null) reply.header('content-encoding', encoding)
  return reply.header('vary', 'accept-encoding').send(body)
}

const noticeOptions = { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 60 } as const
