import { html, type Html } from '#kernel/html.ts'
import { button, formProblem, hiddenField, noticeBox, postForm, type Draft } from '#shell/index.ts'
import type { GatheringReading } from '../model.ts'
import { editingPath, readingsPath } from '../paths.ts'
import { readingFields } from './fields.ts'
import type { InGathering } from './in-gathering.ts'
import { underGathering } from '../../gatherings/index.ts'

export interface EditingPage extends InGathering {
  readonly reading: GatheringReading
  readonly draft: Draft
  /** Somebody else changed it since this page was opened, and this was not kept. */
  readonly isOvertaken: boolean
}

/** Where what is said of something to read is changed. */
export function editingPage(page: EditingPage): Html {
  const { reader, community, can, gathering, reading, draft, isOvertaken } = page
  const { words } = reader
  const care = noticeBox({
    kind: 'care',
    content: words('readings.editing.overtaken', { title: reading.title }),
    role: 'alert',
  })
  return underGathering({
    reader,
    community,
    can,
    gathering,
    title: words('readings.editing.title'),
    between: [{ href: readingsPath(gathering.id), label: words('readings.title') }],
    content: html`${isOvertaken && care}
    ${postForm({
      action: editingPath(reading.id),
      content: html`${formProblem(reader, draft)} ${draft.doubt?.notice} ${hiddenField('seen', String(reading.revision))}
      ${readingFields({ reader, draft, reading })}`,
      submit: html`<div class="row">${button({ label: words('readings.editing.save') })} ${draft.doubt?.act}</div>`,
    })}`,
  })
}
