import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, hiddenField, noticeBox, wholePage } from '#shell/index.ts'
import { answersGiven, whenSaid, type AskedByLetter } from '../../../gatherings/index.ts'
import { answeringPath } from '../../paths.ts'
import { secondsOf } from '../ticket.ts'

export type Standing = 'asked' | 'moved' | 'said' | 'off' | 'over'

interface AnsweringPage {
  readonly reader: Reader
  readonly found: AskedByLetter
  readonly standing: Standing
  readonly ticket: string
}

/** Reached from a letter, by somebody who need not be signed in: it says when, and nothing of what. */
export function answeringPage({ reader, found, standing, ticket }: AnsweringPage): Html {
  const { words } = reader
  const title = words('calendars.answering.title')
  const kind = standing === 'said' ? 'good' : 'care'
  const isOpen = standing !== 'off' && standing !== 'over'
  return wholePage({
    reader,
    title,
    shape: 'door',
    content: html`<h1>${title}</h1>
      ${standing !== 'asked' && noticeBox({ kind, content: words(`calendars.answering.${standing}`, { answer: words(`gatherings.answer.${found.answer ?? 'comes'}`) }), role: 'status' })}
      ${whenSaid(reader, found)} ${isOpen && form(reader, found, ticket)}`,
  })
}

function form({ words }: Reader, { startsAt, answer }: AskedByLetter, ticket: string): Html {
  return html`<p>${words(answer === null ? 'calendars.answering.about' : 'calendars.answering.again')}</p>
    <form method="post" action="${answeringPath(ticket)}" class="row answers" data-turbo="false">
      ${hiddenField('at', String(secondsOf(startsAt)))}
      ${answersGiven.map((one) =>
        button({
          label: words(`gatherings.answer.${one}`),
          kind: 'quiet',
          name: 'answer',
          value: one,
          isPressed: answer === one,
          ...(answer === one && { icon: 'tick' as const }),
        }),
      )}
    </form>`
}
