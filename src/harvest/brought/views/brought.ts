import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { chip } from '#shell/index.ts'
import { boardPath } from '../../../boards/index.ts'
import { moodList } from '../../../rooms/index.ts'
import {
  shownBoards,
  type BoardBrought,
  type Brought,
  type GroupsBrought,
  type MoodBrought,
  type NoteBrought,
} from '../model.ts'

/** How the group was, what came back from small groups, then what stands on boards, the weightiest first. */
export function broughtSections(reader: Reader, brought: Brought): Html {
  const { words } = reader
  const boards = shownBoards(brought)
  return html`${
    brought.moods.length > 0 &&
    html`<section class="stack-s" aria-labelledby="moods">
      <h2 id="moods">${words('harvest.brought.moods')}</h2>
      ${brought.moods.map((one) => mood(reader, one))}
    </section>`
  }
  ${
    brought.breakouts.length > 0 &&
    html`<section class="stack-s" aria-labelledby="groups">
      <h2 id="groups">${words('harvest.brought.groups')}</h2>
      ${brought.breakouts.map((one) => breakout(reader, one))}
    </section>`
  }
  ${
    boards.length > 0 &&
    html`<section class="stack-s" aria-labelledby="boards">
      <h2 id="boards">${words('harvest.brought.boards')}</h2>
      ${boards.map((one) => board(reader, one))}
    </section>`
  }`
}

function mood(reader: Reader, { title, kind, parts }: MoodBrought): Html {
  const { words, language } = reader
  const { text } = inLanguage(title, language)
  const called = text !== '' ? text : kind === null ? words('rooms.check.title') : words(`agendas.kinds.${kind}`)
  return html`<div class="card stack-s"><h3>${called}</h3>${moodList(words, parts)}</div>`
}

function breakout({ words }: Reader, { prompt, groups }: GroupsBrought): Html {
  return html`<div class="card stack-s">
    <h3>${prompt === '' ? words('rooms.groups.title') : prompt}</h3>
    ${groups.map(({ number, words: said }) => html`<div><h4>${words('rooms.groups.group', { number })}</h4><p class="told">${said}</p></div>`)}
  </div>`
}

function board(reader: Reader, { id, question, groups, loose }: BoardBrought): Html {
  return html`<div class="card stack-s">
    <h3><a href="${boardPath(id)}">${question}</a></h3>
    ${groups.map(({ name, dots, notes }) => html`<div><h4>${name} ${dotted(reader, dots)}</h4>${noteList(reader, notes)}</div>`)}
    ${loose.length > 0 && html`<div>${groups.length > 0 && html`<h4>${reader.words('boards.file.loose')}</h4>`}${noteList(reader, loose)}</div>`}
  </div>`
}

function noteList(reader: Reader, notes: readonly NoteBrought[]): Html | false {
  return (
    notes.length > 0 &&
    html`<ul>${notes.map(({ words, dots }) => html`<li>${words} ${dotted(reader, dots)}</li>`)}</ul>`
  )
}

function dotted({ words }: Reader, dots: number | null): Html | false {
  return dots !== null && chip({ label: words('harvest.brought.dots', { count: dots }) })
}
