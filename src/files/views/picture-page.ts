import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, linkButton, wholePage } from '#shell/index.ts'
import type { SentFile } from '../model.ts'
import { downloadPath, largePath } from '../paths.ts'
import { kindAndSize } from './sizes.ts'

interface PicturePage {
  readonly reader: Reader
  readonly file: SentFile
  /** Where it hangs, or null while it hangs on nothing. */
  readonly back: string | null
}

/** A picture as large as it is kept, with everything round it that every page has. */
export function picturePage({ reader, file, back }: PicturePage): Html {
  const { words } = reader
  const { id, alt, width, height } = file
  const title = words('files.pictureTitle')
  return wholePage({
    reader,
    title,
    community: file.communityId,
    content: html`<header class="stack-s">
        ${back !== null && breadcrumb(reader, [{ href: back, label: words('files.back') }])}
        <h1>${title}</h1>
      </header>
      <figure class="large-picture">
        <img src="${largePath(id)}" alt="${alt === '' ? words('files.picture') : alt}" width="${width}" height="${height}" />
        ${alt !== '' && html`<figcaption>${alt}</figcaption>`}
      </figure>
      <p>${linkButton({ href: downloadPath(id), label: words('files.download'), icon: 'download', kind: 'quiet' })}
        <span class="small muted">${kindAndSize(reader, file)}</span></p>`,
  })
}
