import { html, type Html } from '#kernel/html.ts'
import { inLanguage } from '#kernel/reader.ts'
import { protects } from '#kernel/viewer.ts'
import { button, checkbox, chip, fold, noDraft, postButton, postForm, textArea, when } from '#shell/index.ts'
import { lookThrough, markedText } from '../../../confidentiality/index.ts'
import type { WaitingPage } from '../../held/views/waiting-page.ts'
import { passagesMax } from '../forms.ts'
import type { Flag } from '../model.ts'
import { keepingOutPath } from '../../keeping-out/paths.ts'
import { noted } from '../../content-notes/views/noted.ts'
import { versionsPath } from '../../versions/paths.ts'
import { mendingPath, standingPath } from '../paths.ts'

/** Something flagged, for the viewer to look at: let it stand, or take words out for good. */
export function flagItem(page: WaitingPage, flag: Flag): Html {
  const { reader } = page
  const { words, language } = reader
  const community = inLanguage(flag.communityName, language).text || words('conversations.held.somewhere')
  const name = flag.authorName ?? words('conversations.held.somebody')
  const about = words('conversations.flags.inConversation', { title: flag.title, community })
  const kind = flag.reason === 'identifying' ? 'care' : 'ask'
  const text = flag.markdown
  return html`<article class="stack-s">
    <h3>${about}</h3>
    <p class="row">${chip({ label: words(`conversations.flags.reasons.${flag.reason}`), kind })}
      ${flag.isHidden && chip({ label: words('conversations.flags.hiddenNow') })}
      <span class="small muted">${when({ reader, at: flag.flaggedAt, style: 'ago' })}</span></p>
    ${flag.words && html`<p>${words('conversations.flags.memberSays')}</p><p class="said">${flag.words}</p>`}
    <p class="small muted">${words('conversations.held.by', { name })}</p>
    ${noted({ reader, note: flag.note, content: markedText({ text, findings: lookThrough(text) }) })}
    ${flag.hasVersions && html`<p class="small"><a href="${versionsPath(flag.postId)}">${words('conversations.versions.title')}</a></p>`}
    ${fold({ title: words('conversations.flags.takeOut'), content: mending(page, flag), isOpen: page.judged === flag.id })}
    ${writerOf(page, flag)}
    ${postButton({ action: standingPath(flag.id), label: words('conversations.flags.letStand'), about, icon: 'done' })}
  </article>`
}

/** What a privacy officer can do about whoever wrote it, of whom she knows nothing. */
function writerOf({ reader }: WaitingPage, flag: Flag): Html | null {
  const { words, viewer } = reader
  if (!protects(viewer, flag.umbrellaId)) return null
  if (flag.isKeptOut) return html`<p class="small muted">${words('conversations.keepingOut.isKeptOut')}</p>`
  if (flag.isMasked) return html`<p class="small muted">${words('conversations.keepingOut.isMasked')}</p>`
  return html`<p><a href="${keepingOutPath(flag.id)}">${words('conversations.keepingOut.link')}</a></p>`
}

function mending({ reader, judged, draft }: WaitingPage, flag: Flag): Html {
  const { words } = reader
  const own = judged === flag.id ? draft : noDraft
  const tick = (name: 'whole' | 'files', label: string) =>
    checkbox({ reader, draft: own, id: `${name}-${flag.id}`, name, label })
  return postForm({
    action: mendingPath(flag.id),
    submit: button({ label: words('conversations.flags.takeOutNow'), kind: 'danger' }),
    content: html`${textArea({
      reader,
      draft: own,
      id: `passages-${flag.id}`,
      name: 'passages',
      rows: 3,
      label: words('conversations.flags.passages'),
      hint: words('conversations.flags.passagesHint'),
      maxLength: passagesMax,
    })}
    ${tick('whole', words('conversations.flags.whole'))}
    ${flag.fileCount > 0 && tick('files', words('conversations.flags.files', { count: flag.fileCount }))}`,
  })
}
