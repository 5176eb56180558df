import type { CommunityId } from '#database'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { linkButton, list, pager, when, withCard } from '#shell/index.ts'
import { inBrief } from '../../../profiles/index.ts'
import type { Community, Member } from '../../model.ts'
import { alumniPath, invitationsPath, leavingPath, memberPath, peopleAfterPath } from '../../paths.ts'
import type { CommunityCan } from '../../places.ts'
import { placePage } from '../../views/frame.ts'
import type { MemberPage } from '../queries.ts'
import { face, roleChips } from './person.ts'

interface PeoplePage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly convening: readonly Member[]
  readonly others: MemberPage
}

export function peoplePage({ reader, community, can, convening, others }: PeoplePage): Html {
  const { words } = reader
  return placePage({
    reader,
    community,
    can,
    here: 'people',
    title: words('communities.places.people'),
    content: html`
      ${can.invite && html`<p>${linkButton({ href: invitationsPath(community.id), label: words('communities.people.invite'), icon: 'invite' })}</p>`}
      ${section(reader, words('communities.people.convening'), convening)}
      ${section(reader, words('communities.people.members'), others.members)}
      ${pager({ reader, older: nextPath(community.id, others) })}
      <p><a href="${alumniPath(community.id)}">${words('communities.alumni.title')}</a></p>
      ${can.leave && html`<p><a href="${leavingPath(community.id)}">${words('communities.leaving.link')}</a></p>`}
    `,
  })
}

function section(reader: Reader, title: string, members: readonly Member[]): Html | null {
  if (members.length === 0) return null
  return html`<section class="stack-s">
    <h2>${title}</h2>
    ${list(members.map((member) => memberItem(reader, member)))}
  </section>`
}

function memberItem(reader: Reader, member: Member): Html {
  const since = when({ reader, at: member.joinedAt, style: 'date' })
  return html`<div class="row">
    ${face(member)}
    <div>
      <p class="row">${withCard(member.personId, html`<a class="title" href="${memberPath(member.communityId, member.personId)}">${member.name}</a>`)} ${roleChips(reader, member)}</p>
      ${inBrief(reader, member.profile ?? [])}
      <p class="small muted">${reader.words.rich('communities.people.since', { date: since })}</p>
    </div>
  </div>`
}

function nextPath(community: CommunityId, { next }: MemberPage): string | null {
  return next === null ? null : peopleAfterPath(community, next)
}
