import { html, type Html } from '#kernel/html.ts'
import { button, fold, postForm, type Draft } from '#shell/index.ts'
import { attached, fileBox, type FileBox, type ShownFile } from '../../files/index.ts'
import { underGathering, whenSaid } from '../../gatherings/index.ts'
import type { GatheringReading } from '../model.ts'
import type { ReadingNote } from '../notes/model.ts'
import { notesSection } from '../notes/views/notes.ts'
import { hungPath, readingsPath } from '../paths.ts'
import { readingFacts } from './facts.ts'
import type { InGathering } from './in-gathering.ts'

export interface ReadingPage extends InGathering {
  readonly reading: GatheringReading
  readonly notes: readonly ReadingNote[]
  readonly files: readonly ShownFile[]
  readonly may: { readonly write: boolean; readonly takeOut: boolean; readonly set: boolean }
  readonly filing: { readonly box: FileBox; readonly draft: Draft }
  /** Whether somebody is choosing files just now. */
  readonly isFiling: boolean
  /** What was typed under one question. */
  readonly note: Draft
  /** She changed that note elsewhere, and this was not kept. */
  readonly isOvertaken: boolean
}

/** Something to read, with what members make of it side by side. */
export function readingPage(page: ReadingPage): Html {
  const { reader, community, can, gathering, reading, files, may } = page
  const { words } = reader
  return underGathering({
    reader,
    community,
    can,
    gathering,
    title: reading.title,
    between: [{ href: readingsPath(gathering.id), label: words('readings.title') }],
    content: html`${whenSaid(reader, gathering)} ${readingFacts(reader, reading)} ${attached({ reader, files })}
      ${may.set && filing(page)} ${notesSection(page)}`,
  })
}

function filing({ reader, community, reading, files, filing: { box, draft }, isFiling }: ReadingPage): Html {
  const { words } = reader
  const content = postForm({
    action: hungPath(reading.id),
    hasFiles: true,
    content: html`<p class="muted">${words('readings.files.rights')}</p>
      ${draft.doubt?.notice} ${fileBox({ reader, box, place: { communityId: community.id, placeId: reading.id } })}`,
    submit: html`<div class="row">${button({ label: words('readings.files.save') })} ${draft.doubt?.act}</div>`,
  })
  const title = words(files.length === 0 ? 'readings.files.add' : 'readings.files.change')
  return fold({ title, isOpen: isFiling, content })
}
