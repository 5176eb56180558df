import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, field, hiddenField, icon, noDraft, noticeBox } from '#shell/index.ts'
import type { Place } from '../commands.ts'
import type { FileBox } from '../box.ts'
import { offeredEndings } from '../kinds.ts'
import { filesMax, megabytesOf } from '../model.ts'
import { filesPath } from '../paths.ts'
import { fileItem } from './file-item.ts'

interface FileBoxView {
  readonly reader: Reader
  readonly box: FileBox
  readonly place: Place
}

/** Where files are added while one writes: in a form that is sent as a whole, or one by one where scripts run. */
export function fileBox({ reader, box, place }: FileBoxView): Html {
  const { words } = reader
  const megabytes = megabytesOf(box.bytes)
  const hint = html`${words('files.addHint', { count: filesMax, megabytes })}
    <span class="where-scripts-run">${words('files.drop')}</span>`
  return html`<file-box data-to="${filesPath(place.communityId, place.placeId)}" data-most="${filesMax}" data-bytes="${box.bytes}" ${saidBy(reader, box)}>
    ${hiddenField('with-files', '1')} ${problems(reader, box)}
    <ul class="files">${box.files.map((file) => fileItem({ reader, file }))}</ul>
    ${field({ reader, draft: noDraft, kind: 'file', name: 'new', id: 'new-files', label: html`${icon('file')}${words('files.add')}`, hint, accept: offeredEndings, isMultiple: true })}
    <noscript>${button({ kind: 'quiet', label: words('files.attach'), name: 'see', value: 'files' })}</noscript>
    <p class="unseen" role="status"></p>
  </file-box>`
}

function problems(reader: Reader, { problems: found, asksForWords }: FileBox): Html | null {
  const { words } = reader
  if (found.length === 0) {
    return asksForWords ? noticeBox({ content: words('files.problems.describe'), role: 'status' }) : null
  }
  const lines = found.map(
    ({ name, key, values }) =>
      html`<li>${words('files.problems.refusedName', { name, problem: words(key, values) })}</li>`,
  )
  return noticeBox({
    kind: 'danger',
    content: words('files.problems.title'),
    act: html`<ul>${lines}</ul>`,
    role: 'alert',
  })
}

/** What the element says, in the reader's language. */
function saidBy({ words }: Reader, box: FileBox): Html {
  const said = {
    cancel: words('files.cancel'),
    retry: words('files.retry'),
    remove: words('files.remove'),
    sending: words('files.sending'),
    added: words.template('files.said.added'),
    failed: words.template('files.said.failed'),
    removed: words.template('files.said.removed'),
    cancelled: words.template('files.said.cancelled'),
    lost: words('files.said.lost'),
    large: words('files.problems.tooLarge', { megabytes: megabytesOf(box.bytes) }),
    many: words('files.said.tooMany', { count: filesMax }),
  }
  return html`${Object.entries(said).map(([name, text]) => html` data-${name}="${text}"`)}`
}
