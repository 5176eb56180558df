import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import {
  breadcrumb,
  button,
  communityPath,
  field,
  formProblem,
  noticeBox,
  postButton,
  postForm,
  said,
  signInFromPath,
  textArea,
  wholePage,
  type Draft,
} from '#shell/index.ts'
import type { Community } from '../../../communities/index.ts'
import { interestWordsMax, keptDays } from '../model.ts'
import { interestPath } from '../paths.ts'

interface InterestPage {
  readonly reader: Reader
  readonly community: Community
  /** Whether the reader has said so already, by her account. */
  readonly isInterested: boolean
  readonly draft: Draft
  /** Why letters cannot be asked for just now. */
  readonly trouble?: string | null
}

/** Saying that one would like to hear when a planned community opens. */
export function interestPage(page: InterestPage): Html {
  const { reader, community, isInterested } = page
  const { words } = reader
  return framed(
    page,
    isInterested
      ? html`<p>${words('joining.interest.page.already')}</p>
          ${takingBack(reader, community)}`
      : community.state === 'planned'
        ? form(page)
        : noticeBox({ content: words('joining.interest.page.over') }),
  )
}

/** The letter is on its way: nothing counts before it is confirmed. */
export function interestSentPage(
  page: Omit<InterestPage, 'draft' | 'isInterested'> & { letters: string | null },
): Html {
  const { words } = page.reader
  const kept = (href: string) =>
    noticeBox({ content: words.rich('people.link.kept', { link: (inside) => html`<a href="${href}">${inside}</a>` }) })
  return framed(
    page,
    html`<p>${words('joining.interest.page.sent')}</p>
      <p class="muted">${words('joining.sent.nothingCame')}</p>
      ${page.letters && kept(page.letters)}`,
  )
}

/** On the public page of a planned community: the way to say so, or that she has. */
export function interestFace({ reader, community, isInterested }: Omit<InterestPage, 'draft'>): Html {
  const { words, viewer } = reader
  if (isInterested)
    return html`<p>${words('joining.interest.page.already')}</p>
      ${takingBack(reader, community)}`
  const act = { label: words('joining.interest.face.act'), kind: 'main' } as const
  return html`<p>${words('joining.interest.face.about')}</p>
    ${
      viewer.id === null
        ? html`<p><a class="button" href="${interestPath(community.id)}">${act.label}</a></p>`
        : html`<div class="row">
            ${postButton({ ...act, action: interestPath(community.id) })}
            <a href="${interestPath(community.id)}">${words('joining.interest.face.withWords')}</a>
          </div>`
    }`
}

function takingBack({ words }: Reader, { id }: Community): Html {
  return html`<div>${postButton({ action: `${interestPath(id)}/withdrawal`, label: words('joining.interest.takeBack') })}</div>`
}

function framed({ reader, community }: Pick<InterestPage, 'reader' | 'community'>, content: Html): Html {
  const { words } = reader
  const up = { href: communityPath(community.id), label: said(reader, community.name) }
  return wholePage({
    reader,
    title: words('joining.interest.page.title', { community: inLanguage(community.name, reader.language).text }),
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [up])}
        <h1>${words.rich('joining.interest.page.title', { community: said(reader, community.name) })}</h1>
      </header>
      ${content}`,
  })
}

function form({ reader, community, draft, trouble }: InterestPage): Html {
  const { words, viewer } = reader
  return html`<p class="lead-text">${words('joining.interest.page.about')}</p>
    ${trouble && noticeBox({ kind: 'care', content: trouble, role: 'alert' })}
    ${postForm({
      action: interestPath(community.id),
      content: html`${formProblem(reader, draft)} ${draft.doubt?.notice} ${viewer.id === null && stranger(reader, draft)}
        ${textArea({ reader, draft, name: 'words', label: words('joining.interest.page.words'), hint: words('joining.interest.page.wordsHint'), rows: 3, maxLength: interestWordsMax })}
        <p class="small muted">${words('joining.interest.page.whoReads', { days: keptDays })}</p>`,
      submit: html`<div class="row">${draft.doubt?.act}${button({ label: words('joining.interest.face.act') })}</div>`,
    })}`
}

function stranger(reader: Reader, draft: Draft): Html {
  const { words } = reader
  const signIn = (inside: Html) => html`<a href="${signInFromPath(reader.path)}">${inside}</a>`
  return html`<p>${words.rich('joining.asking.haveAccount', { link: signIn })}</p>
    ${field({ reader, draft, name: 'name', label: words('people.me.name'), autocomplete: 'name', maxLength: 120, isRequired: true })}
    ${field({ reader, draft, name: 'email', kind: 'email', label: words('joining.asking.email'), hint: words('joining.interest.page.emailHint'), autocomplete: 'email', isRequired: true })}`
}
