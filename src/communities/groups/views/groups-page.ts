import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import {
  button,
  card,
  choicePills,
  chip,
  emptyState,
  field,
  fold,
  formProblem,
  list,
  noDraft,
  postButton,
  postForm,
  select,
  type Draft,
} from '#shell/index.ts'
import { face } from '../../memberships/views/person.ts'
import type { Community } from '../../model.ts'
import { groupsPath, memberPath } from '../../paths.ts'
import type { CommunityCan } from '../../places.ts'
import { placePage } from '../../views/frame.ts'
import { groupNameMax, ways } from '../forms.ts'
import type { GroupMember, SmallGroup } from '../model.ts'

interface GroupsPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly groups: readonly SmallGroup[]
  /** Members who are in none. */
  readonly apart: readonly GroupMember[]
  readonly draft: Draft
}

/** The small groups of a community: one's own first, and for the convening team how they are made. */
export function groupsPage(given: GroupsPage): Html {
  const { reader, community, can, groups, apart } = given
  const { words, viewer } = reader
  const isIn = (group: SmallGroup) => group.members.some(({ personId }) => personId === viewer.id)
  const inOrder = groups.toSorted((one, other) => Number(isIn(other)) - Number(isIn(one)) || one.place - other.place)
  return placePage({
    reader,
    community,
    can,
    here: 'groups',
    title: words('communities.places.groups'),
    content: html`${groups.length === 0 ? none(reader) : inOrder.map((group) => groupCard(given, group, isIn(group)))}
      ${groups.length > 0 && apart.length > 0 && apartCard(given)} ${can.divide && convening(given)}`,
  })
}

function none({ words }: Reader): Html {
  return emptyState({
    icon: 'communities',
    title: words('communities.groups.none'),
    content: words('communities.groups.noneAbout'),
  })
}

/** What a group is called: its own name, or its number. */
export function groupName({ words }: Reader, { name, place }: Pick<SmallGroup, 'name' | 'place'>): string {
  return name === '' ? words('communities.groups.numbered', { place }) : name
}

function groupCard({ reader, community }: GroupsPage, group: SmallGroup, isMine: boolean): Html {
  const { words } = reader
  const content = html`<h2 class="row">${groupName(reader, group)} ${isMine && chip({ label: words('communities.groups.yours'), kind: 'good' })}</h2>
    ${
      group.members.length === 0
        ? html`<p class="muted">${words('communities.groups.nobody')}</p>`
        : list(group.members.map((member) => memberLine(reader, community, member)))
    }`
  return card({ content, isLead: isMine })
}

function memberLine({ words }: Reader, { id }: Community, member: GroupMember): Html {
  return html`<p class="row">
    ${face(member)} <a href="${memberPath(id, member.personId)}">${member.name}</a>
    ${member.isAway && chip({ label: words('communities.groups.away') })}
  </p>`
}

function apartCard({ reader, community, apart }: GroupsPage): Html {
  return fold({
    title: reader.words('communities.groups.apart', { count: apart.length }),
    content: list(apart.map((member) => memberLine(reader, community, member))),
  })
}

function convening(given: GroupsPage): Html {
  const { reader, community, groups, draft } = given
  const { words } = reader
  return html`${groups.length > 0 && arranging(given)}
  ${fold({
    title: words(groups.length === 0 ? 'communities.groups.divide' : 'communities.groups.divideAgain'),
    isOpen: groups.length === 0 || Object.keys(draft.entered).length > 0,
    content: dividing(given),
  })}
  ${
    groups.length > 0 &&
    fold({
      title: words('communities.groups.endTitle'),
      content: html`<p>${words('communities.groups.endAbout')}</p>
        ${postButton({ action: `${groupsPath(community.id)}/end`, label: words('communities.groups.end') })}`,
    })
  }`
}

function dividing({ reader, community, draft, groups }: GroupsPage): Html {
  const { words } = reader
  const content = html`${formProblem(reader, draft)}
    <p>${words(groups.length === 0 ? 'communities.groups.divideAbout' : 'communities.groups.divideAgainAbout')}</p>
    ${field({ reader, draft, name: 'size', kind: 'number', label: words('communities.groups.size'), value: '4', isRequired: true })}
    ${choicePills({
      reader,
      draft,
      name: 'way',
      label: words('communities.groups.way'),
      value: 'random',
      choices: ways.map((value) => ({ value, label: words(`communities.groups.ways.${value}`) })),
    })}`
  const submit = button({ label: words('communities.groups.make'), kind: groups.length === 0 ? 'main' : 'quiet' })
  return postForm({ action: groupsPath(community.id), content, submit })
}

function arranging({ reader, community, groups, apart }: GroupsPage): Html {
  const { words } = reader
  const choices = [
    { value: '', label: words('communities.groups.inNone') },
    ...groups.map((group) => ({ value: group.id, label: groupName(reader, group) })),
  ]
  const seated = groups.flatMap(({ id, members }) => members.map((member) => ({ ...member, group: String(id) })))
  const people = [...seated, ...apart.map((member) => ({ ...member, group: '' }))].toSorted((one, other) =>
    one.name.localeCompare(other.name, reader.language),
  )
  const content = html`${groups.map((group) => field({ reader, draft: noDraft, name: `name-of-${group.id}`, label: words('communities.groups.nameOf', { place: group.place }), value: group.name, maxLength: groupNameMax, autocomplete: 'off' }))}
    ${people.map((one) => select({ reader, draft: noDraft, name: `group-of-${one.personId}`, label: one.name, value: one.group, choices }))}`
  return fold({
    title: words('communities.groups.arrange'),
    content: postForm({
      action: `${groupsPath(community.id)}/arrangement`,
      content,
      submit: button({ label: words('communities.groups.keep'), kind: 'quiet' }),
    }),
  })
}
