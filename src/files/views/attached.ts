import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { icon } from '#shell/index.ts'
import { isPicture, isReady, type ShownFile } from '../model.ts'
import { downloadPath, filePath, smallPath } from '../paths.ts'
import { kindAndSize } from './sizes.ts'

interface Attached {
  readonly reader: Reader
  readonly files: readonly ShownFile[]
}

/** What hangs on a post: pictures as they are, documents by name, kind and size. */
export function attached({ reader, files }: Attached): Html | null {
  if (files.length === 0) return null
  return html`<ul class="attached">
    ${files.map((file) => html`<li>${shown(reader, file)}</li>`)}
  </ul>`
}

function shown(reader: Reader, file: ShownFile): Html {
  if (!isReady(file)) return kept(reader, file)
  return isPicture(file) ? picture(reader, file) : document(reader, file)
}

function picture({ words }: Reader, { id, alt, width, height }: ShownFile): Html {
  return html`<a class="picture" href="${filePath(id)}"
    ><img src="${smallPath(id)}" alt="${alt === '' ? words('files.picture') : alt}" width="${width}" height="${height}" loading="lazy" decoding="async"
  /></a>`
}

function document(reader: Reader, file: ShownFile): Html {
  return html`<a class="document" href="${downloadPath(file.id)}" download
    >${icon('file')}<span><b>${file.name}</b> <span class="small muted">${kindAndSize(reader, file)}</span></span></a
  >`
}

/** There, but not to be opened yet, or not any more. */
function kept({ words }: Reader, { name, state }: ShownFile): Html {
  const said = state === 'refused' ? words('files.refused') : words('files.waiting')
  return html`<p class="document">${icon(state === 'refused' ? 'problem' : 'clock')}<span><b>${name}</b> <span class="small muted">${said}</span></span></p>`
}
