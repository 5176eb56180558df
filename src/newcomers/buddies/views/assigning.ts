import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { avatar, button, emptyState, hiddenField, list, picturePath, postButton, select, when } from '#shell/index.ts'
import { memberPath } from '../../../communities/index.ts'
import { threadPath } from '../../../conversations/index.ts'
import { buddiesPath, buddyEndPath } from '../../paths.ts'
import { stateOf, type Buddyship } from '../model.ts'
import type { Unaccompanied, Willing } from '../queries.ts'
import type { BuddiesPage } from './buddies-page.ts'

/** For those who coordinate: every newcomer, with whoever is near her or could be asked. */
export function assigning(page: BuddiesPage): Html {
  const { reader, newcomers, willing } = page
  const { words } = reader
  const nobody = emptyState({
    icon: 'greet',
    title: words('newcomers.buddies.noNewcomers'),
    content: words('newcomers.buddies.noNewcomersAbout'),
  })
  return html`<section class="stack-s">
    <h2>${words('newcomers.buddies.assigning')}</h2>
    <p>${words('newcomers.buddies.assigningAbout')}</p>
    <p class="small muted">${words('newcomers.buddies.willing', { count: willing.length })}</p>
    ${newcomers.length === 0 ? nobody : list(newcomers.map((newcomer) => item(page, newcomer)))}
  </section>`
}

function item(page: BuddiesPage, newcomer: Unaccompanied): Html {
  const { reader, community, asked } = page
  const { words } = reader
  const { personId, name, hasPicture, joinedAt, introduction } = newcomer
  const hers = asked.filter(({ newcomerId }) => newcomerId === personId)
  const said =
    introduction && html`<a href="${threadPath(introduction)}">${words('newcomers.buddies.introduction')}</a>`
  return html`<div class="row">
      ${avatar({ id: personId, name, picture: hasPicture ? picturePath(personId) : null })}
      <div>
        <a class="title" href="${memberPath(community.id, personId)}">${name}</a>
        <p class="facts small muted"><span>${words.rich('newcomers.waiting.since', { ago: when({ reader, at: joinedAt, style: 'ago' }) })}</span>${said && html`<span>${said}</span>`}</p>
      </div>
    </div>
    ${declined(reader, hers)} ${standing(page, newcomer, hers)}`
}

function declined({ words }: Reader, hers: readonly Buddyship[]): Html | false {
  const names = hers.filter(({ declinedAt }) => declinedAt !== null).map(({ buddyName }) => buddyName)
  if (names.length === 0) return false
  const said = new Intl.ListFormat(words.language).format(names)
  return html`<p class="small muted">${words('newcomers.buddies.declined', { names: said })}</p>`
}

function standing(page: BuddiesPage, newcomer: Unaccompanied, hers: readonly Buddyship[]): Html {
  const { reader, willing } = page
  const { words } = reader
  const current = hers.find((one) => ['asked', 'accepted'].includes(stateOf(one, reader.now)))
  if (current) return withOne(reader, current)
  if (newcomer.isAlone) return html`<p>${words('newcomers.buddies.alone')}</p>`
  const refused = new Set(hers.filter(({ declinedAt }) => declinedAt !== null).map(({ buddyId }) => buddyId))
  const possible = willing.filter(({ personId }) => personId !== newcomer.personId && !refused.has(personId))
  if (possible.length === 0) return html`<p>${words('newcomers.buddies.nobody')}</p>`
  return asking(page, newcomer, possible)
}

function withOne(reader: Reader, current: Buddyship): Html {
  const { words } = reader
  const state = current.acceptedAt === null ? 'isAsked' : 'isBuddy'
  const ago = when({ reader, at: current.acceptedAt ?? current.askedAt, style: 'ago' })
  const act = current.acceptedAt === null ? 'withdraw' : 'end'
  return html`<div class="row between">
    <p>${words.rich(`newcomers.buddies.${state}`, { name: current.buddyName, ago })}</p>
    ${postButton({
      action: buddyEndPath(current.communityId, current.id),
      label: words(`newcomers.buddies.${act}`),
      kind: 'plain',
      about: current.newcomerName,
    })}
  </div>`
}

function asking(
  { reader, community, draft }: BuddiesPage,
  newcomer: Unaccompanied,
  possible: readonly Willing[],
): Html {
  const { words } = reader
  const isHers = draft.entered['newcomer'] === newcomer.personId
  return html`<form class="form" method="post" action="${buddiesPath(community.id)}" novalidate>
    ${hiddenField('newcomer', newcomer.personId)}
    ${select({
      reader,
      draft: isHers ? draft : { entered: {}, problems: {} },
      name: 'buddy',
      id: `buddy-${newcomer.personId}`,
      label: words('newcomers.buddies.choose', { name: newcomer.name }),
      value: '',
      choices: [
        { value: '', label: words('newcomers.buddies.choice') },
        ...possible.map(({ personId, name }) => ({ value: personId, label: name })),
      ],
    })}
    ${button({ label: words('newcomers.buddies.ask'), kind: 'quiet', about: words('newcomers.buddies.askFor', { name: newcomer.name }) })}
  </form>`
}
