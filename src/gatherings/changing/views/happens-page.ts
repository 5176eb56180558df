import { html, type Html } from '#kernel/html.ts'
import type { Entered } from '#kernel/form.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, hiddenField, linkButton, list, postForm } from '#shell/index.ts'
import type { Gathering } from '../../model.ts'
import { changingPath, gatheringPath } from '../../paths.ts'
import { instantOf } from '../../rhythm/index.ts'
import { spanSaid } from '../../views/when.ts'
import { countAsked, type Effect } from '../effects.ts'
import { inGathering, type ChangingPage } from './changing-page.ts'

export interface HappensPage extends Omit<ChangingPage, 'chosen' | 'draft' | 'next'> {
  readonly effects: readonly Effect[]
  /** What was chosen, carried along. */
  readonly entered: Entered
  readonly zone: string
  readonly minutes: number
}

const shownMax = 12

/** What a change does to each occurrence and to what people answered, before it is done. */
export function happensPage(page: HappensPage): Html {
  const { reader, gathering, effects, entered } = page
  const { words } = reader
  const { again, lost } = countAsked(effects)
  const shown = effects.slice(0, shownMax)
  return inGathering(
    page,
    words('gatherings.happens.title'),
    html`
    ${list(shown.map((effect) => effectItem(page, effect)))}
    ${effects.length > shown.length && html`<p class="small muted">${words('gatherings.happens.more', { count: effects.length - shown.length })}</p>`}
    <div class="body"><ul>
      <li>${words('gatherings.happens.again', { count: again })}</li>
      ${lost > 0 && html`<li>${words('gatherings.happens.lost', { count: lost })}</li>`}
    </ul></div>
    ${sureForm({ reader, gathering, entered, action: changingPath(gathering.id), label: words('gatherings.happens.do') })}`,
  )
}

interface SureForm extends Pick<HappensPage, 'reader' | 'gathering' | 'entered'> {
  readonly action: string
  readonly label: string
}

/** Does what was looked at, as it was chosen; or leaves it. */
export function sureForm({ reader, gathering, entered, action, label }: SureForm): Html {
  const carried = Object.keys(entered).filter((name) => name !== 'sure')
  return postForm({
    action,
    content: html`${carried.flatMap((name) => [entered[name] ?? []].flat().map((value) => hiddenField(name, value)))} ${hiddenField('sure', 'yes')}`,
    submit: html`<div class="row">${button({ label })} ${leaveIt(reader, gathering)}</div>`,
  })
}

/** The way back, with nothing changed. */
export function leaveIt({ words }: Reader, { id }: Pick<Gathering, 'id'>): Html {
  return linkButton({ href: gatheringPath(id), label: words('gatherings.happens.stay'), kind: 'quiet' })
}

function effectItem({ reader, gathering, zone, minutes }: HappensPage, effect: Effect): Html {
  const { words } = reader
  const own = reader.viewer.timeZone
  const at = (starts: Temporal.PlainDateTime) =>
    spanSaid(reader, { starts, zone, minutes, startsAt: instantOf(starts, zone) }, own)
  if (effect.what === 'added')
    return html`<p>${at(effect.fallsOn)}</p><p class="small muted">${words('gatherings.happens.added')}</p>`
  const before = spanSaid(reader, effect.gathering, own)
  if (effect.what === 'gone') {
    const { comes, maybe } = effect.gathering
    return html`<p><s>${before}</s></p><p class="small muted">${words('gatherings.happens.gone', { count: comes + maybe })}</p>`
  }
  const said = { count: effect.gathering.comes + effect.gathering.maybe }
  if (effect.what === 'moved')
    return html`<p><s class="muted">${before}</s><br />${at(effect.starts)}</p><p class="small muted">${words('gatherings.happens.moved', said)}</p>`
  if (effect.what === 'off' || effect.what === 'back')
    return html`<p><s class="muted">${before}</s><br />${at(effect.starts)}</p><p class="small muted">${words(`gatherings.happens.${effect.what}`, said)}</p>`
  const isThis = effect.gathering.id === gathering.id
  return html`<p>${at(effect.starts)}</p><p class="small muted">${words(effect.what === 'stays' && !isThis ? 'gatherings.happens.stays' : 'gatherings.happens.kept', said)}</p>`
}
