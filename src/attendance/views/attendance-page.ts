import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, field, fold, hiddenField, noDraft, postButton, postForm, select, type Draft } from '#shell/index.ts'
import type { Community, CommunityCan } from '../../communities/index.ts'
import { underGathering, whenSaid, type Gathering } from '../../gatherings/index.ts'
import { states, wasThere, type Attendee } from '../model.ts'
import { attendancePath, codePath, herePath, ownAttendancePath, reportPath } from '../paths.ts'

export interface AttendancePage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly may: { readonly note: boolean; readonly say: boolean }
  readonly gathering: Gathering
  /** Everybody for those who convene, else the viewer alone. */
  readonly attendees: readonly Attendee[]
  readonly code: string | null
  /** Whether it goes on now, so that a code helps. */
  readonly isNow: boolean
  readonly entering: Draft
  readonly sending: Draft
}

/** Who was at a gathering: all of it for those who convene, her own for each. */
export function attendancePage(page: AttendancePage): Html {
  const { reader, community, can, gathering, may } = page
  const { words } = reader
  return underGathering({
    reader,
    community,
    can,
    gathering,
    title: words('attendance.title'),
    content: html`${whenSaid(reader, gathering)} ${own(page)} ${entry(page)}
      ${may.note && html`<p class="small muted">${words('attendance.about')}</p> ${roll(page)} ${readOut(page)} ${report(page)}`}`,
  })
}

function own({ reader, may, gathering, attendees }: AttendancePage): Html {
  const { words, viewer } = reader
  const state = attendees.find(({ id }) => id === viewer.id)?.state ?? null
  const isLater = attendees.some((one) => one.id === viewer.id && one.isLater)
  const was = wasThere(state)
  const act = (to: 'present' | 'absent') =>
    postButton({
      action: ownAttendancePath(gathering.id),
      label: words(`attendance.own.acts.${to}`),
      values: { state: to },
    })
  return html`<section class="card stack-s" aria-labelledby="own">
    <h2 id="own">${words('attendance.own.title')}</h2>
    <p>${words(state === null ? 'attendance.own.unknown' : `attendance.own.${state}`)}</p>
    ${isLater && html`<p>${words('attendance.own.later')}</p>`}
    <p class="small muted">${words('attendance.own.seen')}</p>
    ${may.say && html`<div class="row">${!was && act('present')} ${state !== 'absent' && act('absent')}</div>`}
  </section>`
}

function entry({ reader, may, isNow, gathering, entering }: AttendancePage): Html | false {
  const isAsked = isNow || Object.keys(entering.problems).length > 0
  if (!may.say || !isAsked) return false
  const { words } = reader
  return postForm({
    action: herePath(gathering.id),
    content: field({
      reader,
      draft: entering,
      name: 'code',
      label: words('attendance.code.enter'),
      hint: words('attendance.code.hint'),
      autocomplete: 'off',
      maxLength: 8,
    }),
    submit: button({ label: words('attendance.code.send'), kind: 'quiet' }),
  })
}

function roll({ reader, gathering, attendees }: AttendancePage): Html {
  const { words } = reader
  const choices = [
    { value: '', label: words('attendance.states.none') },
    ...states.map((value) => ({ value, label: words(`attendance.states.${value}`) })),
  ]
  const there = attendees.filter(({ state }) => wasThere(state)).length
  const line = ({
    id,
    name,
    state,
    minutes,
    isExpected,
    isLater,
  }: Attendee) => html`${hiddenField(`was-${id}`, state ?? '')}
    ${select({ reader, draft: noDraft, name: `of-${id}`, label: name, value: state ?? '', choices })}
    <p class="facts">${isExpected && html`<span>${words('attendance.expected')}</span>`}${minutes !== null && html`<span>${words('attendance.minutes', { minutes })}</span>`}${isLater && html`<span>${words('attendance.later')}</span>`}</p>`
  return html`<section class="stack-s" aria-labelledby="roll">
    <h2 id="roll">${words('attendance.list.title')}</h2>
    <p>${words('attendance.list.count', { count: there })}</p>
    ${postForm({ action: attendancePath(gathering.id), content: html`<div class="roll">${attendees.map((one) => html`<div>${line(one)}</div>`)}</div>`, submit: words('attendance.list.save') })}
  </section>`
}

function readOut({ reader, gathering, code, isNow }: AttendancePage): Html | false {
  if (!isNow) return false
  const { words } = reader
  return html`<section class="card stack-s" aria-labelledby="code">
    <h2 id="code">${words('attendance.code.title')}</h2>
    <p class="small muted">${words('attendance.code.about')}</p>
    ${code === null ? postButton({ action: codePath(gathering.id), label: words('attendance.code.make') }) : html`<p class="lead-text"><b>${code}</b></p>`}
  </section>`
}

function report({ reader, gathering, sending }: AttendancePage): Html {
  const { words } = reader
  return fold({
    title: words('attendance.report.title'),
    isOpen: Object.keys(sending.problems).length > 0,
    content: postForm({
      action: reportPath(gathering.id),
      hasFiles: true,
      content: html`<p>${words('attendance.report.about')}</p>
        ${field({ reader, draft: sending, name: 'file', kind: 'file', accept: '.csv,text/csv', label: words('attendance.report.file'), hint: words('attendance.report.hint') })}`,
      submit: button({ label: words('attendance.report.read'), kind: 'quiet' }),
    }),
  })
}

interface ReportPage extends Pick<AttendancePage, 'reader' | 'community' | 'can' | 'gathering' | 'attendees'> {
  readonly content: Html
}

/** What a report says, before any of it is kept. */
export function reportPage({ reader, community, can, gathering, content }: ReportPage): Html {
  const { words } = reader
  return underGathering({
    reader,
    community,
    can,
    gathering,
    between: [{ href: attendancePath(gathering.id), label: words('attendance.title') }],
    title: words('attendance.report.check'),
    content: html`${content}`,
  })
}
