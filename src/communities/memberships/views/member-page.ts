import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Can } from '#kernel/rules.ts'
import {
  avatar,
  button,
  choiceCards,
  type Draft,
  linkButton,
  mutedPath,
  noDraft,
  picturePath,
  postButton,
  postForm,
  profilePath,
  when,
} from '#shell/index.ts'
import { profileList } from '../../../profiles/index.ts'
import type { Community, Member } from '../../model.ts'
import {
  blockingPath,
  helpPath,
  mutingPath,
  removalPath,
  rolesPath,
  suspensionPath,
  unmutingPath,
} from '../../paths.ts'
import type { CommunityCan } from '../../places.ts'
import type { memberRules } from '../../rules.ts'
import { placePage } from '../../views/frame.ts'
import { removalReasons } from '../forms.ts'
import { roleChips } from './person.ts'
import { rolesField } from './roles-field.ts'

interface MemberPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly member: Member
  readonly canMember: Can<typeof memberRules>
  readonly draft?: Draft
}

export function memberPage(page: MemberPage): Html {
  const { reader, community, can, member, canMember } = page
  return placePage({
    reader,
    community,
    can,
    here: 'people',
    title: member.name,
    content: html`${head(reader, member)} ${told(reader, member)} ${canMember.changeRoles && rolesSection(page)} ${canMember.mute && mutingSection(page)} ${canMember.help && help(page)} ${canMember.remove && removal(page)}`,
  })
}

function head(reader: Reader, member: Member): Html {
  const { personId, name, hasPicture } = member
  const picture = hasPicture ? picturePath(personId) : null
  const since = when({ reader, at: member.joinedAt, style: 'date' })
  return html`<div class="row">
    ${avatar({ id: personId, name, picture, size: 'large' })}
    <div>
      <p class="row">${roleChips(reader, member)}</p>
      <p class="muted">${reader.words.rich('communities.people.since', { date: since })}</p>
    </div>
  </div>`
}

/** What she shows of herself to whoever reads this; to herself, who sees what. */
function told(reader: Reader, { personId, profile }: Member): Html {
  const isOneself = personId === reader.viewer.id
  const change = linkButton({ href: profilePath, label: reader.words('profiles.change'), kind: 'quiet', icon: 'edit' })
  return html`${profileList({ reader, fields: profile ?? [], withAudience: isOneself })} ${isOneself && html`<p>${change}</p>`}`
}

function rolesSection({ reader, community, member }: MemberPage): Html {
  return html`<section class="stack-s card">
    <h2>${reader.words('communities.roles.title')}</h2>
    ${postForm({
      action: rolesPath(community.id, member.personId),
      content: rolesField(reader, member.roles),
      submit: reader.words('communities.roles.save'),
    })}
  </section>`
}

function mutingSection({ reader, community, member }: MemberPage): Html {
  const { words } = reader
  const { personId, muting, name } = member
  const to = { mute: mutingPath, block: blockingPath, unmute: unmutingPath }
  const act = (kind: keyof typeof to) =>
    postButton({ action: to[kind](community.id, personId), label: words(`communities.muting.${kind}`) })
  return html`<section class="stack-s card" aria-labelledby="muting-title">
    <h2 id="muting-title">${words(`communities.muting.titles.${muting ?? 'heard'}`)}</h2>
    ${muting !== 'blocked' && html`<p>${words('communities.muting.about', { name })}</p>`}
    ${muting !== 'muted' && html`<p>${words('communities.muting.aboutBlocking', { name })}</p>`}
    <p>${words('communities.muting.neverTold')}</p>
    <div class="row">
      ${muting === null && act('mute')} ${muting !== 'blocked' && act('block')} ${muting && act('unmute')}
    </div>
    <p class="small"><a href="${mutedPath}">${words('communities.muting.listTitle')}</a></p>
  </section>`
}

function help({ reader, community, member }: MemberPage): Html {
  const { words } = reader
  return html`<section class="stack-s card">
    <h2>${words('communities.help.title')}</h2>
    <p>${words('communities.help.about')}</p>
    <p>${linkButton({ href: helpPath(community.id, member.personId), label: words('communities.help.act'), kind: 'quiet', icon: 'key' })}</p>
  </section>`
}

function removal({ reader, community, member, draft = noDraft }: MemberPage): Html {
  const { words } = reader
  return html`<section class="stack-s card">
    <h2>${words('communities.removal.title')}</h2>
    <p>${words('communities.removal.whatHappens')}</p>
    ${postForm({
      action: removalPath(community.id, member.personId),
      content: choiceCards({
        reader,
        draft,
        name: 'reason',
        label: words('communities.removal.reason'),
        hint: words('communities.removal.reasonHint'),
        isRequired: true,
        choices: removalReasons.map((value) => ({ value, label: words(`communities.removal.reasons.${value}`) })),
      }),
      submit: button({ label: words('communities.removal.act'), kind: 'quiet danger' }),
    })}
    <p><a href="${suspensionPath(community.id, member.personId)}">${words('communities.removal.suspend')}</a></p>
  </section>`
}
