import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { calendarsPath, chip, emptyState, linkButton, list, pager, said, tabs } from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../communities/index.ts'
import { isAskedAgain, type Gathering } from '../model.ts'
import {
  gatheringPath,
  gatheringsFilePath,
  gatheringsPath,
  ownPulsePath,
  pastGatheringsPath,
  planningPath,
  pulsePath,
} from '../paths.ts'
import { quickAnswer } from './answering.ts'
import { whenSaid } from './when.ts'

export interface ListPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly canPlan: boolean
  readonly shows: 'coming' | 'past'
  readonly gatherings: readonly Gathering[]
  /** Where the list goes on. */
  readonly onward: string | null
}

/** What comes, or what was, in one community. */
export function listPage(page: ListPage): Html {
  const { reader, community, can, canPlan, shows, gatherings, onward } = page
  const { words } = reader
  const plan = linkButton({ href: planningPath(community.id), label: words('gatherings.plan'), icon: 'plus' })
  const isBegun = gatherings.length > 0
  return placePage({
    reader,
    community,
    can,
    here: 'gatherings',
    title: words('gatherings.title'),
    content: html`${canPlan && (isBegun || shows === 'past') && html`<div class="row">${plan}</div>`}
      ${tabs({
        label: words('gatherings.title'),
        tabs: [
          { href: gatheringsPath(community.id), label: words('gatherings.coming'), isHere: shows === 'coming' },
          { href: pastGatheringsPath(community.id), label: words('gatherings.past'), isHere: shows === 'past' },
        ],
      })}
      ${isBegun ? list(gatherings.map((one) => gatheringItem(reader, one))) : nothing(page, canPlan && plan)}
      ${pager({ reader, newer: null, older: onward })} ${shows === 'coming' && isBegun && inCalendar(page)}
      ${(isBegun || shows === 'past') && overTime(page)}`,
  })
}

/** How they come into somebody’s own calendar: once, or for good. */
function inCalendar({ reader: { words }, community }: ListPage): Html {
  return html`<p class="row small">
    <a href="${gatheringsFilePath(community.id)}" data-turbo="false">${words('calendars.take.all')}</a>
    <a href="${calendarsPath}">${words('calendars.take.subscribe')}</a>
  </p>`
}

/** How it comes together over time, to those who convene; to a member, what of it is about herself. */
function overTime({ reader: { words }, community, canPlan }: ListPage): Html {
  return html`<p class="small">${canPlan ? html`<a href="${pulsePath(community.id)}">${words('pulse.title')}</a>` : html`<a href="${ownPulsePath(community.id)}">${words('pulse.own.title')}</a>`}</p>`
}

function nothing({ reader: { words }, shows }: ListPage, act: Html | false): Html {
  if (shows === 'past') {
    return emptyState({
      icon: 'calendar',
      title: words('gatherings.none.past'),
      content: words('gatherings.none.pastAbout'),
    })
  }
  const content = words(act ? 'gatherings.none.comingAbout' : 'gatherings.none.comingMember')
  return emptyState({ icon: 'calendar', title: words('gatherings.none.coming'), content, act })
}

/** One gathering among others: what, when, how, and whether one comes. */
export function gatheringItem(reader: Reader, gathering: Gathering): Html {
  const { words, language } = reader
  const about = inLanguage(gathering.title, language).text
  return html`<p class="row"><a class="lead-link" href="${gatheringPath(gathering.id)}">${said(reader, gathering.title)}</a> ${marks(reader, gathering)}</p>
    ${themeLine(reader, gathering)} ${whenSaid(reader, gathering)}
    <p class="facts"><span>${words(`gatherings.ways.${gathering.way}`)}</span>${gathering.cancelledAt === null && gathering.comes > 0 && html`<span>${words('gatherings.comes', { count: gathering.comes })}</span>`}</p>
    ${quickAnswer(reader, gathering, about)}`
}

export function themeLine(reader: Reader, { theme }: Gathering): Html | false {
  return (theme.en !== null || theme.fr !== null) && html`<p>${said(reader, theme)}</p>`
}

export function marks({ words }: Reader, gathering: Gathering): Html {
  const { cancelledAt, movedAt } = gathering
  if (cancelledAt !== null) return chip({ label: words('gatherings.state.cancelled'), kind: 'care' })
  return html`${movedAt !== null && chip({ label: words('gatherings.state.moved'), kind: isAskedAgain(gathering) ? 'ask' : 'plain' })}`
}
