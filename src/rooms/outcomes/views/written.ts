import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, fold, noDraft, type Draft } from '#shell/index.ts'
import { dateSaid } from '../../../gatherings/index.ts'
import {
  actionFields,
  learningFields,
  outcomeRules,
  type Action,
  type Learning,
  type Taker,
} from '../../../outcomes/index.ts'
import type { Room } from '../../model.ts'
import type { Typed } from '../../views/room-page.ts'
import { doingPath, learningPath } from '../paths.ts'

interface Shown {
  readonly reader: Reader
  readonly room: Room
  readonly actions: readonly Action[]
  readonly learnings: readonly Learning[]
  readonly takers: readonly Taker[]
  readonly typed: Typed | null
}

/** Who does what until when, and what was learned, as it is written down while the gathering goes on. */
export function writtenHere(shown: Shown): Html | false {
  const { reader, room, actions, learnings } = shown
  const { words, viewer } = reader
  const may = { record: outcomeRules.record(viewer, room), learn: outcomeRules.learn(viewer, room) }
  if (actions.length + learnings.length === 0 && !may.learn) return false
  return html`<section class="stack-s" id="written" aria-labelledby="written-title">
    <h2 id="written-title">${words('rooms.written.title')}</h2>
    ${actions.length > 0 && html`<h3>${words('outcomes.actions.all')}</h3><ul class="list">${actions.map((one) => action(reader, one))}</ul>`}
    ${learnings.length > 0 && html`<h3>${words('outcomes.learnings.title')}</h3><ul class="list">${learnings.map(({ text }) => html`<li data-said="${words('rooms.written.learned', { text })}"><p class="told">${text}</p></li>`)}</ul>`}
    ${may.record && doing(shown)} ${may.learn && learning(shown)}
  </section>`
}

function action({ words, language }: Reader, { text, ownerName, due }: Action): Html {
  const who = ownerName ?? words('outcomes.actions.nobody')
  return html`<li data-said="${words('rooms.written.toDo', { text, who })}"><p class="told">${text}</p>
    <p class="facts"><span>${who}</span>${due !== null && html`<span>${words('outcomes.actions.due', { date: dateSaid(due, language) })}</span>`}</p></li>`
}

function doing({ reader, room, takers, typed }: Shown): Html {
  const draft = typed?.form === 'doing' ? typed.draft : noDraft
  const at = draft === noDraft ? 'doing' : 'doing-again'
  return writing({
    at,
    draft,
    action: doingPath(room.id),
    title: reader.words('outcomes.recording.action'),
    content: actionFields({ reader, draft, at }, takers),
    label: reader.words('outcomes.recording.addAction'),
  })
}

function learning({ reader, room, typed }: Shown): Html {
  const draft = typed?.form === 'learning' ? typed.draft : noDraft
  const at = draft === noDraft ? 'learning' : 'learning-again'
  return writing({
    at,
    draft,
    action: learningPath(room.id),
    title: reader.words('outcomes.recording.learning'),
    content: learningFields({ reader, draft, at }),
    label: reader.words('outcomes.recording.addLearning'),
  })
}

interface Writing {
  readonly at: string
  readonly draft: Draft
  readonly action: string
  readonly title: string
  readonly content: Html
  readonly label: string
}

function writing({ at, draft, action: to, title, content, label }: Writing): Html {
  return fold({
    title,
    isOpen: draft !== noDraft,
    content: html`<form method="post" action="${to}" class="form" id="${at}" data-turbo-permanent novalidate>
      ${content}
      <div class="row">${button({ label })} ${draft.doubt?.act}</div>
    </form>`,
  })
}
