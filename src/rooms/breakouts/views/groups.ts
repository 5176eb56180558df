import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, choicePills, field, fold, linkButton, postButton, type Draft } from '#shell/index.ts'
import type { Room } from '../../model.ts'
import { group_size_max, type Breakout, type RoomGroup } from '../model.ts'
import { groupPath, groupsClosingPath, groupsJoiningPath, groupsPath } from '../paths.ts'

interface Shown {
  readonly reader: Reader
  readonly room: Room
  readonly breakouts: readonly Breakout[]
}

/** The small groups that are on, and what those before brought back. */
export function smallGroups({ reader, room, breakouts }: Shown): Html {
  const { words } = reader
  const open = breakouts.find(({ isClosed }) => !isClosed)
  const back = breakouts.filter(({ isClosed }) => isClosed)
  return html`${open && goingOn(reader, room, open)}
    ${back.map((one, at) => fold({ title: words('rooms.groups.brought', { prompt: one.prompt || words('rooms.groups.title') }), isOpen: at === 0 && !open, content: brought(reader, one) }))}`
}

function goingOn(reader: Reader, room: Room, breakout: Breakout): Html {
  const { words } = reader
  const mine = breakout.groups.find(({ isMine }) => isMine)
  const told = mine && words('rooms.groups.yours', { number: mine.number })
  return html`<section class="card lead stack-s groups" id="groups" aria-labelledby="groups-title"${told && html` data-said="${told}"`}>
    <h2 id="groups-title">${told ?? words('rooms.groups.title')}</h2>
    ${breakout.prompt !== '' && html`<p class="lead-text">${breakout.prompt}</p>`}
    ${mine && html`<p>${mine.names.join(', ')}</p>${mine.words && html`<p class="told">${mine.words}</p>`}${linkButton({ href: groupPath(room.id, mine.id), label: words('rooms.groups.write'), icon: 'edit' })}`}
    ${!mine && !breakout.byChoice && html`<p>${words('rooms.groups.late')}</p>${postButton({ action: groupsJoiningPath(room.id), label: words('rooms.groups.joinSmallest') })}`}
    ${(breakout.byChoice || room.leads) && html`<ul class="list">${breakout.groups.map((group) => oneGroup(reader, room, { breakout, group }))}</ul>`}
    ${room.leads && postButton({ action: groupsClosingPath(room.id), label: words('rooms.groups.close') })}
  </section>`
}

interface Inside {
  readonly breakout: Breakout
  readonly group: RoomGroup
}

function oneGroup({ words }: Reader, room: Room, { breakout, group }: Inside): Html {
  const title = words('rooms.groups.group', { number: group.number })
  return html`<li class="stack-xs"><p><b>${title}</b> <span class="muted small">${group.names.join(', ')}</span></p>
    ${room.leads && group.words && html`<p class="told small">${group.words}</p>`}
    ${breakout.byChoice && !group.isMine && postButton({ action: groupsJoiningPath(room.id), label: words('rooms.groups.choose'), about: title, values: { group: group.id } })}</li>`
}

function brought({ words }: Reader, { groups }: Breakout): Html {
  return html`<ul class="list">${groups.map(({ number, names, words: notes }) => html`<li class="stack-xs"><p><b>${words('rooms.groups.group', { number })}</b> <span class="muted small">${names.join(', ')}</span></p><p class="told">${notes || words('rooms.groups.nothing')}</p></li>`)}</ul>`
}

/** To make small groups: for those who lead. */
export function groupsForm({ reader, room, draft }: { reader: Reader; room: Room; draft: Draft }): Html {
  const { words } = reader
  const isAgain = Object.keys(draft.entered).length > 0
  const ways = (['chance', 'choice'] as const).map((value) => ({ value, label: words(`rooms.groups.way.${value}`) }))
  return fold({
    title: words('rooms.groups.make'),
    isOpen: isAgain,
    content: html`<form method="post" action="${groupsPath(room.id)}" class="form" id="${isAgain ? 'grouping-again' : 'grouping'}" data-turbo-permanent novalidate>
      ${draft.doubt?.notice}
      ${field({ reader, draft, name: 'prompt', label: words('rooms.groups.prompt'), maxLength: 500 })}
      ${field({ reader, draft, name: 'size', label: words('rooms.groups.size'), hint: words('rooms.groups.sizeHint', { most: group_size_max }), kind: 'number', value: '3' })}
      ${choicePills({ reader, draft, name: 'way', label: words('rooms.groups.how'), value: 'chance', choices: ways })}
      <div class="row">${draft.doubt?.act} ${button({ label: words('rooms.groups.open'), kind: 'quiet' })}</div>
    </form>`,
  })
}
