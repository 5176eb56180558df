import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { chip, icon, linkButton, list, noticeBox, postButton, said, type Draft } from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../communities/index.ts'
import type { Access } from '../access/model.ts'
import { accessPath } from '../access/paths.ts'
import { accessSaid, needMark } from '../access/views/said.ts'
import type { GuestNamed } from '../guests/model.ts'
import { answersGiven, hasEnded, type Answered, type Gathering, type WayIn } from '../model.ts'
import { cancellingPath, changingPath, gatheringsPath, placingPath, restoringPath, seriesPath } from '../paths.ts'
import { paceSaid, readRule } from '../rhythm/index.ts'
import { gatheringRules } from '../rules.ts'
import { wholeAnswer } from './answering.ts'
import { marks } from './list-page.ts'
import { clockNote, startSaid, whenSaid } from './when.ts'

/** What another room shows of a gathering: above all else while it is due, below the answers, beside what one may do. */
export interface GatheringShown {
  readonly first?: Html | false
  readonly below?: Html | false
  readonly act?: Html | false
}

export interface GatheringPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly gathering: Gathering
  readonly wayIn: WayIn | null
  readonly access: Access | null
  readonly answers: readonly Answered[]
  readonly guests: readonly GuestNamed[]
  readonly shown: readonly GatheringShown[]
  readonly draft?: Draft
}

/** One gathering: when and how, whether one comes, who else does. */
export function gatheringPage(page: GatheringPage): Html {
  const { reader, community, can, gathering, answers, shown } = page
  const { words, language } = reader
  const own = answers.find(({ isMine }) => isMine) ?? null
  return placePage({
    reader,
    community,
    can,
    here: 'gatherings',
    between: [{ href: gatheringsPath(community.id), label: words('gatherings.title') }],
    title: inLanguage(gathering.title, language).text,
    content: html`${head(page)} ${called(page)} ${shown.map(({ first }) => first)} ${!isCancelled(page) && into(page)}
      ${wholeAnswer({ reader, gathering, own, ...(page.draft && { draft: page.draft }) })} ${shown.map(({ below }) => below)} ${comers(page)} ${guestsOf(page)} ${others(page)} ${acts(page)}`,
  })
}

function isCancelled({ gathering }: GatheringPage): boolean {
  return gathering.cancelledAt !== null
}

function head({ reader, gathering, access }: GatheringPage): Html {
  const { words } = reader
  const read = gathering.rule === null ? null : readRule(gathering.rule, gathering.fallsOn, gathering.zone)
  const hasTheme = gathering.theme.en !== null || gathering.theme.fr !== null
  return html`<div class="stack-s">
    ${hasTheme && html`<p class="lead-text">${said(reader, gathering.theme)}</p>`}
    ${whenSaid(reader, gathering)} ${clockNote(reader, gathering)}
    <p class="row">
      ${marks(reader, gathering)} ${chip({ label: words(`gatherings.ways.${gathering.way}`) })}
      ${gathering.kind === 'cycle' && chip({ label: words('gatherings.kinds.cycle') })}
      ${read?.ok === true && chip({ label: paceSaid(read.value, words), icon: 'calendar' })}
    </p>
    ${gathering.place !== '' && html`<p>${words('gatherings.place', { place: gathering.place })}</p>`}
    ${access && accessSaid(reader, access)}
  </div>`
}

function called({ reader, gathering }: GatheringPage): Html | false {
  const { words } = reader
  if (gathering.cancelledAt === null) return false
  const because = gathering.cancelledBecause
  const content = html`${words('gatherings.cancelled')}${because !== '' && html`<br />${because}`}`
  const act =
    gatheringRules.restore(reader.viewer, gathering) &&
    !hasEnded(gathering, reader.now) &&
    postButton({ action: restoringPath(gathering.id), label: words('gatherings.restore') })
  return noticeBox({ kind: 'care', content, act })
}

/** The way in from afar: the link where it is open, from when on where it is not. */
function into({ reader, gathering, wayIn }: GatheringPage): Html | false {
  const { words } = reader
  if (wayIn === null || (!isGoingOn(gathering) && hasEnded(gathering, reader.now))) return false
  if (wayIn.opensAt !== null) {
    return html`<p class="when">${icon('lock')}<span>${words('gatherings.link.opens', { when: startSaid(reader, wayIn.opensAt) })}</span></p>`
  }
  return html`<section class="stack-s" aria-labelledby="way-in">
    <h2 id="way-in">${words('gatherings.link.title')}</h2>
    ${
      wayIn.url !== '' &&
      html`<p><a class="button quiet" href="${wayIn.url}" rel="noreferrer nofollow">${icon('link')}<span>${words('gatherings.link.join')}</span></a></p>
      <p class="small muted">${words('gatherings.link.leads', { host: hostOf(wayIn.url) })}</p>`
    }
    ${wayIn.dialIn !== '' && html`<p>${words('gatherings.link.dialIn', { number: wayIn.dialIn })}</p>`}
  </section>`
}

/** While a room is open, whoever was cut off finds her way back, however late it has become. */
function isGoingOn({ liveAt, endedAt, harvestedAt }: Gathering): boolean {
  return liveAt !== null && endedAt === null && harvestedAt === null
}

function hostOf(url: string): string {
  return URL.parse(url)?.hostname ?? ''
}

function comers({ reader, gathering, answers }: GatheringPage): Html | false {
  if (gathering.cancelledAt !== null) return false
  const { words } = reader
  const all = answers.filter(({ isOutdated }) => !isOutdated)
  const groups = answersGiven.map((answer) => ({ answer, who: all.filter((one) => one.answer === answer) }))
  const named = ({ name, way }: Answered) =>
    html`${name}${gathering.way === 'both' && way !== null && html` <span class="muted">${words(`gatherings.ways.${way}`)}</span>`}`
  return html`<section class="stack-s" aria-labelledby="comers">
    <h2 id="comers">${words('gatherings.who')}</h2>
    ${all.length === 0 && html`<p class="muted">${words('gatherings.nobodyYet')}</p>`}
    ${groups.map(({ answer, who }) => who.length > 0 && html`<h3>${words(`gatherings.whoSaid.${answer}`, { count: who.length })}</h3><ul class="comers">${who.map((one) => html`<li>${named(one)}</li>`)}</ul>`)}
  </section>`
}

/** Who comes from outside, as what she is. */
function guestsOf({ reader, gathering, guests }: GatheringPage): Html | false {
  if (gathering.cancelledAt !== null || guests.length === 0) return false
  const { words } = reader
  const named = ({ name, affiliation }: GuestNamed) =>
    html`<li>${name}${affiliation !== '' && html` <span class="muted">${affiliation}</span>`} ${chip({ label: words('gatherings.guests.guest') })}</li>`
  return html`<section class="stack-s" aria-labelledby="guests">
    <h2 id="guests">${words('gatherings.guests.title')}</h2>
    <ul class="comers">${guests.map(named)}</ul>
  </section>`
}

/** What others need: for those who convene. */
function others({ reader, gathering, answers }: GatheringPage): Html | false {
  const { words, viewer } = reader
  const told = answers.filter(({ isMine, need }) => !isMine && need !== null)
  if (told.length === 0) return false
  const one = ({ name, need, needState }: Answered) =>
    html`<p class="row"><b>${name}</b> ${needMark(reader, needState)}</p><p>${need}</p>`
  return html`<section class="stack-s" aria-labelledby="needed">
    <h2 id="needed">${words('gatherings.needs.title')}</h2>
    <p class="small muted">${words('gatherings.needs.about')}</p>
    ${list(told.map(one))}
    ${gatheringRules.support(viewer, gathering) && html`<p><a href="${accessPath(gathering.id)}">${words('gatherings.access.answer')}</a></p>`}
  </section>`
}

function acts({ reader, gathering, shown }: GatheringPage): Html | false {
  const { words, viewer, now } = reader
  const changes = !hasEnded(gathering, now) && gatheringRules.change(viewer, gathering)
  const offered = shown.filter(({ act }) => act)
  const supports = !hasEnded(gathering, now) && gatheringRules.support(viewer, gathering)
  if (!changes && !supports && offered.length === 0) return false
  return html`<section class="stack-s" aria-labelledby="arrange">
    <h2 id="arrange">${words('gatherings.arrange')}</h2>
    <div class="row">
      ${offered.map(({ act }) => act)}
      ${supports && linkButton({ href: accessPath(gathering.id), label: words('gatherings.access.title'), kind: 'quiet', icon: 'people' })}
      ${changes && changeActs(reader, gathering)}
    </div>
  </section>`
}

function changeActs({ words }: Reader, gathering: Gathering): Html {
  return html`
      ${linkButton({ href: changingPath(gathering.id), label: words('gatherings.acts.change'), kind: 'quiet', icon: 'clock' })}
      ${linkButton({ href: placingPath(gathering.id), label: words('gatherings.acts.place'), kind: 'quiet', icon: 'home' })}
      ${linkButton({ href: seriesPath(gathering.seriesId), label: words('gatherings.acts.words'), kind: 'quiet', icon: 'edit' })}
      ${linkButton({ href: cancellingPath(gathering.id), label: words('gatherings.acts.cancel'), kind: 'quiet danger' })}`
}
