import type { FamilyId } from '#database'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, said, wholePage } from '#shell/index.ts'
import type { Training } from '../../trainings/index.ts'
import type { Listed, PublicFace } from '../model.ts'
import { facePath } from '../paths.ts'
import { directory } from './directory.ts'
import { upcoming } from './upcoming.ts'

interface DirectoryPage {
  readonly reader: Reader
  readonly face: PublicFace
  readonly communities: readonly Listed[]
  readonly trainings: readonly Training[]
  readonly family: FamilyId | null
}

/** All that is public under an umbrella, those below it with it: search engines may not list this page, whoever allows what. */
export function directoryPage({ reader, face, communities, trainings, family }: DirectoryPage): Html {
  const title = reader.words('face.more.title')
  return wholePage({
    reader,
    title,
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [{ href: facePath(face.id), label: said(reader, face.name) }])}
        <h1>${title}</h1>
        <p class="lead-text">${reader.words('face.more.whole')}</p>
      </header>
      ${directory({ reader, communities, family })} ${upcoming({ reader, face, communities, trainings })}`,
  })
}
