import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import type { Words } from '#kernel/words.ts'
import { chip, said, when } from '#shell/index.ts'
import { maskName } from '../../conversations/index.ts'
import { momentSaid } from '../../gatherings/index.ts'
import type { Actor, Line } from '../model.ts'
import { noticePath } from '../paths.ts'

/** What happened, in a sentence. */
export function sentence(words: Words, { first, actors }: Line, timeZone: string): string {
  const [name, ...others] = actors.map((actor) => nameOf(words, actor))
  return words(`notifications.line.${first.kind}`, {
    name: name ?? '',
    others: others.length,
    title: first.isSupport ? words('communities.places.support') : (first.threadTitle ?? ''),
    count: first.topics.length,
    topics: new Intl.ListFormat(words.language).format(first.topics),
    community: inLanguage(first.communityName, words.language).text,
    when: first.startsAt ? momentSaid(words, first.startsAt, timeZone) : '',
  })
}

function nameOf(words: Words, actor: Actor): string {
  if ('mask' in actor) return maskName(words, actor.mask)
  return actor.name ?? words('notifications.formerMember')
}

/** A line of a list, leading to where it happened. */
export function lineItem(reader: Reader, line: Line): Html {
  return html`<a href="${noticePath(line.first.id)}">${sentence(reader.words, line, reader.viewer.timeZone)}</a>
    <p class="facts">${whenAndWhere(reader, line)}</p>`
}

/** The same among others that have been seen. */
export function markedLineItem(reader: Reader, line: Line): Html {
  const { words } = reader
  const mark = line.isUnseen && html`<span>${chip({ label: words('notifications.new'), kind: 'ask' })}</span>`
  return html`<a href="${noticePath(line.first.id)}">${sentence(words, line, reader.viewer.timeZone)}</a>
    <p class="facts">${mark} ${whenAndWhere(reader, line)}</p>`
}

function whenAndWhere(reader: Reader, { first, at }: Line): Html {
  const where = first.kind !== 'added' && html`<span>${said(reader, first.communityName)}</span>`
  return html`<span>${when({ reader, at })}</span> ${where}`
}
