import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { checkbox, chip, field, formProblem, noDraft, postForm, type Draft } from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../../communities/index.ts'
import { freePlaces, type Door } from '../../model.ts'
import { doorPath } from '../../paths.ts'

interface DoorPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly door: Door
  readonly draft?: Draft
}

/** How a community takes people in. */
export function doorPage({ reader, community, can, door, draft = noDraft }: DoorPage): Html {
  const { words } = reader
  const shared = { reader, draft }
  const fields = html`${formProblem(reader, draft)}
    ${checkbox({ ...shared, name: 'takesRequests', label: words('joining.door.takes'), hint: words('joining.door.takesHint'), isTicked: door.takesRequests })}
    ${field({ ...shared, name: 'answerDays', kind: 'number', label: words('joining.door.days'), hint: words('joining.door.daysHint'), value: String(door.answerDays), isRequired: true })}
    ${field({ ...shared, name: 'sizeLimit', kind: 'number', label: words('joining.door.size'), hint: words('joining.door.sizeHint'), value: door.sizeLimit === null ? '' : String(door.sizeLimit) })}
    ${checkbox({ ...shared, name: 'asksYearly', label: words('joining.door.yearly'), hint: words('joining.door.yearlyHint'), isTicked: door.asksYearly })}
    ${checkbox({ ...shared, name: 'coreSeesRequests', label: words('joining.door.core'), hint: words('joining.door.coreHint'), isTicked: door.coreSeesRequests })}`
  return placePage({
    reader,
    community,
    can,
    here: 'joining',
    title: words('communities.places.joining'),
    content: html`${full(reader, door)}
      ${postForm({ action: doorPath(community.id), content: fields, submit: words('joining.door.save') })}`,
  })
}

function full(reader: Reader, door: Door): Html | null {
  const { words } = reader
  const free = freePlaces(door)
  if (free === null || door.sizeLimit === null) return null
  return html`<p class="row">
    ${chip({ label: words('joining.case.free', { free, size: door.sizeLimit }), kind: free === 0 ? 'care' : 'plain' })}
    ${door.promisedPlaces > 0 && chip({ label: words('joining.door.promised', { count: door.promisedPlaces }) })}
    ${door.waiting > 0 && chip({ label: words('joining.door.waiting', { count: door.waiting }) })}
  </p>`
}
