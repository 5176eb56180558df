import type { GatheringId } from '#database'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import { html, type Html } from '#kernel/html.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { linkButton, noDraft, type Draft } from '#shell/index.ts'
import { communityRules, enterCommunity } from '../communities/index.ts'
import { findGathering, type Gathering, type GatheringPart } from '../gatherings/index.ts'
import { encodingOf, textOf } from '../organisations/index.ts'
import { enterCode, makeCode, noteAttendance, sayOwnAttendance } from './commands.ts'
import { codeForm, notedIn, ownForm, reportedIn } from './forms.ts'
import { attendancePath } from './paths.ts'
import { findCode, listAttendees, membersByAddress } from './queries.ts'
import { matched } from './reports/matching.ts'
import { joinedIn } from './reports/reading.ts'
import { attendanceRules } from './rules.ts'
import { attendancePage, reportPage } from './views/attendance-page.ts'
import { matchingForm } from './views/matching.ts'

/** Reports of three hundred people are far smaller. */
const reportBytes = 2 * 1024 * 1024

/** Who was at a gathering: by hand, by a code that is read out, out of a report, and what each says of herself. */
export function attendanceRoutes(at: Routes): void {
  at.get('/gatherings/:id/attendance', async (asked) => page(await shown(asked)))

  at.post('/gatherings/:id/attendance', async ({ db, viewer, id, body, now }) => {
    const gathering = id<GatheringId>('id')
    await noteAttendance(db, viewer, { id: gathering, source: 'hand', noted: notedIn(body), now })
    return seeOther(attendancePath(gathering), { key: 'attendance.notices.noted' })
  })

  at.post('/gatherings/:id/attendance/mine', async (asked) => {
    const { db, viewer, id, body, now } = asked
    const [form, gathering] = [parse(ownForm, body), id<GatheringId>('id')]
    if (!form.ok) return again(await shown(asked))
    await sayOwnAttendance(db, viewer, { id: gathering, state: form.value.state, now })
    return seeOther(attendancePath(gathering), { key: 'attendance.notices.said' })
  })

  codeRoutes(at)
  reportRoutes(at)
}

function codeRoutes(at: Routes): void {
  at.post('/gatherings/:id/attendance/code', async ({ db, viewer, id, now }) => {
    await makeCode(db, viewer, { id: id('id'), now })
    return seeOther(attendancePath(id('id')))
  })

  at.post('/gatherings/:id/attendance/here', async (asked) => {
    const { db, viewer, id, body, now } = asked
    const [form, gathering] = [parse(codeForm, body), id<GatheringId>('id')]
    if (!form.ok) return again(await shown(asked, { entering: form }))
    const said = await enterCode(db, viewer, { id: gathering, code: form.value.code, now })
    if (said === 'in') return seeOther(attendancePath(gathering), { key: 'attendance.notices.here' })
    const key =
      said === 'wait' ? 'attendance.forms.wait' : said === 'shut' ? 'attendance.forms.shut' : 'attendance.forms.wrong'
    return again(await shown(asked, { entering: { entered: body, problems: { code: key } } }))
  })
}

function reportRoutes(at: Routes): void {
  at.post('/gatherings/:id/attendance/report', readReport, { fileBytes: reportBytes })

  at.post('/gatherings/:id/attendance/report/confirming', async ({ db, viewer, id, body, now }) => {
    const gathering = id<GatheringId>('id')
    await noteAttendance(db, viewer, { id: gathering, source: 'report', noted: reportedIn(body), now })
    return seeOther(attendancePath(gathering), { key: 'attendance.notices.noted' })
  })
}

/** The file is read and gone with the request; nothing of it is kept until it is confirmed. */
async function readReport(asked: Asked): Promise<Answer> {
  const { db, viewer, reader, files } = asked
  const gathering = await entered(asked)
  authorize(attendanceRules, 'note', viewer, gathering)
  const [file] = files
  const refuse = async (key: 'attendance.forms.file' | 'attendance.forms.unread') =>
    again(await shown(asked, { sending: { entered: {}, problems: { file: key } } }))
  if (file === undefined || file.bytes === 0) return refuse('attendance.forms.file')
  const joined = joinedIn(await textIn(file.path))
  if (joined === null || joined.length === 0) return refuse('attendance.forms.unread')

  const addresses = joined.flatMap(({ address }) => address ?? [])
  const [community, attendees, known] = await Promise.all([
    enterCommunity(db, viewer, gathering.communityId),
    listAttendees(db, viewer, gathering),
    membersByAddress(db, gathering.communityId, addresses),
  ])
  const content = matchingForm({ reader, gathering, attendees, found: matched(joined, attendees, known) })
  return again(
    reportPage({ reader, community, can: can(communityRules, viewer, community), gathering, attendees, content }),
  )
}

async function textIn(path: string): Promise<string> {
  let text = ''
  for await (const piece of textOf(path, await encodingOf(path))) text += piece.text
  return text
}

function entered({ db, viewer, id }: Asked): Promise<Gathering> {
  return findGathering(db, viewer, id<GatheringId>('id'))
}

async function shown(
  asked: Asked,
  drafts: { readonly entering?: Draft; readonly sending?: Draft } = {},
): Promise<Html> {
  const { db, viewer, reader, now } = asked
  const gathering = await entered(asked)
  const [community, attendees, code] = await Promise.all([
    enterCommunity(db, viewer, gathering.communityId),
    listAttendees(db, viewer, gathering),
    findCode(db, viewer, gathering),
  ])
  const minutes = gathering.startsAt.until(now).total('minutes')
  const isNow = minutes >= -15 && minutes <= gathering.minutes + 30
  const may = can(attendanceRules, viewer, gathering)
  const has = { community, can: can(communityRules, viewer, community), may, gathering, attendees, code, isNow }
  return attendancePage({ reader, ...has, entering: noDraft, sending: noDraft, ...drafts })
}

/** From its beginning on, the way to who was there. It asks nothing. */
export const attendanceWay: GatheringPart = ({ viewer, reader, now }, gathering) => {
  const hasBegun = Temporal.Instant.compare(gathering.startsAt.subtract({ minutes: 15 }), now) <= 0
  if (!hasBegun || gathering.cancelledAt !== null) return Promise.resolve({})
  const { words } = reader
  const href = attendancePath(gathering.id)
  if (attendanceRules.note(viewer, gathering))
    return Promise.resolve({
      act: linkButton({ href, label: words('attendance.title'), kind: 'quiet', icon: 'people' }),
    })
  return Promise.resolve({ below: html`<p class="small"><a href="${href}">${words('attendance.own.way')}</a></p>` })
}
