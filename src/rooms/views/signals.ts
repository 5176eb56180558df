import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, fold, icon, postButton } from '#shell/index.ts'
import type { Present, Room } from '../model.ts'
import { signalAnswerPath, signalPath, signalTakingBackPath } from '../paths.ts'
import { signalAnswers, signalKinds, type Signal } from '../signals/model.ts'

interface Signals {
  readonly reader: Reader
  readonly room: Room
  readonly present: readonly Present[]
  readonly signals: readonly Signal[]
}

/** What was told to the viewer because she leads. */
export function signalsTold({ reader, room, signals }: Signals): Html | false {
  const { words } = reader
  const told = signals.filter(({ isMine }) => !isMine)
  if (told.length === 0) return false
  return html`<section class="card told-quietly stack-s" id="told-quietly" aria-labelledby="told-quietly-title">
    <h2 id="told-quietly-title">${icon('lock')}${words('rooms.signals.told')}</h2>
    <p class="small muted">${words('rooms.signals.toldAbout')}</p>
    <ul class="list">${told.map((signal) => one(reader, room, signal))}</ul>
  </section>`
}

function one(reader: Reader, room: Room, { id, name, kind, answer }: Signal): Html {
  const { words } = reader
  const buttons = signalAnswers.map((value) =>
    button({
      label: words(`rooms.signals.answers.${value}`),
      kind: 'quiet',
      name: 'answer',
      value,
      isPressed: value === answer,
      about: name,
    }),
  )
  const said = words(`rooms.signals.from.${kind}`, { name })
  return html`<li class="stack-s" data-said="${answer === null ? said : null}"><p><b>${said}</b></p>
    <form method="post" action="${signalAnswerPath(room.id, id)}" class="row">${buttons}</form></li>`
}

/** How to tell those who lead something, and what became of it. */
export function signalling({ reader, room, present, signals }: Signals): Html | false {
  const { words } = reader
  const leading = present
    .filter(({ leads, personId }) => leads && personId !== reader.viewer.id)
    .map(({ name }) => name)
  const own = signals.find(({ isMine }) => isMine)
  if (own) return sent(reader, room, own)
  if (leading.length === 0) return false
  const names = new Intl.ListFormat(reader.language, { type: 'conjunction' }).format(leading)
  const buttons = signalKinds.map((kind) =>
    button({ label: words(`rooms.signals.kinds.${kind}`), kind: 'quiet', name: 'kind', value: kind }),
  )
  return fold({
    title: words('rooms.signals.title'),
    content: html`<p>${words('rooms.signals.about', { names })}</p>
      <form method="post" action="${signalPath(room.id)}" class="row">${buttons}</form>`,
  })
}

function sent({ words }: Reader, room: Room, { kind, answer }: Signal): Html {
  const said = words(answer === null ? 'rooms.signals.waits' : `rooms.signals.answered.${answer}`)
  return html`<section class="card stack-s" id="signal-sent" aria-labelledby="signal-sent-title">
    <h2 id="signal-sent-title">${icon('lock')}${words(`rooms.signals.kinds.${kind}`)}</h2>
    <p data-said="${answer === null ? null : said}">${said}</p>
    ${postButton({ action: signalTakingBackPath(room.id), label: words('rooms.signals.takeBack') })}
  </section>`
}
