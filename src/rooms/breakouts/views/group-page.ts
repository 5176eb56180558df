import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { breadcrumb, button, hiddenField, noticeBox, said, textArea, wholePage, type Draft } from '#shell/index.ts'
import { communityPath, type Community } from '../../../communities/index.ts'
import type { Room } from '../../model.ts'
import { roomPath } from '../../paths.ts'
import { group_words_max, type Breakout, type RoomGroup } from '../model.ts'
import { groupPath } from '../paths.ts'

export interface GroupPage {
  readonly reader: Reader
  readonly community: Community
  readonly room: Room
  readonly breakout: Breakout
  readonly group: RoomGroup
  readonly draft: Draft
  readonly isOvertaken: boolean
}

/** What one small group writes down together. */
export function groupPage({ reader, community, room, breakout, group, draft, isOvertaken }: GroupPage): Html {
  const { words, language } = reader
  const title = words('rooms.groups.group', { number: group.number })
  const up = [
    { href: communityPath(community.id), label: said(reader, community.name) },
    { href: roomPath(room.id), label: words('rooms.titleOf', { gathering: inLanguage(room.title, language).text }) },
  ]
  const writes = group.isMine && !breakout.isClosed
  return wholePage({
    reader,
    title,
    community: community.id,
    content: html`<header class="stack-s">${breadcrumb(reader, up)}<h1>${title}</h1></header>
      ${breakout.prompt !== '' && html`<p class="lead-text">${breakout.prompt}</p>`}
      <p>${group.names.join(', ')}</p>
      ${isOvertaken && noticeBox({ kind: 'care', role: 'alert', content: words('rooms.groups.overtaken') })}
      ${(isOvertaken || !writes) && html`<section class="card stack-s" aria-labelledby="stands"><h2 id="stands">${words('rooms.groups.stands')}</h2><p class="told">${group.words || words('rooms.groups.nothing')}</p></section>`}
      ${
        writes &&
        html`<form method="post" action="${groupPath(room.id, group.id)}" class="form" novalidate>
        ${hiddenField('seen', String(group.revision))} ${draft.doubt?.notice}
        ${textArea({ reader, draft, name: 'notes', label: words('rooms.groups.notes'), hint: words('rooms.groups.notesHint'), value: group.words ?? '', maxLength: group_words_max, rows: 10 })}
        <div class="row">${draft.doubt?.act} ${button({ label: words('rooms.groups.save') })}</div>
      </form>`
      }
      <p><a href="${roomPath(room.id)}">${words('rooms.groups.back')}</a></p>`,
  })
}
