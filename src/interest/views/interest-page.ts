import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import {
  breadcrumb,
  button,
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
import { interestWordsMax, keptDays, type Announced } from '../model.ts'
import { interestPath, subjectPath } from '../paths.ts'

interface InterestPage {
  readonly reader: Reader
  readonly announced: Announced
  /** Whether the reader has said so already, by her account. */
  readonly isInterested: boolean
  readonly draft: Draft
  /** Why letters cannot be asked for just now. */
  readonly trouble?: string | null
}

/** Saying that one is interested in something that is not there yet. */
export function interestPage(page: InterestPage): Html {
  const { reader, announced, isInterested } = page
  const { kind } = announced.of
  const closed = noticeBox({ content: reader.words(`interest.${kind}.over`) })
  return framed(page, isInterested ? alreadySaid(reader, announced) : announced.isOpen ? form(page) : closed)
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
    html`<p>${words(`interest.${page.announced.of.kind}.sent`)}</p>
      <p class="muted">${words('joining.sent.nothingCame')}</p>
      ${page.letters && kept(page.letters)}`,
  )
}

/** On the page of what is not there yet: the way to say so, or that she has. */
export function interestOffer({ reader, announced, isInterested }: Omit<InterestPage, 'draft'>): Html {
  const { words, viewer } = reader
  if (isInterested) return alreadySaid(reader, announced)
  const { kind } = announced.of
  const action = interestPath(announced.of)
  const label = words(`interest.${kind}.act`)
  return html`<p>${words(`interest.${kind}.about`)}</p>
    ${
      viewer.id === null
        ? html`<p><a class="button" href="${action}">${label}</a></p>`
        : html`<div class="row">
            ${postButton({ label, kind: 'main', action })}
            <a href="${action}">${words('interest.face.withWords')}</a>
          </div>`
    }`
}

function alreadySaid({ words }: Reader, { of }: Announced): Html {
  return html`<p>${words(`interest.${of.kind}.already`)}</p>
    <div>${postButton({ action: `${interestPath(of)}/withdrawal`, label: words('interest.takeBack') })}</div>`
}

function framed({ reader, announced }: Pick<InterestPage, 'reader' | 'announced'>, content: Html): Html {
  const { words } = reader
  const { of, name } = announced
  const up = { href: subjectPath(of), label: said(reader, name) }
  return wholePage({
    reader,
    title: words(`interest.${of.kind}.title`, { name: inLanguage(name, reader.language).text }),
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [up])}
        <h1>${words.rich(`interest.${of.kind}.title`, { name: said(reader, name) })}</h1>
      </header>
      ${content}`,
  })
}

function form({ reader, announced: { of }, draft, trouble }: InterestPage): Html {
  const { words, viewer } = reader
  return html`<p class="lead-text">${words(`interest.${of.kind}.pageAbout`)}</p>
    ${trouble && noticeBox({ kind: 'care', content: trouble, role: 'alert' })}
    ${postForm({
      action: interestPath(of),
      content: html`${formProblem(reader, draft)} ${draft.doubt?.notice} ${viewer.id === null && stranger(reader, draft, interestPath(of))}
        ${textArea({ reader, draft, name: 'words', label: words('interest.page.words'), hint: words(`interest.${of.kind}.wordsHint`), rows: 3, maxLength: interestWordsMax })}
        <p class="small muted">${words(`interest.${of.kind}.whoReads`, { days: keptDays[of.kind] })}</p>`,
      submit: html`<div class="row">${draft.doubt?.act}${button({ label: words(`interest.${of.kind}.act`) })}</div>`,
    })}`
}

/** Signed in, she comes back here, also from what was not understood. */
function stranger(reader: Reader, draft: Draft, from: string): Html {
  const { words } = reader
  const signIn = (inside: Html) => html`<a href="${signInFromPath(from)}">${inside}</a>`
  return html`<p>${words.rich('joining.asking.haveAccount', { link: signIn })}</p>
    ${field({ reader, draft, name: 'name', label: words('people.me.name'), autocomplete: 'name', maxLength: 120, isRequired: true })}
    ${field({ reader, draft, name: 'email', kind: 'email', label: words('joining.asking.email'), hint: words('interest.page.emailHint'), autocomplete: 'email', isRequired: true })}`
}
