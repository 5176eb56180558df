import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { administers } from '#kernel/viewer.ts'
import { breadcrumb, linkButton, said, wholePage } from '#shell/index.ts'
import type { PublicFace } from '../../model.ts'
import { facePath } from '../../paths.ts'
import { answerIn } from '../../views/answer.ts'
import type { Framework } from '../model.ts'
import { frameworkEditingPath, frameworkVersionsPath } from '../paths.ts'

interface FrameworkPage {
  readonly reader: Reader
  readonly face: PublicFace
  /** Its address, with this site's own. */
  readonly address: string
  readonly framework: Framework
}

/** What an umbrella means by a community of practice, for everybody. */
export function frameworkPage({ reader, face, address, framework }: FrameworkPage): Html {
  const { words, language, viewer } = reader
  const title = words('face.framework.title')
  const up = { href: facePath(face.id), label: said(reader, face.name) }
  return wholePage({
    reader,
    title: `${title} · ${inLanguage(face.name, language).text}`,
    isIndexed: face.isIndexed,
    umbrella: face.name,
    address,
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [up])}
        <h1>${title}</h1>
      </header>
      <div class="asked stack-s">${answerIn(reader, framework.words)}</div>
      ${administers(viewer, face.id) && acts(reader, face)}`,
  })
}

function acts({ words }: Reader, { id }: PublicFace): Html {
  return html`<div class="row">
    ${linkButton({ href: frameworkEditingPath(id), label: words('face.framework.change'), kind: 'quiet', icon: 'edit' })}
    <a href="${frameworkVersionsPath(id)}">${words('face.framework.versions.title')}</a>
  </div>`
}
