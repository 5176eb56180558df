import { typed } from '#kernel/form.ts'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Can } from '#kernel/rules.ts'
import {
  breadcrumb,
  button,
  fold,
  formProblem,
  hiddenField,
  icon,
  linkButton,
  noDraft,
  noticeBox,
  postButton,
  postForm,
  wholePage,
  type Draft,
} from '#shell/index.ts'
import type { Community, CommunityCan } from '../../../communities/index.ts'
import { spanSaid, titleOf, underGathering, waysToGathering, whenSaid } from '../../../gatherings/index.ts'
import { notesShown } from '../../../notes/index.ts'
import { wordsArea } from '../../../writing/index.ts'
import type { HarvestPlace } from '../../model.ts'
import {
  approvingPath,
  harvestPath,
  minutesPaperPath,
  minutesPath,
  minutesReopeningPath,
  waivingPath,
} from '../../paths.ts'
import type { minutesRules } from '../../rules.ts'
import { minutesMax, type Minutes } from '../model.ts'

interface Found {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly may: Can<typeof minutesRules>
  readonly place: HarvestPlace
  readonly minutes: Minutes | null
  /** How one could begin. */
  readonly proposal: string
}

interface MinutesPage extends Found {
  /** Somebody wrote since this page was opened, and this was not saved. */
  readonly isOvertaken: boolean
  readonly draft?: Draft
}

/** The minutes of a gathering: written by those who keep notes, read by everybody once they are approved. */
export function minutesPage(page: MinutesPage): Html {
  const { reader, community, can, place, may } = page
  return underGathering({
    reader,
    community,
    can,
    gathering: place,
    between: [{ href: harvestPath(place.id), label: reader.words('harvest.title') }],
    title: reader.words('harvest.minutes.title'),
    content: html`${whenSaid(reader, place)} ${may.write ? writing(page) : reading(page)}`,
  })
}

function writing(page: MinutesPage): Html {
  const { reader, place, minutes, isOvertaken, draft = noDraft } = page
  const { words } = reader
  const isProposal = place.written === 'none' && !page.draft
  return html`<p>${words(isProposal ? 'harvest.minutes.proposal' : `harvest.minutes.states.${place.written}`)}</p>
    ${isOvertaken && html`${noticeBox({ kind: 'care', role: 'alert', content: words('harvest.minutes.overtaken') })} ${theirs(page)}`}
    ${postForm({
      action: minutesPath(place.id),
      content: html`${formProblem(reader, draft)} ${draft.doubt?.notice} ${hiddenField('seen', String(minutes?.revision ?? 0))} ${area(page)}`,
      submit: html`<div class="row">${button({ label: words('harvest.minutes.save'), kind: place.written === 'draft' ? 'quiet' : 'main' })} ${draft.doubt?.act}</div>`,
    })}
    <p class="small muted">${words('harvest.minutes.care')}</p>
    ${settling(page)}`
}

function area({ reader, minutes, proposal, draft }: MinutesPage): Html {
  const { words } = reader
  const problem = draft?.problems['words']
  const kept = minutes === null || minutes.words === '' ? proposal : minutes.words
  return html`${problem && html`<p class="problem" id="words-problem">${icon('problem')}${words(problem)}</p>`}
    <div class="composer notes">
      ${wordsArea({
        reader,
        name: 'words',
        label: words('harvest.minutes.title'),
        value: draft ? typed(draft.entered, 'words') : kept,
        maxLength: minutesMax,
        describedBy: problem ? 'words-problem' : '',
        isWrong: problem !== undefined,
      })}
    </div>`
}

function theirs({ reader, minutes }: Found): Html {
  return html`<section class="stack-s card" aria-labelledby="theirs">
    <h2 id="theirs">${reader.words('notes.theirs')}</h2>
    ${notesShown(reader, minutes?.words ?? '')}
  </section>`
}

/** What becomes of a draft: it is approved as it was saved, or there are to be none. */
function settling({ reader, place, minutes, may, draft }: MinutesPage): Html | false {
  const { words } = reader
  if (draft) return false
  const waive = html`<p>${words('harvest.minutes.waiveAbout')}</p>
    ${postButton({ action: waivingPath(place.id), label: words('harvest.minutes.waive') })}`
  return html`${
    may.approve &&
    html`<section class="card stack-s" aria-labelledby="approve">
      <h2 id="approve">${words('harvest.minutes.approveTitle')}</h2>
      <p>${words('harvest.minutes.approveAbout')}</p>
      ${postButton({ action: approvingPath(place.id), label: words('harvest.minutes.approve'), kind: 'main', values: { seen: String(minutes?.revision ?? 0) } })}
    </section>`
  }
  ${may.waive && fold({ title: words('harvest.minutes.waiveTitle'), content: waive })}`
}

function reading({ reader, place, minutes, may }: Found): Html {
  const { words, dates } = reader
  const at = minutes?.approvedAt ?? null
  return html`${at !== null && html`<p class="small muted">${words('harvest.minutes.approvedOn', { date: dates.date(at) })}</p>`}
    <article class="card"><h2 class="unseen">${words('harvest.minutes.text')}</h2> ${notesShown(reader, minutes?.words ?? '')}</article>
    <div class="row">${linkButton({ href: minutesPaperPath(place.id), label: words('harvest.minutes.paper'), kind: 'quiet' })}
      ${may.reopen && postButton({ action: minutesReopeningPath(place.id), label: words('harvest.minutes.reopen') })}</div>
    ${may.reopen && html`<p class="small muted">${words('harvest.minutes.reopenAbout')}</p>`}`
}

/** The same on a sheet of paper, or as a file that the browser makes of it. */
export function minutesPaper(page: Found): Html {
  const { reader, community, place, minutes } = page
  const { words, viewer } = reader
  const up = [
    ...waysToGathering(reader, community.id, place),
    { href: harvestPath(place.id), label: words('harvest.title') },
    { href: minutesPath(place.id), label: words('harvest.minutes.title') },
  ]
  const isDraft = minutes === null || minutes.approvedAt === null
  return wholePage({
    reader,
    title: words('harvest.minutes.onPaper'),
    community: community.id,
    content: html`<div class="off-paper stack-xs">
        ${breadcrumb(reader, up)}
        <p>${words('agendas.paper.about')}</p>
      </div>
      <article class="stack-s">
        <h1 class="told">${words('harvest.minutes.of', { gathering: titleOf(reader, place) })}</h1>
        <p>${spanSaid(reader, place, viewer.timeZone)}</p>
        ${isDraft && html`<p><b>${words('harvest.minutes.isDraft')}</b></p>`}
        <h2 class="unseen">${words('harvest.minutes.text')}</h2>
        ${notesShown(reader, minutes?.words ?? '')}
      </article>`,
  })
}
