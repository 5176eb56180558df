import type { PostId } from '#database'
import { typed } from '#kernel/form.ts'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Can } from '#kernel/rules.ts'
import { formProblem, hiddenField, icon, noticeBox, type Draft } from '#shell/index.ts'
import { versionOf } from '../../drafts/model.ts'
import { fileBox, type FileBox } from '../../../files/index.ts'
import { draftFields, draftSaver, keepButton } from '../../drafts/views/draft-saver.ts'
import { waitingPath } from '../../held/paths.ts'
import type { ContentNote } from '../../content-notes/model.ts'
import { voiceChoice } from '../../masks/views/voice-choice.ts'
import { repliesPath, suggestionsPath } from '../../paths.ts'
import type { OpenedThread } from '../../threads/model.ts'
import type { threadRules } from '../../threads/rules.ts'
import { composer } from '../../views/composer.ts'
import { ownCommunityName } from '../../views/names.ts'

/** What the reader is about to answer. */
export interface Replying {
  readonly draft: Draft
  /** The id of the reply to come. */
  readonly once: PostId
  /** The post that is answered, and its words as the beginning of the answer: their note goes with them. */
  readonly quote: { readonly id: PostId; readonly text: string; readonly note: ContentNote | null } | null
  readonly preview: string | null
  readonly files: FileBox
}

interface ReplySection {
  readonly reader: Reader
  readonly thread: OpenedThread
  readonly can: Can<typeof threadRules>
  readonly replying: Replying
}

export function replySection(section: ReplySection): Html {
  const { reader, can } = section
  return html`<section class="stack-s" aria-labelledby="reply">
    <h2 id="reply" tabindex="-1">${reader.words('conversations.reply.title')}</h2>
    ${section.thread.isHeld && heldReply(reader)} ${formProblem(reader, section.replying.draft)} ${can.reply ? replyForm(section) : closedSection(section)}
  </section>`
}

function heldReply({ words }: Reader): Html {
  const act = html`<a href="${waitingPath}">${words('conversations.held.see')}</a>`
  return noticeBox({ content: words('conversations.held.replyWaits'), act })
}

function replyForm({ reader, thread, replying }: ReplySection): Html {
  const { words, viewer } = reader
  const { draft, once, quote, preview } = replying
  const readers = { count: thread.memberCount, community: ownCommunityName(viewer, thread.communityId) }
  const text = [thread.draft, quote?.text].filter(Boolean).join('\n\n')
  const note = thread.draftNote ?? quote?.note ?? null
  const label = words('conversations.reply.title')
  const submit = words('conversations.reply.post')
  const version = versionOf(thread.draft === null ? null : { title: '', markdown: thread.draft })
  const place = { communityId: thread.communityId, threadId: thread.id }
  const acts = keepButton(reader)
  const under = voiceChoice({ reader, draft, voices: thread.voices })
  const suggestions = suggestionsPath(thread.communityId)
  const files = fileBox({ reader, box: replying.files, place: { communityId: thread.communityId, placeId: thread.id } })
  const form = html`<form method="post" action="${repliesPath(thread.id)}" enctype="multipart/form-data" novalidate>
    ${hiddenField('once', once)} ${draftFields(place, version)} ${quote && hiddenField('quote', quote.id)}
    ${composer({ reader, draft, label, submit, readers, text, note, preview, under, acts, suggestions, files })}
  </form>`
  return draftSaver({ reader, form })
}

/** Whoever was writing while it was closed can still take her words with her. */
function closedSection({ reader, thread, replying }: ReplySection): Html {
  const { words } = reader
  const kept = typed(replying.draft.entered, 'body')
  return html`<p class="muted row">${icon('lock')}${words(thread.isOver ? 'conversations.reply.over' : 'conversations.reply.closed')}</p>
    ${
      kept &&
      html`<div class="field">
      <label for="kept">${words('conversations.opening.bodyLabel')}</label>
      <textarea id="kept" rows="8" readonly>
${kept}</textarea>
    </div>`
    }`
}
