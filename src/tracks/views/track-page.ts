import { typed } from '#kernel/form.ts'
import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import {
  button,
  fold,
  formProblem,
  hiddenField,
  icon,
  linkButton,
  list,
  postButton,
  postForm,
  said,
  when,
  type Draft,
} from '#shell/index.ts'
import { agendaPath } from '../../agendas/index.ts'
import type { Community, CommunityCan } from '../../communities/index.ts'
import { startSaid, underGathering, whenSaid, type Gathering } from '../../gatherings/index.ts'
import { notesPath } from '../../notes/index.ts'
import { gatheringOutcomesPath } from '../../outcomes/index.ts'
import { wordsArea } from '../../writing/index.ts'
import { answerField, hadField } from '../forms.ts'
import { lastOf, words_max, type ToRead, type Track, type TrackAnswer, type TrackPrompt } from '../model.ts'
import { arrangingPath, closingPath, takingBackPath, trackPath } from '../paths.ts'
import { written } from './words.ts'

export interface TrackPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly may: { readonly arrange: boolean; readonly answer: boolean }
  readonly gathering: Gathering
  readonly track: Track
  readonly prompts: readonly TrackPrompt[]
  readonly toRead: ToRead
  /** Where the recording is, where the reader may know it now. */
  readonly recording: string
  readonly draft?: Draft
}

/** For those who were not at a gathering: what to read and to watch, and what was asked, to be answered in writing. */
export function trackPage(page: TrackPage): Html {
  const { reader, community, can, gathering, track } = page
  return underGathering({
    reader,
    community,
    can,
    gathering,
    title: reader.words('tracks.title'),
    content: html`${whenSaid(reader, gathering)} ${standing(page)}
      ${track.words !== '' && written(reader, track.words)} ${reading(page)} ${watching(page)} ${asked(page)} ${acts(page)}`,
  })
}

function standing({ reader, track }: TrackPage): Html {
  const { words, now } = reader
  const { isOpen, opensAt, closesAt } = track
  if (isOpen)
    return html`<p class="lead-text">${words('tracks.open', { when: startSaid(reader, lastOf(closesAt)) })}</p>`
  const isAhead = Temporal.Instant.compare(opensAt, now) > 0
  const key = isAhead ? 'tracks.ahead' : 'tracks.closed'
  return html`<p class="lead-text">${words(key, { when: startSaid(reader, isAhead ? opensAt : closesAt) })}</p>`
}

function reading({ reader, gathering: { id }, toRead }: TrackPage): Html | false {
  const { words } = reader
  const links = [
    toRead.hasAgenda && html`<a href="${agendaPath(id)}">${words('tracks.read.agenda')}</a>`,
    toRead.hasNotes && html`<a href="${notesPath(id)}">${words('tracks.read.notes')}</a>`,
    toRead.outcomes > 0 &&
      html`<a href="${gatheringOutcomesPath(id)}">${words('tracks.read.outcomes', { count: toRead.outcomes })}</a>`,
  ].filter((link) => link !== false)
  return (
    links.length > 0 &&
    html`<section class="stack-s" aria-labelledby="to-read">
      <h2 id="to-read">${words('tracks.read.title')}</h2>
      ${list(links)}
    </section>`
  )
}

function watching({ reader, recording, track }: TrackPage): Html | false {
  const { words } = reader
  if (recording === '') return false
  return html`<section class="stack-s" aria-labelledby="to-watch">
    <h2 id="to-watch">${words('tracks.watch.title')}</h2>
    <p><a class="button quiet" href="${recording}" rel="noreferrer nofollow">${icon('link')}<span>${words('tracks.watch.go')}</span></a></p>
    <p class="small muted">${words('tracks.watch.leads', { host: URL.parse(recording)?.hostname ?? '' })}
      ${track.isOnlyWhileOpen && words('tracks.watch.whileOpen')}</p>
  </section>`
}

function asked(page: TrackPage): Html | false {
  const { reader, may, gathering, prompts, draft } = page
  const { words } = reader
  if (prompts.length === 0) return false
  const questions = html`${prompts.map((prompt, place) => question(page, prompt, place))}`
  const about = html`<h2 id="asked">${words('tracks.asked.title')}</h2>`
  if (!may.answer) return html`<section class="stack" aria-labelledby="asked">${about} ${questions}</section>`
  return html`<section class="stack" aria-labelledby="asked">
    ${about}
    <p class="audience">${icon('eye')}<span>${words('tracks.asked.audience', { community: inLanguage(page.community.name, reader.language).text })}</span></p>
    ${postForm({
      action: trackPath(gathering.id),
      content: html`${draft && formProblem(reader, draft)} ${draft?.doubt?.notice} ${questions}`,
      submit: html`<div class="row">${button({ label: words('tracks.asked.send') })} ${draft?.doubt?.act}</div>
        <p class="small muted">${words('tracks.asked.back')}</p>`,
    })}
  </section>`
}

function question(page: TrackPage, prompt: TrackPrompt, place: number): Html {
  const { reader, may, track } = page
  const own = prompt.answers.find(({ isMine }) => isMine)
  const others = prompt.answers.filter(({ isMine }) => !isMine)
  const id = `question-${place + 1}`
  const title = reader.words('tracks.asked.answers', { count: others.length })
  const isOpen = own !== undefined || !track.isOpen
  return html`<section class="card stack-s" aria-labelledby="${id}">
    <h3 class="told" id="${id}">${said(reader, prompt.words)}</h3>
    ${may.answer ? area(page, prompt, own) : own && ownAnswer(reader, prompt, own)}
    ${others.length > 0 && fold({ title, isOpen, content: html`<div class="stack-s">${others.map((one) => answer(reader, one))}</div>` })}
  </section>`
}

function area({ reader, draft }: TrackPage, { id, words: asks }: TrackPrompt, own: TrackAnswer | undefined): Html {
  const { words, language } = reader
  const name = answerField(id)
  const problem = draft?.problems[name]
  return html`${own && hiddenField(hadField(id), 'yes')}
    ${problem && html`<p class="problem" id="${name}-problem">${icon('problem')}${words(problem)}</p>`}
    <div class="composer">
      ${wordsArea({
        reader,
        name,
        label: words('tracks.asked.yours', { question: inLanguage(asks, language).text }),
        value: draft ? typed(draft.entered, name) : (own?.words ?? ''),
        maxLength: words_max,
        describedBy: problem ? `${name}-problem` : '',
        isWrong: problem !== undefined,
      })}
    </div>`
}

function ownAnswer(reader: Reader, { id }: TrackPrompt, own: TrackAnswer): Html {
  const { words } = reader
  return html`${answer(reader, own)}
    <p>${postButton({ action: takingBackPath(id), label: words('tracks.asked.takeBack'), kind: 'plain' })}</p>`
}

function answer(reader: Reader, { name, isMine, words: text, changedAt }: TrackAnswer): Html {
  const { words } = reader
  const who = isMine ? words('tracks.asked.you') : (name ?? words('tracks.asked.gone'))
  return html`<article class="stack-xs">
    <p class="facts"><b>${who}</b> <span>${when({ reader, at: changedAt })}</span></p>
    ${written(reader, text)}
  </article>`
}

function acts({ reader, may, track }: TrackPage): Html | false {
  const { words } = reader
  const close = postButton({ action: closingPath(track.id), label: words('tracks.acts.close'), kind: 'plain' })
  return (
    may.arrange &&
    html`<div class="row">
      ${linkButton({ href: arrangingPath(track.id), label: words('tracks.acts.change'), kind: 'quiet', icon: 'edit' })}
      ${track.isOpen && close}
    </div>`
  )
}
