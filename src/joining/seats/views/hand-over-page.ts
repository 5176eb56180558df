import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import {
  button,
  card,
  chip,
  field,
  fold,
  formProblem,
  postButton,
  postForm,
  textArea,
  type Draft,
} from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../../communities/index.ts'
import { handOver as linkToHand, whomToInvite } from '../../../umbrellas/index.ts'
import { ownMembershipPath } from '../../standing/paths.ts'
import { notesMax } from '../forms.ts'
import type { HandOver } from '../model.ts'
import { handOverPath } from '../paths.ts'

interface HandOverPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  /** Hers that is under way, with what she wrote. */
  readonly own: (HandOver & { readonly notes: string | null }) | null
  /** The link of a letter that could not leave. */
  readonly url: string | null
  readonly draft: Draft
}

/** Passing one's own seat on: to whom, with what notes, and where it is. */
export function handOverPage(given: HandOverPage): Html {
  const { reader, community, can, own, url } = given
  const { words } = reader
  return placePage({
    reader,
    community,
    can,
    here: null,
    between: [{ href: ownMembershipPath(community.id), label: words('communities.places.membership') }],
    title: words('joining.seats.title'),
    content: html`${linkToHand(reader, url)} ${own ? underWay(given, own) : proposing(given)}`,
  })
}

function underWay({ reader, community }: HandOverPage, own: HandOver & { readonly notes: string | null }): Html {
  const { words } = reader
  const state = own.state === 'agreed' ? 'agreed' : 'proposed'
  return html`${card({
    content: html`<p class="row"><b>${own.name}</b> ${chip({ label: words(`joining.seats.states.${state}`), kind: state === 'agreed' ? 'good' : 'plain' })}</p>
      <p>${words(`joining.seats.about.${state}`)}</p>
      ${own.notes && html`<h2>${words('joining.seats.notes')}</h2><pre class="said">${own.notes}</pre>`}`,
  })}
  ${fold({
    title: words('joining.seats.withdrawTitle'),
    content: html`<p>${words('joining.seats.withdrawAbout')}</p>
      ${postButton({ action: `${handOverPath(community.id)}/${own.id}/withdrawal`, label: words('joining.seats.withdraw') })}`,
  })}`
}

function proposing({ reader, community, can, draft }: HandOverPage): Html {
  const { words } = reader
  const content = html`${formProblem(reader, draft)} ${draft.doubt?.notice}
    ${field({ reader, draft, name: 'name', label: words('joining.seats.name'), maxLength: 120, autocomplete: 'off', isRequired: true })}
    ${whomToInvite({ reader, draft })}
    ${textArea({
      reader,
      draft,
      name: 'notes',
      label: words('joining.seats.notes'),
      hint: words('joining.seats.notesHint'),
      rows: 8,
      maxLength: notesMax,
    })}`
  const submit = html`<div class="row">${button({ label: words(can.invite ? 'joining.seats.send' : 'joining.seats.propose') })} ${draft.doubt?.act}</div>`
  return html`<div class="body">
      <p>${words('joining.seats.whatHappens')}</p>
      <ul>
        <li>${words(can.invite ? 'joining.seats.asksNow' : 'joining.seats.asksCoordinators')}</li>
        <li>${words('joining.seats.whenTaken')}</li>
        <li>${words('joining.seats.keeps')}</li>
      </ul>
    </div>
    ${postForm({ action: handOverPath(community.id), content, submit })}`
}
