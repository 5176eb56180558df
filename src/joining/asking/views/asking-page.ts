import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import {
  breadcrumb,
  button,
  communityPath,
  field,
  formProblem,
  linkButton,
  noticeBox,
  postForm,
  said,
  signInFromPath,
  textArea,
  wholePage,
  type Draft,
} from '#shell/index.ts'
import type { Community } from '../../../communities/index.ts'
import { questionFields, type Known, type Question } from '../../../eligibility/index.ts'
import { interestPath } from '../../../interest/index.ts'
import { freePlaces, type Door } from '../../model.ts'
import { askingPath, requestPath, askingWithPath, withColleagues } from '../../paths.ts'
import type { JoinRequest } from '../../model.ts'
import type { Colleagues } from '../../together/model.ts'
import { practiceMax, wordsMax } from '../forms.ts'

interface AskingPage {
  readonly reader: Reader
  readonly community: Community
  readonly door: Door
  /** What the community's rule still wants to know. */
  readonly asked: { readonly questions: readonly Question[]; readonly known: Known }
  /** With whom she asks; null where she asks by herself. */
  readonly colleagues: Colleagues | null
  readonly draft: Draft
  /** Why letters cannot be asked for just now. */
  readonly trouble?: string | null
}

/** Asking to join: a few questions, and what happens then. */
export function askingPage(given: AskingPage): Html {
  const { reader, community } = given
  return framed(
    reader,
    community,
    html`${about(given)} ${given.door.isRunning && given.door.takesRequests && form(given)}`,
  )
}

interface Open {
  readonly reader: Reader
  readonly community: Community
  readonly request: JoinRequest
}

/** Where she has asked already: nothing is asked twice. */
export function askedAlreadyPage({ reader, community, request }: Open): Html {
  const { words } = reader
  const act = linkButton({ href: requestPath(request.id), label: words('joining.asking.see') })
  return framed(reader, community, noticeBox({ content: words('joining.problems.askedAlready'), act }))
}

interface Sent {
  readonly reader: Reader
  readonly community: Community
  /** Where letters can be read, where they are kept instead of sent. */
  readonly letters: string | null
}

/** The letter is on its way: nobody has the request before it is confirmed. */
export function sentPage({ reader, community, letters }: Sent): Html {
  const { words } = reader
  return wholePage({
    reader,
    title: words('joining.sent.title'),
    shape: 'door',
    content: html`<h1>${words('joining.sent.title')}</h1>
      <p>${words.rich('joining.sent.about', { community: said(reader, community.name) })}</p>
      <p class="muted">${words('joining.sent.nothingCame')}</p>
      ${letters && noticeBox({ content: words.rich('people.link.kept', { link: (inside) => html`<a href="${letters}">${inside}</a>` }) })}
      <p><a href="${communityPath(community.id)}">${words('joining.sent.back')}</a></p>`,
  })
}

function framed(reader: Reader, community: Community, content: Html): Html {
  const { words } = reader
  const up = { href: communityPath(community.id), label: said(reader, community.name) }
  return wholePage({
    reader,
    title: words('joining.asking.title', { community: inLanguage(community.name, reader.language).text }),
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [up])}
        <h1>${words.rich('joining.asking.title', { community: said(reader, community.name) })}</h1>
      </header>
      ${content}`,
  })
}

/** Where it has closed, that; where it is planned, the way to hear when it opens. */
function notRunning({ words }: Reader, { id, state }: Community): Html {
  if (state === 'closed') return noticeBox({ content: words('joining.problems.over') })
  const act = linkButton({
    href: interestPath({ kind: 'community', id }),
    label: words('interest.community.act'),
    kind: 'quiet',
  })
  return noticeBox({ content: words('joining.problems.notYet'), act })
}

function about({ reader, community, door, trouble }: AskingPage): Html {
  const { words } = reader
  if (!door.isRunning) return notRunning(reader, community)
  if (!door.takesRequests) return noticeBox({ content: words('joining.problems.closed') })
  return html`<p class="lead-text">${words('joining.asking.about', { days: door.answerDays })}</p>
    ${freePlaces(door) === 0 && noticeBox({ content: words('joining.asking.full') })}
    ${trouble && noticeBox({ kind: 'care', content: trouble, role: 'alert' })}`
}

function form({ reader, community, asked, colleagues, draft }: AskingPage): Html {
  const { words, viewer } = reader
  const from = colleagues ? askingWithPath(community.id, colleagues.id) : askingPath(community.id)
  const fields = html`${formProblem(reader, draft)} ${draft.doubt?.notice}
    ${colleagues && together(reader, colleagues)} ${viewer.id === null ? stranger(reader, draft, from) : known(reader)}
    ${field({
      reader,
      draft,
      name: 'practice',
      label: words('joining.asking.practice'),
      hint: words('joining.asking.practiceHint'),
      maxLength: practiceMax,
      isRequired: true,
    })}
    ${asked.questions.length > 0 && questions(reader, draft, asked)}
    ${textArea({
      reader,
      draft,
      name: 'words',
      label: words('joining.asking.words'),
      hint: words('joining.asking.wordsHint'),
      rows: 4,
      maxLength: wordsMax,
    })}
    <p class="small muted">${words('joining.asking.whoReads')}</p>`
  const submit = html`<div class="row">${draft.doubt?.act}${button({ label: words('joining.asking.send') })}</div>`
  return postForm({ action: askingPath(community.id), content: fields, submit })
}

function together({ words }: Reader, { id, organisation }: Colleagues): Html {
  const content = words.rich('joining.together.with', { organisation: html`<b>${organisation}</b>` })
  return html`${noticeBox({ content })} <input type="hidden" name="${withColleagues}" value="${id}" />`
}

function questions(reader: Reader, draft: Draft, asked: AskingPage['asked']): Html {
  return html`<p class="muted">${reader.words('joining.asking.whoCan')}</p>
    ${questionFields({ reader, draft, ...asked })}`
}

/** Signed in, she comes back here, also from what was not understood. */
function stranger(reader: Reader, draft: Draft, from: string): Html {
  const { words } = reader
  const signIn = (inside: Html) => html`<a href="${signInFromPath(from)}">${inside}</a>`
  return html`<p>${words.rich('joining.asking.haveAccount', { link: signIn })}</p>
    ${field({ reader, draft, name: 'name', label: words('people.me.name'), hint: words('joining.asking.nameHint'), autocomplete: 'name', maxLength: 120, isRequired: true })}
    ${field({ reader, draft, name: 'email', kind: 'email', label: words('joining.asking.email'), hint: words('joining.asking.emailHint'), autocomplete: 'email', isRequired: true })}`
}

function known({ words, viewer }: Reader): Html {
  return html`<p>${words.rich('joining.asking.as', { name: html`<b>${viewer.name}</b>` })}</p>`
}
