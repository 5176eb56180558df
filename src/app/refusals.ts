import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify'
import { page, type Answer } from '#kernel/answer.ts'
import { brokenConstraint } from '#kernel/db.ts'
import { Conflict, Invalid, NotFound, Overtaken, Refusal, TooMany } from '#kernel/errors.ts'
import { readerFor } from '#kernel/http/asked.ts'
import type { Manners } from '#kernel/http/doors.ts'
import { send } from '#kernel/http/reply.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Reader } from '#kernel/reader.ts'
import { visitor } from '#kernel/viewer.ts'
import { wordsOf } from '../people/index.ts'
import { brokenPage, refusalPage } from '#shell/views/error-page.ts'

/** The one place that turns what went wrong into an answer: a refusal's own page, or that something broke. */
export function answerRefusals(app: FastifyInstance, outside: Outside, manners: Manners): void {
  app.setNotFoundHandler(async (request, reply) => {
    const reader = await readerNow(request, outside, manners)
    return send(request, reply, refused(reader, new NotFound('errors.notFound'), wordsOf(request.body)))
  })
  app.setErrorHandler(async (error: FastifyError | Refusal, request, reply) => {
    const refusal = asRefusal(error)
    if (refusal === null) request.log.error(error)
    const reader = await readerNow(request, outside, manners)
    // Whoever wrote for a place that is gone or closed to her has her words back, and learns no more than others do.
    const kept = wordsOf(request.body)
    const broken = () => page(brokenPage({ reader, reference: request.id, kept }), 500)
    return send(request, reply, refusal ? refused(reader, refusal, kept) : broken())
  })
}

function refused(reader: Reader, refusal: Refusal, kept: string): Answer {
  return page(refusalPage({ reader, refusal, kept }), refusal.status)
}

/** What the server itself refuses, said as one of our refusals; null is a bug of ours. */
function asRefusal(error: FastifyError | Refusal): Refusal | null {
  if (error instanceof Refusal) return error
  // Whoever wrote there at the moment in which it was closed.
  const broken = brokenConstraint(error)
  if (broken === 'community_is_closed') return new Conflict('communities.running.problems.closed')
  if (broken === 'community_is_not_planned') return new Conflict('interest.community.notOpen')
  if (broken === 'training_asks_nobody') return new Conflict('interest.training.notOpen')
  if (broken === 'community_takes_nobody') return new Conflict('communities.running.problems.takesNobody')
  if (broken === 'gathering_is_off') return new Conflict('gatherings.problems.cancelled')
  if (broken === 'minutes_are_open') return new Conflict('harvest.problems.minutesOpen')
  if (broken === 'gathering_is_closed') return new Conflict('attendance.problems.closed')
  if (broken === 'track_is_closed') return new Conflict('tracks.problems.closed')
  if (broken === 'track_answer_prompt_id_gathering_id_fkey') return new Conflict('tracks.problems.gone')
  if (broken === 'decision_is_settled') return new Overtaken('outcomes.problems.settled')
  if (error.statusCode === 429) return new TooMany('errors.tooMany')
  if (error.statusCode === 413) return new Invalid('errors.tooLarge')
  if (error.statusCode !== undefined && error.statusCode < 500) return new Invalid('errors.badRequest')
  return null
}

/** Who reads the page that says what went wrong. Where even that cannot be found out, somebody we do not know. */
async function readerNow(request: FastifyRequest, outside: Outside, manners: Manners): Promise<Reader> {
  const { clock, visits, wordsIn } = outside
  if (request.server.isUnderPressure()) return readerUnknown(request, outside)
  const entry = { token: manners.tokenOf(request), now: clock(), mode: 'read' } as const
  try {
    return await visits(entry, ({ viewer }) => Promise.resolve(readerFor(request, viewer, entry.now, wordsIn)))
  } catch (error) {
    request.log.error(error)
    return readerUnknown(request, outside)
  }
}

/** Somebody we do not know, and whom there is no time to look up. */
function readerUnknown(request: FastifyRequest, { clock, wordsIn }: Outside): Reader {
  return readerFor(request, visitor, clock(), wordsIn)
}
