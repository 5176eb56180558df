import type { NeedState } from '#database'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { chip } from '#shell/index.ts'
import type { Answered } from '../../model.ts'
import type { SaidAccess } from '../model.ts'

/** How people can take part, as every member and every guest reads it. */
export function accessSaid({ words }: Reader, { language, help, words: told }: SaidAccess): Html {
  const marks = [
    ...(language ? [words(`gatherings.access.languages.${language}`)] : []),
    ...help.map((one) => words(`gatherings.access.help.${one}`)),
  ]
  return html`${marks.length > 0 && html`<p class="row">${marks.map((label) => chip({ label }))}</p>`} ${told !== '' && html`<p>${told}</p>`}`
}

/** What became of a need, in a word. */
export function needMark({ words }: Reader, state: NeedState | null): Html | null {
  if (state === null || state === 'asked') return null
  return chip({ label: words(`gatherings.access.states.${state}`), kind: state === 'arranged' ? 'good' : 'care' })
}

/** What she is told who needs something. */
export function needAnswered(reader: Reader, { needState, saidBack }: Answered): Html | null {
  const mark = needMark(reader, needState)
  return mark && html`<p class="row">${mark} ${saidBack}</p>`
}
