import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { avatar, chip, picturePath } from '#shell/index.ts'
import { rolesToSay, type Member } from '../../model.ts'

export function face({ personId, name, hasPicture }: Pick<Member, 'personId' | 'name' | 'hasPicture'>): Html {
  return avatar({ id: personId, name, picture: hasPicture ? picturePath(personId) : null })
}

export function roleChips({ words }: Reader, member: Pick<Member, 'roles'>): Html {
  return html`${rolesToSay(member).map((role) => chip({ label: words(`communities.roles.${role}.label`) }))}`
}
