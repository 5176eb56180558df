import type { ThreadId } from '#database'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { field, hiddenField, type Draft } from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../../communities/index.ts'
import type { AskableTopic } from '../../../knowledge/index.ts'
import { whom } from '../../asks/views/whom.ts'
import { versionOf, type Draft as KeptDraft } from '../../drafts/model.ts'
import { fileBox, type FileBox } from '../../../files/index.ts'
import { draftFields, draftSaver, keepButton } from '../../drafts/views/draft-saver.ts'
import type { Voices } from '../../masks/model.ts'
import { voiceChoice } from '../../masks/views/voice-choice.ts'
import { conversationsPath, newThreadPath, suggestionsPath } from '../../paths.ts'
import { composer } from '../../views/composer.ts'
import { lastDayOf, type SupportSpace } from '../../support/model.ts'
import { daySaid } from '../../support/views/day.ts'
import { titleMax, type Purpose } from '../forms.ts'
import { isAlwaysNamed } from '../model.ts'

interface OpeningPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly purpose: Purpose
  /** Where it is to be said in the peer-support space. */
  readonly space: SupportSpace | null
  readonly draft: Draft
  /** What she has begun to write here before. */
  readonly kept: KeptDraft | null
  /** The id of the conversation to come. */
  readonly once: ThreadId
  readonly preview?: string | null
  readonly files: FileBox
  readonly voices: Voices
  /** Those that an ask for experience can be asked of, and those of them that are chosen. */
  readonly topics: readonly AskableTopic[]
  readonly chosen: readonly string[]
}

export function openingPage(page: OpeningPage): Html {
  const { reader, community, can, purpose } = page
  return placePage({
    reader,
    community,
    can,
    here: page.space === null ? null : 'support',
    title: reader.words(`conversations.opening.title.${purpose.kind}`),
    content: html`${chosen(page)} ${writing(page)}`,
  })
}

function chosen({ reader, community, purpose, space }: OpeningPage): Html {
  const { words } = reader
  if (space !== null) return promise(reader, space)
  const change = html`<a href="${newThreadPath(community.id)}">${words('conversations.opening.change')}</a>`
  if (purpose.kind === 'introduction') return prompts(reader)
  if (purpose.kind !== 'ask') return html`<p>${change}</p>`
  const { activity } = purpose
  const name = html`<b>${words(`conversations.activities.${activity}.name`)}</b>`
  return html`<div class="asking">
    <p>${words.rich('conversations.opening.chosen', { name, wants: words(`conversations.activities.${activity}.wants`) })}</p>
    <p class="small muted">${words(`conversations.activities.${activity}.more`)}</p>
    <p class="small">${change}</p>
  </div>`
}

/** What others like to know of whoever comes in: what she could give before what she needs, and none of it owed. */
function prompts({ words }: Reader): Html {
  const asked = (['practice', 'offer', 'learn', 'rest'] as const).map(
    (one) => html`<li>${words(`conversations.opening.prompts.${one}`)}</li>`,
  )
  return html`<div class="asking">
    <p>${words('conversations.opening.promptsIntro')}</p>
    <ul class="small">
      ${asked}
    </ul>
    <p class="small muted">${words('conversations.opening.promptsFree')}</p>
  </div>`
}

/** Until when it stays, before it is said. */
function promise(reader: Reader, space: SupportSpace): Html {
  const day = daySaid(reader, lastDayOf(reader.now, space))
  return html`<p>${reader.words('conversations.support.willStay', { day })}</p>`
}

function voiceFor({ reader, purpose, draft, voices }: OpeningPage): Html | null {
  return isAlwaysNamed(purpose) ? null : voiceChoice({ reader, draft, voices })
}

function writing(page: OpeningPage): Html {
  const { reader, community, purpose, draft, kept, once, preview = null } = page
  const { words } = reader
  const form = html`<form class="form" method="post" action="${conversationsPath(community.id)}" enctype="multipart/form-data" novalidate>
    ${draftFields({ communityId: community.id, threadId: null }, versionOf(kept))}
    ${hiddenField('once', once)} ${hiddenField('kind', purpose.kind)}
    ${purpose.kind === 'ask' && hiddenField('activity', purpose.activity)}
    ${titleField(page)}
    <div class="stack-s">
      <h2 class="label">${words('conversations.opening.bodyLabel')}</h2>
      <p class="hint">${words('conversations.opening.bodyHint')}</p>
      ${composer({
        reader,
        draft,
        label: words('conversations.opening.bodyLabel'),
        submit: words(`conversations.opening.post.${purpose.kind}`),
        suggestions: suggestionsPath(community.id),
        readers: { count: community.memberCount, community: community.name },
        text: kept?.markdown ?? '',
        note: kept?.note ?? null,
        preview,
        files: fileBox({ reader, box: page.files, place: { communityId: community.id, placeId: community.id } }),
        under: html`${whom(page)} ${voiceFor(page)}`,
        acts: keepButton(reader),
      })}
    </div>
  </form>`
  return draftSaver({ reader, form })
}

function titleField({ reader, purpose, draft, kept }: OpeningPage): Html {
  const { words, viewer } = reader
  const example = purpose.kind === 'ask' ? words(`conversations.activities.${purpose.activity}.example`) : null
  const offered =
    purpose.kind === 'introduction' ? words('conversations.opening.introducing', { name: viewer.name }) : ''
  return field({
    reader,
    draft,
    name: 'title',
    label: words('conversations.opening.titleLabel'),
    hint: html`${words('conversations.opening.titleHint')}
    ${example && html`${words('conversations.choice.example')} <q>${example}</q>`}`,
    value: kept?.title ?? offered,
    maxLength: titleMax,
    isRequired: true,
  })
}
