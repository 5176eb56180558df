import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, noticeBox, said, trainingPath, wholePage, type Draft } from '#shell/index.ts'
import type { Training } from '../model.ts'
import { trainingEditingPath } from '../paths.ts'
import { trainingFields } from './form-page.ts'

interface EditingPage {
  readonly reader: Reader
  readonly training: Training
  readonly draft?: Draft
}

export function trainingEditingPage({ reader, training, ...draft }: EditingPage): Html {
  const { words } = reader
  const title = words('trainings.editing.title')
  return wholePage({
    reader,
    title,
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [{ href: trainingPath(training.id), label: said(reader, training.name) }])}
        <h1>${title}</h1>
      </header>
      ${training.announcedAt !== null && noticeBox({ content: words('trainings.editing.announced') })}
      ${trainingFields({ reader, action: trainingEditingPath(training.id), training, ...draft })}`,
  })
}
