import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { shorten } from '#kernel/text.ts'
import {
  breadcrumb,
  button,
  checkbox,
  emptyState,
  linkButton,
  noticeBox,
  postForm,
  select,
  textArea,
  wholePage,
} from '#shell/index.ts'
import type { Draft } from '#shell/index.ts'
import { bringingPath, threadPath, type Thread } from '../../../conversations/index.ts'
import { gatheringPath, gatheringsPath, momentSaid, titleOf, type Gathering } from '../../../gatherings/index.ts'
import { library, protocolPath, whichOf, type AnyProtocol } from '../../../protocols/index.ts'
import { topicsPath } from '../../paths.ts'
import { topic_length_max, type AgendaTopic } from '../../topics/model.ts'

export interface BringingPage {
  readonly reader: Reader
  readonly thread: Thread
  /** To which it can be brought: ahead, and not begun. */
  readonly gatherings: readonly Gathering[]
  /** The same with those that have begun. */
  readonly coming: readonly Gathering[]
  /** Ways of working of the community's own. */
  readonly own: readonly AnyProtocol[]
  readonly brought: readonly AgendaTopic[]
  /** Whether she asked it without her name. */
  readonly isMasked: boolean
  readonly draft: Draft
}

/** Takes a conversation to a gathering, where the group works on it together or is glad of it. */
export function bringingPage(page: BringingPage): Html {
  const { reader, thread, gatherings } = page
  const { words } = reader
  const title = words('agendas.bringing.title')
  const about = thread.kind === 'celebration' ? 'agendas.bringing.aboutCelebration' : 'agendas.bringing.about'
  return wholePage({
    reader,
    title,
    community: thread.communityId,
    content: html`<header class="thread-head">
        ${breadcrumb(reader, [{ href: threadPath(thread.id), label: thread.title }])}
        <h1>${title}</h1>
        <p>${words(about)}</p>
      </header>
      ${whereItIs(page)} ${gatherings.length === 0 ? nothingAhead(page) : form(page)}`,
  })
}

function whereItIs({ reader, coming, brought, own }: BringingPage): Html | false {
  const { words, viewer } = reader
  const at = ({ gatheringId }: AgendaTopic) => {
    const gathering = coming.find(({ id }) => id === gatheringId)
    if (!gathering) return words('agendas.bringing.earlier')
    return `${titleOf(reader, gathering)}, ${momentSaid(words, gathering.startsAt, viewer.timeZone)}`
  }
  const way = ({ communityId, protocolId, shippedProtocol }: AgendaTopic) => {
    const protocol = [...own, ...library].find((one) => whichOf(one) === (protocolId ?? shippedProtocol))
    const label = protocol && inLanguage(protocol.title, reader.language).text
    return (
      label &&
      html`<br /><a class="small" href="${protocolPath(communityId, whichOf(protocol))}">${words('agendas.way', { way: label })}</a>`
    )
  }
  const one = (topic: AgendaTopic) => html`<li>
    <a class="told" href="${topic.state === 'pooled' ? topicsPath(topic.gatheringId) : gatheringPath(topic.gatheringId)}">${at(topic)}</a>
    <span class="muted small">${words(`agendas.topics.groups.${topic.state}`)}</span> ${way(topic)}</li>`
  return (
    brought.length > 0 &&
    html`<section class="stack-s" aria-labelledby="brought">
      <h2 id="brought">${words('agendas.bringing.where')}</h2>
      <ul>${brought.map(one)}</ul>
    </section>`
  )
}

function form({ reader, thread, gatherings, own, isMasked, draft }: BringingPage): Html {
  const { words, viewer, language } = reader
  const shared = { reader, draft }
  const when = ({ startsAt }: Gathering) => momentSaid(words, startsAt, viewer.timeZone)
  const places = gatherings.map((one) => ({ value: one.id, label: `${titleOf(reader, one)}, ${when(one)}` }))
  const named = (one: AnyProtocol) => ({ value: whichOf(one), label: inLanguage(one.title, language).text })
  const ways = [{ value: '', label: words('agendas.bringing.anyWay') }, ...[...own, ...library].map(named)]
  const takesWay = thread.kind !== 'celebration'
  return html`<section class="card stack-s" aria-labelledby="bringing">
    <h2 id="bringing">${words('agendas.bringing.put')}</h2>
    ${isMasked && noticeBox({ kind: 'care', content: words('agendas.bringing.masked') })}
    ${postForm({
      action: bringingPath(thread.id),
      content: html`${draft.doubt?.notice}
        ${select({ ...shared, name: 'gathering', label: words('agendas.bringing.gathering'), choices: places, value: places[0]?.value ?? '' })}
        ${takesWay && select({ ...shared, name: 'protocol', label: words('agendas.bringing.way'), hint: words('agendas.bringing.wayHint'), choices: ways, value: usualWay(thread) })}
        ${textArea({ ...shared, name: 'words', label: words('agendas.topics.put.words'), hint: words('agendas.topics.put.wordsHint'), value: shorten(thread.title, topic_length_max), maxLength: topic_length_max, rows: 2, isRequired: true })}
        ${checkbox({ ...shared, name: 'withoutName', label: words('agendas.topics.put.withoutName'), hint: words('agendas.topics.put.withoutNameHint'), isTicked: isMasked })}`,
      submit: html`<div class="row">${button({ label: words('agendas.topics.put.submit') })} ${draft.doubt?.act}</div>`,
    })}
  </section>`
}

/** Who is stuck is offered the way in which three help each other: it asks for no preparation. */
function usualWay({ activity }: Thread): string {
  return activity === 'problemSolving' ? 'troika' : ''
}

function nothingAhead({ reader: { words }, thread }: BringingPage): Html {
  return emptyState({
    icon: 'calendar',
    title: words('agendas.bringing.nothingAhead'),
    content: words('agendas.bringing.nothingAheadAbout'),
    act: linkButton({ href: gatheringsPath(thread.communityId), label: words('gatherings.title'), kind: 'quiet' }),
  })
}
