import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { noticeBox, when } from '#shell/index.ts'
import type { OpenedThread } from '../../threads/model.ts'

/** Who reads along from outside, said to everybody before they write. */
export function guestsTold(reader: Reader, guests: NonNullable<OpenedThread['guests']>): Html | null {
  const here = guests.flatMap(({ name, until: text }) => {
    const until = Temporal.Instant.from(text)
    return Temporal.Instant.compare(until, reader.now) > 0 ? [{ name, until }] : []
  })
  if (here.length === 0) return null
  const told = here.map(({ name, until }) => {
    const day = when({ reader, at: until, style: 'date' })
    return html`<span>${reader.words.rich('conversations.guests.told', { name: html`<b>${name}</b>`, until: day })}</span> `
  })
  return noticeBox({ content: html`${told}` })
}
