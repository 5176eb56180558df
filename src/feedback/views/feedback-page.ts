import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { linkButton, noticeBox, type Draft } from '#shell/index.ts'
import type { Community, CommunityCan } from '../../communities/index.ts'
import { underGathering, whenSaid, type Gathering } from '../../gatherings/index.ts'
import {
  fewest,
  stateOf,
  type FeedbackForm,
  type FeedbackResult,
  type FeedbackSaid,
  type FeedbackSpell,
} from '../model.ts'
import { questionsPath } from '../paths.ts'
import { answering } from './answering.ts'
import { groupResult, overTime, wordsSaid } from './results.ts'

export interface FeedbackPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly gathering: Gathering
  /** Null where nothing is asked, or not yet. */
  readonly form: FeedbackForm | null
  readonly hasEnded: boolean
  readonly isOff: boolean
  readonly may: { readonly answer: boolean; readonly choose: boolean; readonly readWords: boolean }
  readonly results: readonly FeedbackResult[]
  readonly said: readonly FeedbackSaid[]
  readonly spells: readonly FeedbackSpell[]
  readonly draft: Draft
}

/** How a gathering was: asked while the form is open, told once it is closed. */
export function feedbackPage(page: FeedbackPage): Html {
  const { reader, community, can, gathering, may, spells } = page
  const { words } = reader
  return underGathering({
    reader,
    community,
    can,
    gathering,
    title: words('feedback.title'),
    content: html`${whenSaid(reader, gathering)} ${inner(page)} ${may.readWords && overTime(reader, spells)}
      ${may.choose && html`<p>${linkButton({ href: questionsPath(gathering.id), label: words('feedback.choosing.title'), kind: 'quiet', icon: 'list' })}</p>`}`,
  })
}

function inner(page: FeedbackPage): Html {
  const { reader, form, hasEnded, isOff, results, said, may } = page
  const { words } = reader
  if (form === null)
    return html`<p>${words(isOff ? 'feedback.none.off' : hasEnded ? 'feedback.none.past' : 'feedback.none.ahead')}</p>`
  const state = stateOf(form, reader.now)
  if (state === 'few') return html`<p>${words('feedback.none.few', { count: fewest })}</p>`
  if (state === 'shown')
    return html`${groupResult(reader, form.answers ?? 0, results)} ${may.readWords && form.asksWords && wordsSaid(reader, said)}`
  if (state === 'closing') return html`<p>${words('feedback.none.closing')}</p>`
  return asked(page, form)
}

function asked({ reader, may, draft }: FeedbackPage, form: FeedbackForm): Html {
  const { words, dates } = reader
  const date = dates.date(form.closesAt)
  if (may.answer) return answering(reader, form, draft)
  const later = words('feedback.later', { date, count: fewest })
  if (form.hasAnswered) return noticeBox({ kind: 'good', content: `${words('feedback.answered')} ${later}` })
  return html`<p>${words('feedback.notAsked')}</p><p>${later}</p>`
}
