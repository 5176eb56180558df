import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, hiddenField, icon, postButton } from '#shell/index.ts'
import type { Room } from '../../model.ts'
import { evenness, fewest_shown, turnOf, type Hand, type Round, type Turns } from '../model.ts'
import { fairPath, handPath, joiningPath, roundPath, turnPath, wordPath } from '../paths.ts'

interface Shown {
  readonly reader: Reader
  readonly room: Room
  readonly turns: Turns
}

/** Whose turn it is: in a round, or among those who raised a hand. */
export function whoseTurn({ reader, room, turns }: Shown): Html {
  const { words } = reader
  return html`<section class="turns stack-s" id="turns" aria-labelledby="turns-title">
    <h2 id="turns-title">${words('rooms.turns.title')}</h2>
    ${turns.round && round(reader, room, turns.round)} ${hands(reader, room, turns)}
    ${room.leads && html`${!turns.round && beginning(reader, room)} ${counting(reader, room, turns)}`}
  </section>`
}

function round(reader: Reader, room: Room, shown: Round): Html {
  const { words } = reader
  const now = turnOf(shown)
  const own = shown.turns.find(({ isMine }) => isMine)
  const hasPassed = shown.turns.some(({ state }) => state === 'passed')
  return html`<div class="card stack-s">
    ${now ? current(reader, room, now) : html`<p><b>${words('rooms.turns.roundOver')}</b></p>`}
    <ol class="round">${shown.turns.map((turn) => html`<li class="${turn === now ? 'now' : turn.state}">${turn.state === 'done' && icon('tick')}${turn.name}<span class="unseen">, ${words(`rooms.turns.states.${turn === now ? 'now' : turn.state}`)}</span>${turn.state === 'passed' && html` <span class="small muted">${words('rooms.turns.states.passed')}</span>`}</li>`)}</ol>
    ${!own && postButton({ action: joiningPath(room.id), label: words('rooms.turns.join') })}
    ${
      room.leads &&
      html`<form method="post" action="${roundPath(room.id)}" class="row">
      ${!now && hasPassed && button({ label: words('rooms.turns.second'), kind: 'quiet', name: 'act', value: 'passers' })}
      ${button({ label: words('rooms.turns.end'), kind: 'plain', name: 'act', value: 'end' })}
    </form>`
    }
  </div>`
}

function current({ words }: Reader, room: Room, { personId, name, isMine }: Round['turns'][number]): Html {
  const said = isMine ? words('rooms.turns.yours') : words('rooms.turns.theirs', { name })
  const may = isMine || room.leads
  const act = (value: 'done' | 'pass') =>
    button({ label: words(`rooms.turns.${isMine ? 'mine' : 'hers'}.${value}`), kind: 'quiet', name: 'act', value })
  return html`<p class="turn"${isMine && html` data-said="${said}"`}><b>${said}</b></p>
    ${may && html`<form method="post" action="${turnPath(room.id)}" class="row">${hiddenField('person', personId)}${act('done')} ${act('pass')}</form>`}`
}

function hands(reader: Reader, room: Room, { hands: raised, round: shown }: Turns): Html {
  const { words } = reader
  const own = raised.find(({ isMine }) => isMine)
  const act = own ? ('lower' as const) : ('raise' as const)
  return html`${raised.length > 0 && html`<ol class="hands list card">${raised.map((hand) => oneHand(reader, room, hand))}</ol>`}
    ${!own?.isCalled && !(shown && turnOf(shown)?.isMine) && postButton({ action: handPath(room.id), label: words(`rooms.turns.${act}`), icon: 'greet', values: { act } })}`
}

function oneHand({ words }: Reader, room: Room, { id, name, isMine, isCalled }: Hand): Html {
  const said = isCalled ? words(isMine ? 'rooms.turns.youHaveIt' : 'rooms.turns.hasIt', { name }) : name
  const act = (value: 'call' | 'done') =>
    postButton({
      action: wordPath(room.id),
      label: words(value === 'call' ? 'rooms.turns.call' : isMine ? 'rooms.turns.mine.done' : 'rooms.turns.hers.done'),
      about: name,
      values: { hand: id, act: value },
    })
  return html`<li class="row between"${isCalled && isMine && html` data-said="${said}"`}><span class="row">${icon(isCalled ? 'conversation' : 'greet')}${isCalled ? html`<b>${said}</b>` : said}</span>
    ${isCalled ? (isMine || room.leads) && act('done') : room.leads && act('call')}</li>`
}

function beginning({ words }: Reader, room: Room): Html {
  return html`<form method="post" action="${roundPath(room.id)}" class="row">
    ${(['chance', 'arrival'] as const).map((value) => button({ label: words(`rooms.turns.begin.${value}`), kind: 'quiet', name: 'act', value }))}
  </form>`
}

/** For those who lead: how turns fall, without a name, where there are enough people. */
function counting({ words }: Reader, room: Room, { words: spoken }: Turns): Html {
  const fall = evenness(spoken)
  const heard = spoken.filter((count) => count > 0).length
  const told =
    fall &&
    spoken.length >= fewest_shown &&
    html`<p class="small">${words('rooms.turns.heard', { heard, of: spoken.length })} ${words(`rooms.turns.fall.${fall}`)}</p>`
  const value = room.isFair ? 'no' : 'yes'
  return html`${told} ${postButton({ action: fairPath(room.id), label: words(`rooms.turns.fair.${value}`), kind: 'plain', values: { fair: value } })}
    <p class="small muted">${words('rooms.turns.fairAbout')}</p>`
}
