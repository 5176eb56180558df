import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import {
  breadcrumb,
  checkbox,
  field,
  formProblem,
  hiddenField,
  icon,
  said,
  wholePage,
  type Draft,
} from '#shell/index.ts'
import { headcount, type Community } from '../../../communities/index.ts'
import { versionOf, type Draft as KeptDraft } from '../../drafts/model.ts'
import { draftFields, draftSaver, keepButton } from '../../drafts/views/draft-saver.ts'
import { titleMax } from '../../threads/forms.ts'
import { composer } from '../../views/composer.ts'
import { announcementsPath } from '../paths.ts'

interface AnnouncingPage {
  readonly reader: Reader
  /** Those that the viewer may choose among. */
  readonly audiences: readonly Community[]
  readonly draft: Draft
  readonly kept: KeptDraft | null
  readonly once: string
  readonly preview: string | null
}

export function announcingPage(page: AnnouncingPage): Html {
  const { reader } = page
  const { words } = reader
  const title = words('announcements.begin')
  return wholePage({
    reader,
    title,
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [{ href: announcementsPath, label: words('announcements.title') }])}
        <h1>${title}</h1>
        <p>${words('announcements.howItWorks')}</p>
      </header>
      ${draftSaver({ reader, form: form(page) })}`,
  })
}

function form(page: AnnouncingPage): Html {
  const { reader, draft, kept, once, preview } = page
  const { words } = reader
  const label = words('conversations.opening.bodyLabel')
  return html`<form class="form" method="post" action="${announcementsPath}" novalidate>
    ${draftFields({ communityId: null, threadId: null }, versionOf(kept))} ${hiddenField('once', once)}
    ${hiddenField('kind', 'announcement')} ${formProblem(reader, draft)} ${choosing(page)}
    ${field({
      reader,
      draft,
      name: 'title',
      label: words('conversations.opening.titleLabel'),
      value: kept?.title ?? '',
      maxLength: titleMax,
      isRequired: true,
    })}
    <div class="stack-s">
      <h2 class="label">${label}</h2>
      ${composer({
        reader,
        draft,
        label,
        submit: words('announcements.post'),
        readers: null,
        text: kept?.markdown ?? '',
        note: kept?.note ?? null,
        preview,
        acts: keepButton(reader),
      })}
    </div>
  </form>`
}

function choosing({ reader, audiences, draft }: AnnouncingPage): Html {
  const problem = draft.problems['communities']
  const { words } = reader
  return html`<fieldset class="choices" ${problem && html`aria-describedby="field-communities-problem"`}>
    <legend>${words('announcements.to')}</legend>
    ${problem && html`<p class="problem" id="field-communities-problem">${icon('problem')}${words(problem)}</p>`}
    ${audiences.map((community) => choice(reader, draft, community))}
  </fieldset>`
}

/** The problem is of all of them together, so none of them carries it. */
function choice(reader: Reader, { entered }: Draft, community: Community): Html {
  const { id, name } = community
  const draft = { entered, problems: {} }
  const hint = seenBy(reader, community)
  return checkbox({ reader, draft, name: 'communities', value: id, id: `field-${id}`, label: said(reader, name), hint })
}

function seenBy({ words, viewer }: Reader, community: Community): string {
  const told = headcount(community, viewer)
  return 'exactly' in told
    ? words('announcements.seenBy', { count: told.exactly })
    : words('announcements.seenByFew', { count: told.fewerThan })
}
