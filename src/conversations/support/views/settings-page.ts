import { typed } from '#kernel/form.ts'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, checkbox, formProblem, hiddenField, noticeBox, postForm, select, type Draft } from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../../communities/index.ts'
import { monthsMost, type Shortening, type SupportSpace } from '../model.ts'
import { supportSettingsPath } from '../paths.ts'

interface SettingsPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly space: SupportSpace
  readonly draft: Draft
  /** What the shorter time that was chosen would do, to be agreed to. */
  readonly shortening: Shortening | null
}

/** Whether there is such a place in the community, and how long words stay there. */
export function settingsPage({ reader, community, can, space, draft, shortening }: SettingsPage): Html {
  const { words } = reader
  const months = Array.from({ length: monthsMost }, (_, i) => i + 1)
  const content = html`${formProblem(reader, draft)} ${shortening && shorter(reader, draft, shortening)}
    ${checkbox({
      reader,
      draft,
      name: 'open',
      label: words('conversations.support.open'),
      hint: words('conversations.support.openHint'),
      isTicked: space.isOpen,
    })}
    ${select({
      reader,
      draft,
      name: 'months',
      label: words('conversations.support.months'),
      hint: words('conversations.support.monthsHint'),
      value: String(space.months),
      choices: months.map((count) => ({
        value: String(count),
        label: words('conversations.support.month', { count }),
      })),
    })}`
  const submit = words(shortening ? 'conversations.support.shorten' : 'conversations.support.save')
  return placePage({
    reader,
    community,
    can,
    here: 'supportSettings',
    title: words('communities.places.supportSettings'),
    content: html`<p>${words('conversations.support.settingsAbout')}</p>
      ${postForm({ action: supportSettingsPath(community.id), content, submit: button({ label: submit, kind: shortening ? 'danger' : 'main' }) })}`,
  })
}

function shorter({ words }: Reader, { entered }: Draft, { conversations, goingNow }: Shortening): Html {
  const content = html`${words('conversations.support.sooner', { count: conversations })}
  ${goingNow > 0 && words('conversations.support.goingNow', { count: goingNow })}
  ${words('conversations.support.noWayBack')}`
  return html`${noticeBox({ kind: 'care', content, role: 'alert' })} ${hiddenField('sure', typed(entered, 'months'))}`
}
