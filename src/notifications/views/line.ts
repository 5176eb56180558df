import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import type { Words } from '#kernel/words.ts'
import { chip, said, when } from '#shell/index.ts'
import type { Line } from '../model.ts'
import { noticePath } from '../paths.ts'

/** What happened, in a sentence. */
export function sentence(words: Words, { first, actors }: Line): string {
  const [name, ...others] = actors.map((actor) => actor ?? words('notifications.formerMember'))
  return words(`notifications.line.${first.kind}`, {
    name: name ?? '',
    others: others.length,
    title: first.threadTitle ?? '',
    community: inLanguage(first.communityName, words.language).text,
  })
}

/** A line of a list, leading to where it happened. */
export function lineItem(reader: Reader, line: Line): Html {
  return html`<a href="${noticePath(line.first.id)}">${sentence(reader.words, line)}</a>
    <p class="small muted">${whereAndWhen(reader, line)}</p>`
}

/** The same among others that have been seen. */
export function markedLineItem(reader: Reader, line: Line): Html {
  const { words } = reader
  return html`<a href="${noticePath(line.first.id)}">${sentence(words, line)}</a>
    <p class="row small muted">
      ${line.isUnseen && chip({ label: words('notifications.new'), kind: 'ask' })}
      <span>${whereAndWhen(reader, line)}</span>
    </p>`
}

function whereAndWhen(reader: Reader, { first, at }: Line): Html {
  return html`${first.kind !== 'added' && html`${said(reader, first.communityName)} · `}${when({ reader, at })}`
}
