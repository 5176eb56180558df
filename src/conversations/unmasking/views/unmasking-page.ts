import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { breadcrumb, button, fold, noticeBox, postButton, postForm, when, wholePage } from '#shell/index.ts'
import { waitingPath } from '../../held/paths.ts'
import { maskName } from '../../masks/views/mask-name.ts'
import { shownUntil, type Unmasking } from '../model.ts'
import { agreementPath, refusalPath } from '../paths.ts'
import { unmaskingRules } from '../rules.ts'

/** Whoever it was, by name; null where that cannot be found out any more. */
export interface Wearer {
  readonly name: string | null
}

interface UnmaskingPage {
  readonly reader: Reader
  readonly unmasking: Unmasking
  /** Whoever it was, for those who may know it now. */
  readonly wearer: Wearer | null
}

/** What was asked and why; what can be decided; the name for the two who agreed; and all but that for the wearer. */
export function unmaskingPage(page: UnmaskingPage): Html {
  const { reader, unmasking } = page
  const { words } = reader
  const title = words(unmasking.isMine ? 'conversations.unmasking.yours' : 'conversations.unmasking.title')
  return wholePage({
    reader,
    title,
    content: html`<header class="thread-head">
        ${breadcrumb(reader, [{ href: waitingPath, label: words('conversations.held.title') }])}
        <h1>${title}</h1>
      </header>
      ${asked(page)} ${answer(page)}`,
  })
}

function asked({ reader, unmasking }: UnmaskingPage): Html {
  const { words, language } = reader
  const by = unmasking.askedByName ?? words('conversations.held.somebody')
  const community = inLanguage(unmasking.communityName, language).text || words('conversations.held.somewhere')
  const name = maskName(words, unmasking.mask)
  return html`<p>${words('conversations.unmasking.where', { title: unmasking.title, community, name })}</p>
    ${fold({ title: words('conversations.unmasking.theWords'), content: html`<p class="said">${unmasking.markdown}</p>` })}
    <p>${words('conversations.unmasking.askedBy', { by })}</p>
    <div class="stack-xs">
      <p class="said">${unmasking.reason}</p>
      <p class="small muted">${when({ reader, at: unmasking.askedAt })}</p>
    </div>`
}

function answer({ reader, unmasking, wearer }: UnmaskingPage): Html {
  const { words, viewer } = reader
  if (unmaskingRules.decide(viewer, unmasking)) return deciding(reader, unmasking)
  if (unmasking.agreedAt === null) {
    const key = unmasking.refusedAt === null ? 'conversations.unmasking.waits' : 'conversations.unmasking.refused'
    return html`<p>${words(key)}</p>`
  }
  const by = unmasking.agreedByName ?? words('conversations.held.somebody')
  const said = html`<p>${words('conversations.unmasking.agreedBy', { by })} <span class="small muted">${when({ reader, at: unmasking.agreedAt })}</span></p>`
  const until = shownUntil(unmasking)
  if (wearer === null || until === null) return said
  if (wearer.name === null) return html`${said} <p>${words('conversations.unmasking.keyLost')}</p>`
  return html`${said}
  ${noticeBox({
    kind: 'care',
    content: words.rich('conversations.unmasking.itWas', { name: html`<b>${wearer.name}</b>` }),
    act: html`<p class="small">${words.rich('conversations.unmasking.until', { until: when({ reader, at: until, style: 'full' }) })}</p>`,
  })}`
}

function deciding({ words }: Reader, { id }: Unmasking): Html {
  return html`<section class="stack-s">
    <h2>${words('conversations.unmasking.decide')}</h2>
    <p>${words('conversations.unmasking.decideAbout')}</p>
    <div class="row">
      ${postForm({ action: agreementPath(id), content: null, submit: button({ label: words('conversations.unmasking.agree'), kind: 'danger' }) })}
      ${postButton({ action: refusalPath(id), label: words('conversations.unmasking.refuse') })}
    </div>
  </section>`
}
