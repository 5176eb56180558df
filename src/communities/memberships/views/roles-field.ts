import type { Role } from '#database'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { checkbox, type Draft, noDraft } from '#shell/index.ts'
import { roles } from '../../model.ts'

/** Any of the roles beyond belonging, each with what it lets somebody do. */
export function rolesField(reader: Reader, held: readonly Role[], draft: Draft = noDraft): Html {
  const { words } = reader
  const choice = (role: Role) =>
    checkbox({
      reader,
      draft,
      name: 'roles',
      id: `role-${role}`,
      value: role,
      isTicked: held.includes(role),
      label: words(`communities.roles.${role}.label`),
      hint: words(`communities.roles.${role}.hint`),
    })
  return html`<fieldset class="choices">
    <legend>${words('communities.roles.legend')}</legend>
    ${roles.filter((role) => role !== 'member').map(choice)}
  </fieldset>`
}
