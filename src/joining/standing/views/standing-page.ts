import type { PersonId } from '#database'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import {
  button,
  chip,
  emptyState,
  fold,
  list,
  noDraft,
  postButton,
  postForm,
  textArea,
  when,
  type Draft,
} from '#shell/index.ts'
import { memberPath, placePage, type Community, type CommunityCan } from '../../../communities/index.ts'
import { reasonMax, suspensionMax } from '../forms.ts'
import { isForOfficers, type Standing } from '../model.ts'
import { standingOfPath } from '../paths.ts'

interface StandingPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly standings: readonly Standing[]
  readonly draft: Draft
  readonly drafted: Drafted | null
}

/** Of whom a draft is, and of what. */
export interface Drafted {
  readonly person: PersonId
  readonly act: 'keeping' | 'resumption' | 'removal'
}

/** Memberships in question and suspended ones: nothing of it ends by itself. */
export function standingPage(given: StandingPage): Html {
  const { reader, community, can, standings } = given
  const { words } = reader
  return placePage({
    reader,
    community,
    can,
    here: 'standing',
    title: words('communities.places.standing'),
    content:
      standings.length === 0
        ? emptyState({
            icon: 'done',
            title: words('joining.standing.list.empty'),
            content: words('joining.standing.list.emptyAbout'),
          })
        : html`<p>${words('joining.standing.list.about')}</p>
            ${list(standings.map((standing) => item(given, standing)))}`,
  })
}

function item(given: StandingPage, standing: Standing): Html {
  const { reader } = given
  return html`<article class="stack-s">
    ${standing.reviewAt === null ? doubtedHead(reader, standing) : suspendedHead(reader, standing)}
    ${standing.reviewAt === null ? doubtedActs(given, standing) : suspendedActs(given, standing)}
  </article>`
}

function doubtedHead(reader: Reader, { communityId, personId, name, doubted, doubtedUntil }: Standing): Html {
  const { words, now } = reader
  const isDue = doubtedUntil !== null && Temporal.Instant.compare(doubtedUntil, now) < 0
  return html`<p class="row">
      <a class="title" href="${memberPath(communityId, personId)}">${name}</a>
      ${doubted && chip({ label: words(`joining.standing.doubts.${doubted}`), kind: 'care' })}
      ${isDue && chip({ label: words('joining.standing.list.due'), kind: 'ask' })}
    </p>
    ${doubtedUntil && html`<p class="small muted">${words.rich('joining.standing.list.until', { until: when({ reader, at: doubtedUntil, style: 'date' }) })}</p>`}`
}

function suspendedHead(reader: Reader, { name, reviewAt, suspendedBecause, isByOfficer }: Standing): Html {
  const { words } = reader
  return html`<p class="row"><b>${name}</b> ${chip({ label: words('joining.standing.suspended'), kind: 'care', icon: 'lock' })}</p>
    ${reviewAt && html`<p class="small muted">${words.rich('joining.standing.list.review', { at: when({ reader, at: reviewAt, style: 'date' }) })}</p>`}
    ${isByOfficer && html`<p class="small">${words('joining.standing.list.byOfficer')}</p>`}
    ${suspendedBecause && html`<p class="said">${suspendedBecause}</p>`}`
}

function doubtedActs(given: StandingPage, standing: Standing): Html {
  const { words } = given.reader
  const { personId, communityId, name } = standing
  const path = standingOfPath(communityId, personId)
  const { own, isOpen } = draftOf(given, standing, 'keeping')
  const keeping = postForm({
    action: `${path}/keeping`,
    content: html`${own.doubt?.notice}
    ${textArea({
      reader: given.reader,
      draft: own,
      name: 'reason',
      ...(own === noDraft && { id: `reason-${personId}` }),
      label: words('joining.standing.list.why'),
      hint: words('joining.standing.list.whyHint'),
      rows: 2,
      maxLength: reasonMax,
      isRequired: true,
    })}`,
    submit: html`<div class="row">${button({ label: words('joining.standing.list.keep'), about: name })} ${own.doubt?.act}</div>`,
  })
  const end = html`<p>${words('joining.standing.list.endAbout')}</p>
    ${postButton({ action: `${path}/end`, label: words('joining.standing.list.end'), about: name, kind: 'quiet danger' })}`
  return html`${fold({ title: words('joining.standing.list.keepTitle'), content: keeping, isOpen })}
  ${fold({ title: words('joining.standing.list.endTitle'), content: end })}`
}

function suspendedActs(given: StandingPage, standing: Standing): Html {
  return html`${!isForOfficers(standing, given.reader.now) && suspendedAct(given, standing, 'resumption')}
  ${suspendedAct(given, standing, 'removal')}`
}

/** Letting somebody back, or ending her membership, with what she is told. */
function suspendedAct(given: StandingPage, standing: Standing, act: 'resumption' | 'removal'): Html {
  const { reader } = given
  const { words } = reader
  const { own, isOpen } = draftOf(given, standing, act)
  const title = words(act === 'removal' ? 'joining.standing.list.endTitle' : 'joining.standing.list.resume')
  const message = textArea({
    reader,
    draft: own,
    name: 'message',
    ...(own === noDraft && { id: `${act}-${standing.personId}` }),
    label: words('joining.standing.suspension.message'),
    hint: words('joining.standing.list.messageHint'),
    rows: 3,
    maxLength: suspensionMax,
    isRequired: act === 'removal',
  })
  const kind = act === 'removal' ? { kind: 'quiet danger' as const } : {}
  const send = button({ label: words(`joining.standing.list.${act}`), about: standing.name, ...kind })
  const content = postForm({
    action: `${standingOfPath(standing.communityId, standing.personId)}/${act}`,
    content: html`${own.doubt?.notice} ${message}`,
    submit: html`<div class="row">${send} ${own.doubt?.act}</div>`,
  })
  return fold({ title, content, isOpen })
}

function draftOf({ draft, drafted }: StandingPage, { personId }: Standing, act: Drafted['act']) {
  const isOpen = drafted?.person === personId && drafted.act === act
  return { own: isOpen ? draft : noDraft, isOpen }
}
