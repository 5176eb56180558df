import { page, type Answer } from '#kernel/answer.ts'
import { NotFound } from '#kernel/errors.ts'
import { parse } from '#kernel/form.ts'
import type { Outside } from '#kernel/outside.ts'
import { readerOf, type Reader } from '#kernel/reader.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import {
  hasEnded,
  unguardedAnswerByLetter,
  unguardedAskedByLetter,
  type AskedByLetter,
} from '../../gatherings/index.ts'
import { answeringPath } from '../paths.ts'
import { letterAnswerForm } from './forms.ts'
import { momentOf, ticketIn, type Ticket } from './ticket.ts'
import { answeringPage, type Standing } from './views/answering-page.ts'

/** Answering by a letter’s link, without signing in. */
export function answeringRoutes(at: Routes, outside: Outside): void {
  // Opening the link says nothing, since mail programs open links by themselves to look what is behind them.
  at.get(answeringPath(':ticket'), async (asked) => page((await shown(asked, outside)).html))

  at.post(answeringPath(':ticket'), (asked) => answer(asked, outside), { isOpen: true })
}

async function answer(asked: Asked, outside: Outside): Promise<Answer> {
  const form = parse(letterAnswerForm, asked.body)
  if (!form.ok) return page((await shown(asked, outside)).html, 422)
  const { person, gathering } = ticketOf(asked, outside)
  const said = { answer: form.value.answer, startsAt: momentOf(form.value.at), now: asked.now }
  const isKept = await unguardedAnswerByLetter(outside.system, { person, gathering, ...said })
  const { html, isGone } = await shown(asked, outside, isKept ? 'said' : 'overtaken')
  return page(html, isKept ? 200 : isGone ? 410 : 409)
}

function ticketOf({ param }: Asked, { settings }: Outside): Ticket {
  const ticket = ticketIn(param('ticket'), settings.secret)
  if (ticket === null) throw new NotFound('errors.notFound')
  return ticket
}

async function shown(asked: Asked, outside: Outside, outcome: 'asked' | 'said' | 'overtaken' = 'asked') {
  const ticket = ticketOf(asked, outside)
  const found = await unguardedAskedByLetter(outside.system, ticket)
  if (found === null) throw new NotFound('errors.notFound')
  const standing = standingOf(found, { ticket, outcome, now: asked.now })
  const reader = readerFor(asked, outside, found)
  const isGone = standing === 'off' || standing === 'over'
  return { html: answeringPage({ reader, found, standing, ticket: asked.param('ticket') }), isGone }
}

interface Seen {
  readonly ticket: Ticket
  readonly outcome: 'asked' | 'said' | 'overtaken'
  readonly now: Temporal.Instant
}

function standingOf(found: AskedByLetter, { ticket, outcome, now }: Seen): Standing {
  if (found.isOff) return 'off'
  if (found.isClosed || hasEnded(found, now)) return 'over'
  if (outcome === 'said') return 'said'
  return outcome === 'overtaken' || !found.startsAt.equals(ticket.startsAt) ? 'moved' : 'asked'
}

/** In the language and on the clock of whoever the letter went to: she is not signed in. */
function readerFor({ reader, now }: Asked, { wordsIn }: Outside, { language, timeZone }: AskedByLetter): Reader {
  const viewer = { ...reader.viewer, language, timeZone }
  return readerOf({ viewer, language, wordsIn, now, path: reader.path, notice: null })
}
