import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { avatar, linkButton, picturePath, plainList, profilePath, said, wholePage } from '#shell/index.ts'
import type { Acquaintance } from '../model.ts'
import { profileList } from './profile-list.ts'

interface PersonPage {
  readonly reader: Reader
  readonly person: Acquaintance
  /** Where a community shows its member. */
  memberPath(community: Acquaintance['communities'][number], person: Acquaintance['id']): string
}

/** Somebody, by what she shows to whoever reads this. */
export function personPage({ reader, person, memberPath }: PersonPage): Html {
  const { words, viewer } = reader
  const { id, name, hasPicture, fields } = person
  const isOneself = id === viewer.id
  const shared = viewer.belongings.filter((belonging) => person.communities.includes(belonging.id))
  return wholePage({
    reader,
    title: name,
    content: html`<header class="row">
        ${avatar({ id, name, picture: hasPicture ? picturePath(id) : null, size: 'large' })}
        <h1>${name}</h1>
      </header>
      ${isOneself && html`<p>${words('profiles.person.own')}</p>`}
      ${profileList({ reader, fields, withAudience: isOneself }) ?? html`<p class="muted">${words(isOneself ? 'profiles.person.ownEmpty' : 'profiles.person.empty', { name })}</p>`}
      ${isOneself && html`<p>${linkButton({ href: profilePath, label: words('profiles.change'), kind: 'quiet', icon: 'edit' })}</p>`}`,
    aside:
      shared.length === 0
        ? null
        : html`<section class="stack-s">
            <h2>${words(isOneself ? 'profiles.person.yours' : 'profiles.person.shared')}</h2>
            ${plainList(shared.map((one) => html`<a href="${memberPath(one.id, id)}">${said(reader, one.name)}</a>`))}
          </section>`,
  })
}
