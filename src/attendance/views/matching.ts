import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { hiddenField, noDraft, postForm, select } from '#shell/index.ts'
import type { Gathering } from '../../gatherings/index.ts'
import type { Attendee, Matched } from '../model.ts'
import { reportConfirmingPath } from '../paths.ts'

interface Matching {
  readonly reader: Reader
  readonly gathering: Gathering
  readonly attendees: readonly Attendee[]
  readonly found: readonly Matched[]
}

/** Whom a report names, each with the member that she is: the unknown first, to be chosen or left out. */
export function matchingForm({ reader, gathering, attendees, found }: Matching): Html {
  const { words } = reader
  const choices = [
    { value: '', label: words('attendance.report.leaveOut') },
    ...attendees.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const line = ({ name, address, minutes, person }: Matched, row: number) => html`<div>
    ${hiddenField(`minutes-${row}`, minutes === null ? '' : String(minutes))}
    ${select({ reader, draft: noDraft, name: `person-${row}`, label: name || (address ?? ''), value: person ?? '', choices })}
    ${minutes !== null && html`<p class="facts"><span>${words('attendance.minutes', { minutes })}</span></p>`}
  </div>`
  const unknown = found.filter(({ person }) => person === null).length
  return html`<p>${words('attendance.report.found', { count: found.length, unknown })}</p>
    <p class="small muted">${words('attendance.report.notKept')}</p>
    ${postForm({ action: reportConfirmingPath(gathering.id), content: html`<div class="roll">${found.map(line)}</div>`, submit: words('attendance.report.keep') })}`
}
