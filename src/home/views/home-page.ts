import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import {
  communitiesPath,
  emptyState,
  icon,
  linkButton,
  list,
  postButton,
  said,
  saidIn,
  wholePage,
} from '#shell/index.ts'
import {
  asksPath,
  catchingUpEverywherePath,
  conversationsPath,
  followUpCard,
  supportPath,
  threadList,
  threadPath,
  type News,
  unreadPath,
  waitingPath,
} from '../../conversations/index.ts'
import { nextList } from '../../gatherings/index.ts'
import { newcomersPath } from '../../newcomers/index.ts'
import { actionItem, outcomesPath, type Action } from '../../outcomes/index.ts'
import { lineItem, type Line } from '../../notifications/index.ts'
import { countNeeds, firstName, partOfDay, type Home } from '../model.ts'
import { homeAside, looksAfter } from './home-aside.ts'

export interface HomePage {
  readonly reader: Reader
  readonly home: Home
  /** Sign-ins that she should look at. */
  readonly strangers: Html | null
}

/** Who needs me, what came back to me, what is new in my communities; and then it is over. */
export function homePage(page: HomePage): Html {
  const { reader, home, strangers } = page
  const title = reader.words('shell.home')
  const isAlone = reader.viewer.belongings.length === 0
  return wholePage({
    reader,
    title,
    place: 'home',
    content: html`${strangers} ${greeting(reader, home)}
    ${isAlone ? html`${needs(page)} ${alone(page)}` : html`${next(page)} ${doing(page)} ${needs(page)} ${returned(page)} ${news(page)} ${caughtUp(page)}`}`,
    aside: homeAside(page),
  })
}

function greeting({ words, viewer, dates, now }: Reader, home: Home): Html {
  const hello = words(`home.hello.${partOfDay(dates.hour)}`, { name: firstName(viewer.name) })
  const day = capitalized(dates.day(now))
  const count = countNeeds(home)
  const held = words('home.held', { count: home.heldCount })
  return html`<header class="stack-s">
    <h1>${hello}</h1>
    <p class="muted">${count === 0 && home.heldCount > 0 ? words('home.todayHeld', { day, held }) : words('home.today', { day, count })}</p>
  </header>`
}

/** What her communities come together for soon. */
function next({ reader, home }: HomePage): Html | null {
  if (home.next.length === 0) return null
  return html`<section class="stack-s" aria-labelledby="next">
    <h2 id="next">${reader.words('home.next')}</h2>
    ${nextList(reader, home.next)}
  </section>`
}

/** What she has taken on, to be said done where she is. */
function doing({ reader, home }: HomePage): Html | null {
  if (home.actions.length === 0) return null
  return html`<section class="stack-s" aria-labelledby="doing">
    <h2 id="doing">${reader.words('home.doing')}</h2>
    ${list(home.actions.map((one) => html`${actionItem(reader, one, 'home')} ${wayThere(reader, one)}`))}
  </section>`
}

function wayThere(reader: Reader, { communityId }: Action): Html | undefined {
  const belonging = reader.viewer.belongings.find(({ id }) => id === communityId)
  return (
    belonging && html`<p class="small"><a href="${outcomesPath(communityId)}">${said(reader, belonging.name)}</a></p>`
  )
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function needs(page: HomePage): Html | null {
  const { reader, home } = page
  if (countNeeds(home) === 0) return null
  return html`<section class="needs stack-s" aria-labelledby="needs">
    <h2 id="needs">${reader.words('home.needs')}</h2>
    ${home.called.length > 0 && lines(reader, home.called)}
    ${home.followUps.length > 0 && followUpCard(reader, home.followUps)}
    ${home.newcomers.length > 0 && newcomers(page)}
    ${home.waiting.length > 0 && waiting(page)}
  </section>`
}

/** Somebody who has just come in, and whom nobody has answered. */
function newcomers({ reader, home }: HomePage): Html {
  const { words } = reader
  return list(
    home.newcomers.map(
      ({
        communityId,
        name,
        count,
      }) => html`<a href="${newcomersPath(communityId)}">${words('newcomers.waiting.count', { count })}</a>
        <p class="small muted">${said(reader, name)}</p>`,
    ),
  )
}

function waiting({ reader, home }: HomePage): Html {
  const { words } = reader
  return html`<div class="stack-s">
    <h3>${words('home.waiting')}</h3>
    ${threadList({ reader, threads: home.waiting, isAcross: true })}
    ${home.isMoreWaiting && html`<p><a href="${asksPath}">${words('home.allWaiting')}</a></p>`}
  </div>`
}

function returned({ reader, home }: HomePage): Html | null {
  if (home.returned.length === 0) return null
  return html`<section class="stack-s" aria-labelledby="returned">
    <h2 id="returned">${reader.words('home.returned')}</h2>
    ${lines(reader, home.returned)}
  </section>`
}

function lines(reader: Reader, all: readonly Line[]): Html {
  return list(all.map((line) => lineItem(reader, line)))
}

function news({ reader, home }: HomePage): Html | null {
  if (home.news.length === 0) return null
  const { viewer, words } = reader
  const told = viewer.belongings.flatMap((belonging) => {
    const one = home.news.find(({ communityId }) => communityId === belonging.id)
    return one ? [newsItem(reader, belonging.name, one)] : []
  })
  return html`<section class="stack-s" aria-labelledby="news">
    <h2 id="news">${words('home.news')}</h2>
    ${list(told)}
  </section>`
}

function newsItem(reader: Reader, name: Parameters<typeof said>[1], one: News): Html {
  const { words } = reader
  const parts = [
    one.threads > 0 && words('home.threads', { count: one.threads }),
    one.asks > 0 && words('home.asks', { count: one.asks }),
    one.announcements > 0 && words('home.announcements', { count: one.announcements }),
  ].filter((part) => part !== false)
  return html`<a href="${conversationsPath(one.communityId)}">${said(reader, name)}</a>
    <p class="facts">${parts.map((part) => html`<span>${part}</span>`)}${one.support > 0 && supportNews(reader, one)}</p>
    ${one.latest.length > 0 && latest(reader, one)}`
}

/** That there is something, and nothing of what. */
function supportNews({ words }: Reader, { communityId }: News): Html {
  return html`<span><a href="${supportPath(communityId)}">${words('home.support')}</a></span>`
}

function latest(reader: Reader, one: News): Html {
  return html`<ul class="fresh stack-xs">
      ${one.latest.map(({ id, title, language, isBegun }) => html`<li><a href="${isBegun ? unreadPath(id) : threadPath(id)}">${saidIn({ reader, lang: language, content: title })}</a></li>`)}
    </ul>`
}

function caughtUp({ reader: { words }, home }: HomePage): Html {
  const mark = postButton({ action: catchingUpEverywherePath, label: words('reading.catchUp'), kind: 'plain' })
  return html`<div class="row between muted">
    <p class="row">${icon('done')}<span>${words('home.caughtUp')}</span></p>
    ${home.news.length > 0 && mark}
  </div>`
}

/** Whoever belongs to no community may have come to look after them all. */
function alone(page: HomePage): Html {
  const { reader, home } = page
  const { words, viewer } = reader
  if (home.umbrellas.length > 0) return looksAfter(page)
  if (viewer.protects.length > 0) return protects(page)
  return emptyState({
    icon: 'communities',
    title: words('home.alone'),
    content: words('home.aloneAbout'),
    act: linkButton({ href: communitiesPath, label: words('home.seeCommunities'), kind: 'quiet' }),
  })
}

/** Whoever protects privacy belongs to no community by her office: what waits for her is why she came. */
function protects({ reader: { words }, home }: HomePage): Html {
  const { heldCount } = home
  return emptyState({
    icon: heldCount > 0 ? 'eye' : 'done',
    title: words(heldCount > 0 ? 'conversations.held.title' : 'conversations.held.none'),
    content: words('home.protectsAbout'),
    act: linkButton({ href: waitingPath, label: words('home.seeHeld'), kind: 'quiet' }),
  })
}
