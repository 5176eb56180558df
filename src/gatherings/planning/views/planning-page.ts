import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, list, postForm, type Draft } from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../../communities/index.ts'
import { cyclePath, gatheringsPath, planningPath } from '../../paths.ts'
import { instantOf, rhythmSaid, type Rhythm } from '../../rhythm/index.ts'
import { clockNote, whenSaid } from '../../views/when.ts'
import { dayAndTime, linkFields, minutesField, placeFields, repeatFields, titleFields, zoneField } from './fields.ts'

export interface PlanningPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly draft: Draft
  /** What would be planned, to look at before it is. */
  readonly preview: Preview | null
}

export interface Preview {
  readonly rhythm: Rhythm
  readonly minutes: number
  readonly next: readonly Temporal.PlainDateTime[]
}

const beginning = { pace: 'month3', on: 'nth', days: [], ends: null } as const

/** Where a gathering, or a series, is planned: as sentences, with its dates to look at before it is kept. */
export function planningPage(page: PlanningPage): Html {
  const { reader, community, can, draft, preview } = page
  const { words, viewer } = reader
  const part = (name: 'what' | 'when' | 'how', content: Html) => html`<fieldset class="part stack-s">
    <legend><h2>${words(`gatherings.planning.${name}`)}</h2></legend>
    ${content}
  </fieldset>`
  return placePage({
    reader,
    community,
    can,
    here: 'gatherings',
    between: [{ href: gatheringsPath(community.id), label: words('gatherings.title') }],
    title: words('gatherings.planning.title'),
    content: html`<p>${words.rich('gatherings.planning.orCycle', { link: (inside) => html`<a href="${cyclePath(community.id)}">${inside}</a>` })}</p>
      ${preview && dates(reader, preview)}
      ${postForm({
        action: planningPath(community.id),
        content: html`${draft.doubt?.notice}
          ${part('what', titleFields({ reader, draft }, null))}
          ${part(
            'when',
            html`${dayAndTime({ reader, draft }, { day: '', time: '13:00', isFirst: true })} ${minutesField({ reader, draft }, 90)}
            ${zoneField({ reader, draft }, viewer.timeZone)} ${repeatFields({ reader, draft }, beginning)}`,
          )}
          ${part('how', html`${placeFields({ reader, draft }, null)} ${linkFields({ reader, draft }, null)}`)}`,
        submit: html`<div class="row">
          ${button({ label: words('gatherings.planning.save') })}
          ${button({ label: words('gatherings.planning.preview'), kind: 'quiet', name: 'act', value: 'preview' })} ${draft.doubt?.act}
        </div>`,
      })}`,
  })
}

/** The rhythm as a sentence, with the dates that it gives. */
export function dates(reader: Reader, { rhythm, minutes, next }: Preview): Html {
  const { words } = reader
  const { zone } = rhythm
  const item = (starts: Temporal.PlainDateTime) => {
    const timed = { starts, zone, minutes, startsAt: instantOf(starts, zone) }
    return html`${whenSaid(reader, timed)} ${clockNote(reader, timed)}`
  }
  return html`<section class="card lead stack-s" aria-labelledby="dates" role="status">
    <h2 id="dates">${words('gatherings.planning.dates')}</h2>
    <p>${rhythmSaid(rhythm, words)}</p>
    ${list(next.map(item))}
    <p class="small muted">${words('gatherings.planning.notYet')}</p>
  </section>`
}
