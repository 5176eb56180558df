import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { avatar, emptyState, list, picturePath, when } from '#shell/index.ts'
import { memberPath, placePage, type Community, type CommunityCan } from '../../../communities/index.ts'
import { postPath } from '../../../conversations/index.ts'
import { newDays } from '../../model.ts'
import type { FirstWords, Newcomer } from '../queries.ts'

export interface NewcomersPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly newcomers: readonly Newcomer[]
}

/** Whom nobody has answered yet, for those who convene: a list for kindness, made of what every member sees. */
export function newcomersPage({ reader, community, can, newcomers }: NewcomersPage): Html {
  const { words } = reader
  const nobody = emptyState({
    icon: 'greet',
    title: words('newcomers.waiting.none'),
    content: words('newcomers.waiting.belongs'),
  })
  return placePage({
    reader,
    community,
    can,
    here: 'newcomers',
    title: words('newcomers.waiting.title'),
    content: html`<p>${words('newcomers.waiting.about', { weeks: newDays / 7 })}</p>
      ${newcomers.length === 0 ? nobody : list(newcomers.map((one) => item(reader, community, one)))}`,
  })
}

function item(reader: Reader, community: Community, newcomer: Newcomer): Html {
  const { words } = reader
  const { personId, name, hasPicture, joinedAt, said } = newcomer
  const since = when({ reader, at: joinedAt, style: 'ago' })
  return html`<div class="row">
    ${avatar({ id: personId, name, picture: hasPicture ? picturePath(personId) : null })}
    <div>
      <a class="title" href="${memberPath(community.id, personId)}">${name}</a>
      <p class="small muted">${words.rich('newcomers.waiting.since', { ago: since })}</p>
      <p>${said ? wrote(reader, said) : words('newcomers.waiting.silent')}</p>
    </div>
  </div>`
}

function wrote(reader: Reader, { threadId, seq, title, at }: FirstWords): Html {
  const thread = html`<a href="${postPath(threadId, seq)}">${title}</a>`
  return reader.words.rich('newcomers.waiting.wrote', {
    thread,
    ago: when({ reader, at: Temporal.Instant.from(at), style: 'ago' }),
  })
}
