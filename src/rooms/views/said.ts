import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { said } from '#shell/index.ts'
import type { RoomStep } from '../model.ts'

type Titled = Pick<RoomStep, 'title' | 'kind'>

/** What a step is called, in the reader's language where it has a name in it. */
export function stepTitle(reader: Reader, { title, kind }: Titled): Html {
  return hasTitle(title) ? said(reader, title) : html`${kindSaid(reader, kind)}`
}

/** The same where no markup can stand. */
export function stepTold(reader: Reader, { title, kind }: Titled): string {
  return hasTitle(title) ? inLanguage(title, reader.language).text : kindSaid(reader, kind)
}

function hasTitle(title: RoomStep['title']): boolean {
  return title.en !== null || title.fr !== null
}

/** By its kind, in the words of the agenda. */
function kindSaid({ words }: Reader, kind: RoomStep['kind']): string {
  return kind === null ? words('rooms.conversation') : words(`agendas.kinds.${kind}`)
}

/** Up to a minute in seconds, else in whole minutes. */
export function lengthSaid({ words }: Reader, seconds: number): string {
  if (seconds < 60) return words('rooms.seconds', { seconds })
  return words('rooms.minutes', { minutes: Math.round(seconds / 60) })
}
