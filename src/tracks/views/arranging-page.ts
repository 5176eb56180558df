import { typed } from '#kernel/form.ts'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import {
  button,
  checkbox,
  field,
  formProblem,
  hiddenField,
  icon,
  list,
  noticeBox,
  postButton,
  postForm,
  said,
  textArea,
  type Draft,
} from '#shell/index.ts'
import { shelfPath } from '../../charters/index.ts'
import type { Community, CommunityCan } from '../../communities/index.ts'
import { underGathering, whenSaid, type Gathering } from '../../gatherings/index.ts'
import { wordsArea } from '../../writing/index.ts'
import { words_max, type Days, type Offered, type Track, type TrackPrompt } from '../model.ts'
import { removalPath, trackPath } from '../paths.ts'

export interface ArrangingPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly gathering: Gathering
  readonly track: Track | null
  readonly days: Days
  readonly prompts: readonly TrackPrompt[]
  readonly offered: readonly Offered[]
  readonly recording: string
  /** Somebody else changed it since this page was opened. */
  readonly isOvertaken: boolean
  readonly draft: Draft
}

/** Where the team says from when to when, what to watch and what is asked. */
export function arrangingPage(page: ArrangingPage): Html {
  const { reader, community, can, gathering, track, draft } = page
  const { words } = reader
  const way = { href: trackPath(gathering.id), label: words('tracks.title') }
  return underGathering({
    reader,
    community,
    can,
    gathering,
    between: track ? [way] : [],
    title: words(track ? 'tracks.arranging.change' : 'tracks.arranging.title'),
    content: html`${whenSaid(reader, gathering)}
      ${page.isOvertaken && noticeBox({ kind: 'care', role: 'alert', content: words('tracks.arranging.overtaken') })}
      <p>${words('tracks.arranging.about')}</p>
      ${postForm({
        action: trackPath(gathering.id),
        content: html`${formProblem(reader, draft)} ${draft.doubt?.notice} ${hiddenField('arranging', 'yes')}
          ${hiddenField('seen', String(track?.revision ?? 0))} ${days(page)} ${greeting(page)} ${questions(page)} ${recorded(page)}`,
        submit: html`<div class="row">${button({ label: words(track ? 'tracks.arranging.save' : 'tracks.arranging.open') })} ${draft.doubt?.act}</div>`,
      })}
      ${already(page)}`,
  })
}

function days({ reader, draft, days: { first, last } }: ArrangingPage): Html {
  const { words } = reader
  const day = { reader, draft, kind: 'date', isRequired: true } as const
  return html`<div class="beside">
    ${field({ ...day, name: 'startsOn', label: words('tracks.arranging.first'), value: first.toString() })}
    ${field({ ...day, name: 'endsOn', label: words('tracks.arranging.last'), value: last.toString() })}
  </div>`
}

function greeting({ reader, draft, track }: ArrangingPage): Html {
  const { words } = reader
  const problem = draft.problems['words']
  return html`<section class="stack-s" aria-labelledby="greeting">
    <h2 id="greeting">${words('tracks.arranging.words')}</h2>
    <p class="small muted">${words('tracks.arranging.wordsHint')}</p>
    ${problem && html`<p class="problem" id="words-problem">${icon('problem')}${words(problem)}</p>`}
    <div class="composer">
      ${wordsArea({
        reader,
        name: 'words',
        label: words('tracks.arranging.words'),
        value: 'words' in draft.entered ? typed(draft.entered, 'words') : (track?.words ?? ''),
        maxLength: words_max,
        describedBy: problem ? 'words-problem' : '',
        isWrong: problem !== undefined,
      })}
    </div>
  </section>`
}

function questions({ reader, draft, offered, prompts }: ArrangingPage): Html {
  const { words } = reader
  const asked = new Set(prompts.map(({ origin }) => origin))
  const left = offered.filter(({ origin }) => !asked.has(origin))
  const tick = ({ origin, words: text }: Offered, place: number) =>
    checkbox({ reader, draft, name: 'prompt', id: `prompt-${place}`, value: origin, label: said(reader, text) })
  return html`<section class="stack-s" aria-labelledby="questions">
    <h2 id="questions">${words('tracks.arranging.questions')}</h2>
    <p class="small muted">${words('tracks.arranging.named')}</p>
    ${left.length > 0 && html`<fieldset class="choices"><legend>${words('tracks.arranging.fromRoom')}</legend>${left.map(tick)}</fieldset>`}
    ${textArea({ reader, draft, name: 'own', label: words('tracks.arranging.own'), hint: words('tracks.arranging.ownHint'), rows: 3 })}
  </section>`
}

function recorded({ reader, draft, community, track, recording }: ArrangingPage): Html {
  const { words } = reader
  const of = { reader, draft }
  return html`<section class="stack-s" aria-labelledby="recorded">
    <h2 id="recorded">${words('tracks.watch.title')}</h2>
    <p>${words('tracks.watch.consent')} <a href="${shelfPath(community.id, 'agreement')}">${words('tracks.watch.agreement')}</a></p>
    ${field({ ...of, name: 'url', label: words('tracks.watch.link'), hint: words('tracks.watch.hint'), value: recording, maxLength: 1000, autocomplete: 'off' })}
    ${checkbox({ ...of, name: 'hasConsent', label: words('tracks.watch.agreed'), isTicked: recording !== '' })}
    ${checkbox({ ...of, name: 'whileOpen', label: words('tracks.watch.onlyWhileOpen'), isTicked: track?.isOnlyWhileOpen ?? true })}
  </section>`
}

/** What is asked already; what nobody has answered yet can be taken away. */
function already({ reader, prompts }: ArrangingPage): Html | false {
  const { words } = reader
  const remove = ({ id }: TrackPrompt) =>
    postButton({ action: removalPath(id), label: words('tracks.arranging.remove'), kind: 'plain' })
  const one = (prompt: TrackPrompt) => html`<p class="told">${said(reader, prompt.words)}</p>
    ${prompt.answers.length === 0 ? remove(prompt) : html`<p class="facts"><span>${words('tracks.asked.answers', { count: prompt.answers.length })}</span></p>`}`
  return (
    prompts.length > 0 &&
    html`<section class="stack-s" aria-labelledby="already">
      <h2 id="already">${words('tracks.arranging.already')}</h2>
      ${list(prompts.map(one))}
    </section>`
  )
}
