import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import type { Can } from '#kernel/rules.ts'
import {
  breadcrumb,
  chip,
  communityPath,
  linkButton,
  menu,
  noticeBox,
  postButton,
  said,
  wholePage,
} from '#shell/index.ts'
import { interestedPath } from '../../interest/index.ts'
import { stateOf, type Training } from '../model.ts'
import { announcementPath, callingOffPath, discardingPath, trainingEditingPath } from '../paths.ts'
import type { trainingRules } from '../rules.ts'
import { inWords } from './in-words.ts'
import { daySaid, whenSaid } from './when-said.ts'

export type TrainingCan = Can<typeof trainingRules>

interface TrainingPage {
  readonly reader: Reader
  readonly training: Training
  readonly can: TrainingCan
  /** Saying that one is interested, where one can. */
  readonly interest: Html | null
  /** Where what the umbrella tells everybody stands. */
  readonly up: string
  /** Its address, with this site's own. */
  readonly address: string
}

/** A training as whoever may know of it reads it; those who announce it tend it from here. */
export function trainingPage(page: TrainingPage): Html {
  const { reader, training, interest, up, address } = page
  const ways = [{ href: up, label: said(reader, training.umbrella) }]
  const { community } = training
  const between = community ? [{ href: communityPath(community.id), label: said(reader, community.name) }] : []
  return wholePage({
    reader,
    title: inLanguage(training.name, reader.language).text,
    isIndexed: isListed(training),
    umbrella: training.umbrella,
    address,
    description: inLanguage(training.about, reader.language).text.slice(0, 300),
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [...ways, ...between])}
        <h1>${said(reader, training.name)}</h1>
        <p class="lead-text">${whenSaid(reader, training)}</p>
        <p class="row">${stateChip(page)}</p>
      </header>
      ${stateNotice(page)} ${aboutIt(reader, training)} ${facts(reader, training)} ${interest} ${tending(page)}`,
  })
}

/** Whether search engines may list it: what everybody may read and is not called off, where the umbrella says so. */
function isListed({ isIndexed, announcedAt, calledOffAt, community }: Training): boolean {
  return (
    isIndexed &&
    announcedAt !== null &&
    calledOffAt === null &&
    (community === null || community.visibility === 'public')
  )
}

function stateChip({ reader, training }: TrainingPage): Html | false {
  const state = stateOf(training, reader.now)
  return html`${chip({ label: reader.words('trainings.list.training') })}
  ${state !== 'announced' && chip({ label: reader.words(`trainings.states.${state}`) })}`
}

function stateNotice({ reader, training }: TrainingPage): Html | false {
  const state = stateOf(training, reader.now)
  if (state === 'announced') return false
  const content = reader.words(`trainings.inState.${state}`)
  return noticeBox(state === 'calledOff' ? { content, kind: 'care' } : { content })
}

function aboutIt(reader: Reader, { about }: Training): Html | null {
  const words = inWords(reader, about)
  return words && html`<p class="as-typed">${words}</p>`
}

function facts(reader: Reader, training: Training): Html {
  const { words } = reader
  const { audience, place, length, places, community } = training
  const isOpen = stateOf(training, reader.now) === 'announced'
  const told = [
    ['audience', inWords(reader, audience)],
    ['place', inWords(reader, place)],
    ['length', inWords(reader, length)],
    ['places', places],
    ['by', said(reader, community?.name ?? training.umbrella)],
    ['until', isOpen ? untilSaid(reader, training) : null],
  ] as const
  const known = told.filter(([, value]) => value !== null)
  return html`<dl class="profile">
    ${known.map(([name, value]) => html`<div><dt>${words(`trainings.facts.${name}`)}</dt><dd>${value}</dd></div>`)}
  </dl>`
}

function untilSaid(reader: Reader, training: Training): Html {
  return html`<span class="training-days">${daySaid(reader, training, training.interestUntil)}</span>`
}

/** For those who may announce it. One button is the next thing to do. */
function tending({ reader, training: { id }, can: may }: TrainingPage): Html | null {
  const { words } = reader
  if (!may.change && !may.seeInterested) return null
  const change = linkButton({ href: trainingEditingPath(id), label: words('trainings.acts.change'), kind: 'quiet' })
  const seen = linkButton({
    href: interestedPath({ kind: 'training', id }),
    label: words('trainings.acts.interested'),
    kind: 'quiet',
  })
  const more = [
    may.callOff && html`<a href="${callingOffPath(id)}">${words('trainings.acts.callOff')}</a>`,
    may.discard &&
      postButton({ action: discardingPath(id), label: words('trainings.acts.discard'), kind: 'plain danger' }),
  ].filter((item) => item !== false)
  return html`<section class="stack-s" aria-labelledby="tending">
    <h2 id="tending">${words('trainings.acts.title')}</h2>
    ${may.announce && html`<p>${words('trainings.acts.announceAbout')}</p>`}
    <div class="row">
      ${may.announce && postButton({ action: announcementPath(id), label: words('trainings.acts.announce'), kind: 'main' })}
      ${may.change && change} ${may.seeInterested && seen}
      ${more.length > 0 && menu({ label: words('trainings.acts.more'), items: more, icon: 'more', isLabelHidden: true })}
    </div>
  </section>`
}
