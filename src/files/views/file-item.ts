import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { checkbox, field, hiddenField, icon, noDraft } from '#shell/index.ts'
import { lookAtFileName } from '../../confidentiality/index.ts'
import { altField, fileField, namelessField } from '../forms.ts'
import { altMax, isPicture, isReady, type ShownFile } from '../model.ts'
import { fileRemovalPath, smallPath } from '../paths.ts'
import { kindAndSize } from './sizes.ts'

interface FileItem {
  readonly reader: Reader
  readonly file: ShownFile
}

/** A file that is in, while its post is being written. */
export function fileItem({ reader, file }: FileItem): Html {
  const { words } = reader
  const { id, name } = file
  const label = words('files.remove')
  return html`<li id="file-${id}" data-name="${name}" data-removal="${fileRemovalPath(id)}">
    ${hiddenField(fileField(id), id)} ${face(file)}
    <div>
      <p><b>${name}</b> <span class="small muted">${kindAndSize(reader, file)}</span></p>
      ${isPicture(file) && altOf(reader, file)}
      ${tellsSomebody(file) && nameless(reader, file)}
      ${file.tellsOrigin && html`<p class="small care">${icon('care')}${words('files.tellsOrigin')}</p>`}
      ${!isReady(file) && html`<p class="small muted">${words('files.waiting')}</p>`}
    </div>
    <button type="button" class="button plain where-scripts-run">
      ${icon('close')}<span>${label}<span class="unseen"> ${name}</span></span>
    </button>
    <noscript>${checkbox({ reader, draft: noDraft, name: 'without', value: id, id: `without-${id}`, label: html`${label}<span class="unseen"> ${name}</span>` })}</noscript>
  </li>`
}

/** Whether its name itself may point to somebody. */
function tellsSomebody({ name }: ShownFile): boolean {
  return lookAtFileName(name).some(({ risk }) => risk !== 'hint')
}

function nameless(reader: Reader, { id, name }: ShownFile): Html {
  const { words } = reader
  const label = html`${words('files.nameless')}<span class="unseen"> ${name}</span>`
  return html`<p class="small care">${icon('care')}${words('files.nameTells')}</p>
    ${checkbox({ reader, draft: noDraft, name: namelessField(id), value: 'yes', id: namelessField(id), label })}`
}

function face(file: ShownFile): Html {
  if (!isPicture(file) || !isReady(file)) return html`<span class="face">${icon('file')}</span>`
  return html`<img class="face" src="${smallPath(file.id)}" alt="" />`
}

function altOf(reader: Reader, { id, name, alt }: ShownFile): Html {
  const { words } = reader
  const label = html`<span class="unseen">${name}: </span>${words('files.alt')}`
  const hint = words('files.altHint')
  return field({ reader, draft: noDraft, name: altField(id), label, hint, value: alt, maxLength: altMax })
}
