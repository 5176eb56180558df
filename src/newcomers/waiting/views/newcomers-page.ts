import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { avatar, emptyState, list, picturePath, postButton, when } from '#shell/index.ts'
import { memberPath, placePage, type Community, type CommunityCan } from '../../../communities/index.ts'
import { postPath } from '../../../conversations/index.ts'
import { newDays } from '../../model.ts'
import { metPath } from '../../paths.ts'
import type { FirstWords, Newcomer } from '../queries.ts'

export interface NewcomersPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly newcomers: readonly Newcomer[]
}

/** Whom nobody has answered yet, for those who convene: a list for kindness, made of what every member sees. */
export function newcomersPage(page: NewcomersPage): Html {
  const { reader, community, can, newcomers } = page
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
      ${newcomers.length === 0 && nobody}
      ${group(
        page,
        'wrote',
        newcomers.filter(({ said }) => said !== null),
      )}
      ${group(
        page,
        'quiet',
        newcomers.filter(({ said }) => said === null),
      )}`,
  })
}

function group({ reader, community }: NewcomersPage, name: 'wrote' | 'quiet', some: readonly Newcomer[]): Html | false {
  return (
    some.length > 0 &&
    html`<section class="stack-s" aria-labelledby="${name}">
      <h2 id="${name}">${reader.words(`newcomers.waiting.groups.${name}`)}</h2>
      ${list(some.map((one) => item(reader, community, one)))}
    </section>`
  )
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
      ${said && html`<p>${wrote(reader, said)}</p>`}
      ${postButton({ action: metPath(community.id, personId), label: words('newcomers.waiting.met'), about: name, kind: 'plain', icon: 'tick' })}
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
