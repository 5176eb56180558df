import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, field, fold, postButton, type Draft } from '#shell/index.ts'
import type { Room } from '../../model.ts'
import { roomPath } from '../../paths.ts'
import { parked_length_max, type Parked } from '../model.ts'

interface Shown {
  readonly reader: Reader
  readonly room: Room
  readonly parked: readonly Parked[]
  readonly draft: Draft
}

/** What came up and is kept for later. At the end each is taken further by somebody, or dropped. */
export function parkingLot({ reader, room, parked, draft }: Shown): Html {
  const { words } = reader
  const open = parked.filter(({ isSettled, isDropped }) => !isSettled && !isDropped).length
  const isAgain = Object.keys(draft.entered).length > 0
  return fold({
    title: words('rooms.parking.title', { count: open }),
    isOpen: isAgain,
    content: html`${parked.length === 0 ? html`<p class="muted">${words('rooms.parking.none')}</p>` : html`<ul class="list">${parked.map((one) => item(reader, room, one))}</ul>`}
      <form method="post" action="${roomPath(room.id)}/parked" class="form" id="${isAgain ? 'parking-again' : 'parking'}" data-turbo-permanent novalidate>
        ${draft.doubt?.notice}
        ${field({ reader, draft, name: 'words', label: words('rooms.parking.words'), hint: words('rooms.parking.hint'), maxLength: parked_length_max, id: 'parking-words' })}
        <div class="row">${draft.doubt?.act} ${button({ label: words('rooms.parking.save'), kind: 'quiet' })}</div>
      </form>`,
  })
}

function item({ words }: Reader, room: Room, one: Parked): Html {
  const { id, byName, ownerName, isSettled, isDropped } = one
  const act = (value: 'take' | 'drop') =>
    postButton({
      action: `${roomPath(room.id)}/parked/${id}/settling`,
      label: words(`rooms.parking.${value}`),
      kind: value === 'take' ? 'quiet' : 'plain',
      about: one.words,
      values: { act: value },
    })
  const by = words('rooms.parking.by', { name: byName ?? words('rooms.parking.formerMember') })
  const state = isDropped
    ? words('rooms.parking.dropped')
    : isSettled && words('rooms.parking.taken', { name: ownerName ?? words('rooms.parking.formerMember') })
  return html`<li class="stack-xs"><p>${one.words}</p><p class="small muted">${by}${state && html` · ${state}`}</p>
    ${!isSettled && !isDropped && html`<div class="row">${act('take')} ${room.leads && act('drop')}</div>`}</li>`
}
