import { html, type Html, type Renderable } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { emptyState, linkButton, list, said } from '#shell/index.ts'
import { formPage, type Umbrella } from '../../../umbrellas/index.ts'
import { codesOf } from '../../employments/model.ts'
import type { ProgrammeStream } from '../../model.ts'
import { communitySettingsPath, familySettingsPath } from '../../paths.ts'
import { inherited, type CommunitySettings, type FamilySettings } from '../model.ts'

interface SettingsPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly families: readonly FamilySettings[]
  readonly communities: readonly CommunitySettings[]
  readonly streams: readonly ProgrammeStream[]
}

/** What families settle, and for each community what is its family's word and what its own. */
export function settingsPage(page: SettingsPage): Html {
  const { reader, umbrella, families, communities } = page
  const { words } = reader
  const alone = communities.filter(({ familyId }) => familyId === null)
  return formPage({
    reader,
    umbrella,
    title: words('organisations.settings.title'),
    about: words('organisations.settings.about'),
    form:
      families.length + communities.length === 0
        ? emptyState({
            icon: 'communities',
            title: words('organisations.settings.none'),
            content: words('organisations.settings.noneYet'),
          })
        : html`${families.map((family) => familySection(page, family))}
            ${
              alone.length > 0 &&
              html`<section class="stack-s">
              <h2>${words('organisations.settings.alone')}</h2>
              ${list(alone.map((one) => communityItem(page, one, null)))}
            </section>`
            }`,
  })
}

function familySection(page: SettingsPage, family: FamilySettings): Html {
  const { reader, umbrella, communities } = page
  const { words } = reader
  const own = communities.filter(({ familyId }) => familyId === family.id)
  return html`<section class="stack-s">
    <div class="row between">
      <h2>${said(reader, family.name)}</h2>
      ${linkButton({ href: familySettingsPath(umbrella.id, family.id), label: words('organisations.settings.change'), kind: 'quiet', icon: 'edit' })}
    </div>
    <dl class="settled">
      ${term(words('organisations.facts.inbox'), family.inboxAddress ?? words('organisations.settings.unsaid'))}
      ${term(words('organisations.facts.rhythm'), rhythmText(reader, family.rhythmMonths))}
      ${term(words('organisations.settings.newOnes'), family.defaultVisibility ? words(`organisations.visibilitys.${family.defaultVisibility}`) : words('organisations.settings.unsaid'))}
    </dl>
    ${own.length > 0 ? list(own.map((one) => communityItem(page, one, family))) : html`<p class="muted">${words('organisations.settings.noCommunity')}</p>`}
  </section>`
}

function communityItem(page: SettingsPage, one: CommunitySettings, family: FamilySettings | null): Html {
  const { reader, umbrella, streams } = page
  const { words } = reader
  const inbox = inherited(one.inboxAddress, family?.inboxAddress)
  const rhythm = inherited(one.rhythmMonths, family?.rhythmMonths)
  const codes = codesOf(one.streamIds, streams)
  return html`<p><a class="title" href="${communitySettingsPath(umbrella.id, one.id)}">${said(reader, one.name)}</a></p>
    <dl class="settled">
      ${term(words('organisations.facts.inbox'), whose(reader, inbox.value ?? words('organisations.settings.unsaid'), family && inbox.isOwn))}
      ${term(words('organisations.facts.rhythm'), whose(reader, rhythmText(reader, rhythm.value), family && rhythm.isOwn))}
      ${term(words('organisations.facts.visibility'), words(`organisations.visibilitys.${one.visibility}`))}
      ${term(words('organisations.facts.streams'), codes.length > 0 ? codes.join(', ') : words('organisations.facts.none'))}
    </dl>`
}

/** What counts, and whose word it is; a community without a family has its own alone. */
function whose({ words }: Reader, value: string, isOwn: boolean | null): Renderable {
  if (isOwn === null) return value
  return html`${value} <span class="small muted">${words(isOwn ? 'organisations.settings.itsOwn' : 'organisations.settings.asFamily')}</span>`
}

export function rhythmText({ words }: Reader, months: number | null): string {
  return months === null ? words('organisations.settings.unsaid') : words('organisations.rhythm', { months })
}

function term(name: string, value: Renderable): Html {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`
}
