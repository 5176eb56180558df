import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import {
  breadcrumb,
  checkbox,
  hiddenField,
  icon,
  noticeBox,
  postForm,
  said,
  select,
  wholePage,
  type Draft,
} from '#shell/index.ts'
import { communityPath, type Community } from '../../../communities/index.ts'
import type { Present, Room } from '../../model.ts'
import { roomPath } from '../../paths.ts'
import type { Run, Want } from '../model.ts'
import { runPath } from '../paths.ts'

export interface RunPage {
  readonly reader: Reader
  readonly community: Community
  readonly room: Room
  readonly run: Run
  readonly here: readonly Present[]
  /** What it wants where nothing has been chosen yet. */
  readonly wanted: readonly Want[]
  /** What was missing when somebody tried; null where nobody has. */
  readonly missing: readonly Want[] | null
  readonly draft: Draft
}

/** Before a protocol begins that is sensitive: what it takes, and what is missing. */
export function runPage(page: RunPage): Html {
  const { reader, community, room, run, missing } = page
  const { words, language } = reader
  const title = inLanguage(run.title, language).text
  const up = [
    { href: communityPath(community.id), label: said(reader, community.name) },
    { href: roomPath(room.id), label: words('rooms.titleOf', { gathering: inLanguage(room.title, language).text }) },
  ]
  return wholePage({
    reader,
    title,
    community: community.id,
    content: html`<header class="stack-s">${breadcrumb(reader, up)}<h1>${words('rooms.runs.title', { protocol: title })}</h1></header>
      <p>${words('rooms.runs.about')}</p>
      ${missing && missing.length > 0 && noticeBox({ kind: 'care', role: 'alert', content: html`${words('rooms.runs.notYet')}<br />${missing.map((want) => html`${words(`rooms.runs.missing.${want}`)}<br />`)}` })}
      ${state(page)} ${form(page)}
      <p><a href="${roomPath(room.id)}">${words('rooms.groups.back')}</a></p>`,
  })
}

function state({ reader: { words }, wanted, community }: RunPage): Html {
  const isThere = !wanted.includes('agreement') && !wanted.includes('agreed')
  const link = html`<a href="${communityPath(community.id)}/agreement">${words('rooms.runs.agreement')}</a>`
  return html`<p class="when">${icon(isThere ? 'tick' : 'care')}<span>${words(isThere ? 'rooms.runs.hasAgreed' : `rooms.runs.missing.${wanted.includes('agreement') ? 'agreement' : 'agreed'}`)} ${!isThere && link}</span></p>`
}

function form({ reader, room, run, here, wanted, draft }: RunPage): Html {
  const { words } = reader
  const people = here.map(({ personId, name }) => ({ value: personId, label: name }))
  const others = here.filter(({ isMe }) => !isMe).map(({ personId, name }) => ({ value: personId, label: name }))
  const nobody = { value: '', label: words('rooms.runs.nobody') }
  const content = html`${hiddenField('seen', String(room.moves))}
    ${run.needsSkill && checkbox({ reader, draft, name: 'skill', label: words('rooms.runs.skill'), hint: words('rooms.runs.skillHint') })}
    ${wanted.includes('second') && select({ reader, draft, name: 'support', label: words('rooms.runs.support'), hint: words('rooms.runs.supportHint'), choices: [nobody, ...others] })}
    ${select({ reader, draft, name: 'presenter', label: words('rooms.runs.presenter'), hint: words('rooms.runs.presenterHint'), choices: [nobody, ...people] })}`
  return postForm({ action: `${runPath(room.id, run.id)}/beginning`, content, submit: words('rooms.runs.begin') })
}
