import { html, type Html } from '#kernel/html.ts'
import { button, fold, linkButton, list, postButton, postForm, type Draft } from '#shell/index.ts'
import { underGathering, whenSaid } from '../../gatherings/index.ts'
import type { GatheringReading } from '../model.ts'
import { editingPath, movingPath, readingPath, readingsPath, removalPath } from '../paths.ts'
import { readingFacts } from './facts.ts'
import { readingFields } from './fields.ts'
import type { InGathering } from './in-gathering.ts'

export interface ReadingsPage extends InGathering {
  readonly may: { readonly set: boolean }
  readonly readings: readonly GatheringReading[]
  readonly draft: Draft
}

/** What is read for a gathering: what before it, what together, and what to ask oneself. */
export function readingsPage(page: ReadingsPage): Html {
  const { reader, community, can, gathering, readings, may } = page
  const { words } = reader
  const none = html`<p class="muted">${words(may.set ? 'readings.noneYet' : 'readings.none')}</p>`
  return underGathering({
    reader,
    community,
    can,
    gathering,
    title: words('readings.title'),
    content: html`${whenSaid(reader, gathering)} ${readings.length === 0 && none}
      ${readings.map((reading, at) => one(page, reading, at))} ${may.set && adding(page)}`,
  })
}

function one(page: ReadingsPage, reading: GatheringReading, at: number): Html {
  const { words } = page.reader
  const { id, title, questions } = reading
  const heading = `reading-${id}`
  return html`<section class="card stack-s" aria-labelledby="${heading}">
    <h2 class="told" id="${heading}"><a href="${readingPath(id)}">${title}</a></h2>
    ${readingFacts(page.reader, reading)}
    ${questions.length > 0 && html`<h3>${words('readings.questions')}</h3>${list(questions.map((question) => html`${question}`))}`}
    <p>${linkButton({ href: readingPath(id), label: words('readings.open'), about: title, kind: 'quiet', icon: 'file' })}</p>
    ${page.may.set && acts(page, reading, at)}
  </section>`
}

function acts({ reader, readings }: ReadingsPage, { id, title }: GatheringReading, at: number): Html {
  const { words } = reader
  const plain = { about: title, kind: 'plain' } as const
  const move = (to: 'up' | 'down') =>
    postButton({ ...plain, action: movingPath(id), values: { to }, label: words(`readings.acts.${to}`), icon: to })
  return html`<div class="row">
    ${at > 0 && move('up')} ${at < readings.length - 1 && move('down')}
    ${linkButton({ ...plain, href: editingPath(id), label: words('readings.acts.change'), icon: 'edit' })}
    ${postButton({ ...plain, action: removalPath(id), label: words('readings.acts.remove'), icon: 'close' })}
  </div>`
}

function adding({ reader, gathering, draft, readings }: ReadingsPage): Html {
  const { words } = reader
  const form = postForm({
    action: readingsPath(gathering.id),
    content: html`${draft.doubt?.notice} ${readingFields({ reader, draft, reading: null })}`,
    submit: html`<div class="row">${button({ label: words('readings.adding.go') })} ${draft.doubt?.act}</div>`,
  })
  const isOpen = readings.length === 0 || Object.keys(draft.entered).length > 0
  return fold({ title: words('readings.adding.title'), isOpen, content: form })
}
