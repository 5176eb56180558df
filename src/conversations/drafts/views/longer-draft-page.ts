import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, card, hiddenField, linkButton, postForm, when, wholePage } from '#shell/index.ts'
import type { DraftForm } from '../forms.ts'
import type { Draft } from '../model.ts'
import { draftsPath, writingPath } from '../paths.ts'

interface LongerDraftPage {
  readonly reader: Reader
  readonly form: DraftForm
  readonly longer: Draft
  readonly version: string
}

/** Longer words of the same person wait here from another device. She has both before her, and decides. */
export function longerDraftPage({ reader, form, longer, version }: LongerDraftPage): Html {
  const { words } = reader
  const title = words('drafts.longer.title')
  const change = html`<p class="row">
    ${linkButton({ href: writingPath(longer), label: words('drafts.longer.keepThose'), kind: 'quiet' })}
  </p>`
  const choose = postForm({
    action: draftsPath,
    content: fieldsOf(form, version),
    submit: button({ label: words('drafts.longer.keepThese') }),
  })
  return wholePage({
    reader,
    title,
    content: html`<header class="stack-s">
        <h1>${title}</h1>
        <p>${words('drafts.longer.about')}</p>
      </header>
      ${text(html`${words('drafts.longer.there')} ${when({ reader, at: longer.updatedAt, style: 'ago' })}`, longer, change)}
      ${text(words('drafts.longer.here'), form, choose)}`,
  })
}

function text(heading: Html | string, { title, markdown }: Pick<Draft, 'title' | 'markdown'>, act: Html): Html {
  return card({
    content: html`<h2>${heading}</h2>
      ${title && html`<p><b>${title}</b></p>`}
      <p class="as-typed">${markdown}</p>
      ${act}`,
  })
}

function fieldsOf(form: DraftForm, version: string): Html {
  const { communityId, threadId, kind, activity, topics, voice, note, title, markdown, once } = form
  const fields = {
    community: communityId,
    thread: threadId,
    kind,
    activity,
    voice,
    noteKind: note?.kind,
    note: note?.words,
    title,
    body: markdown,
    once,
    seen: version,
  }
  return html`${Object.entries(fields).map(([name, value]) => value && hiddenField(name, value))}
  ${topics.map((topic) => hiddenField('topics', topic))}`
}
