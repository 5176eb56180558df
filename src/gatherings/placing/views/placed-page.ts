import { html, type Html } from '#kernel/html.ts'
import type { Entered } from '#kernel/form.ts'
import { list } from '#shell/index.ts'
import { inGathering, type ChangingPage } from '../../changing/views/changing-page.ts'
import { leaveIt, sureForm } from '../../changing/views/happens-page.ts'
import type { Gathering } from '../../model.ts'
import { placingPath } from '../../paths.ts'
import { spanSaid } from '../../views/when.ts'
import type { PlacingForm } from '../forms.ts'
import { countTold } from '../model.ts'

export interface PlacedPage extends Omit<ChangingPage, 'chosen' | 'draft' | 'next'> {
  /** Those that become different. */
  readonly anew: readonly Gathering[]
  readonly form: Pick<PlacingForm, 'way' | 'place'>
  /** What was chosen, carried along. */
  readonly entered: Entered
}

const shownMax = 12

/** Which gatherings are held otherwise then, and how many are told, before it is done. */
export function placedPage(page: PlacedPage): Html {
  const { reader, gathering, anew, form, entered } = page
  const { words } = reader
  const own = reader.viewer.timeZone
  const held = ({ way, place }: Pick<PlacingForm, 'way' | 'place'>) =>
    html`${words(`gatherings.ways.${way}`)}${place !== '' && html`, ${place}`}`
  const item = (one: Gathering) =>
    html`<p>${spanSaid(reader, one, own)}</p><p><s class="muted">${held(one)}</s><br />${held(form)}</p>
      ${one.cancelledAt !== null && html`<p class="small muted">${words('gatherings.placing.off')}</p>`}`
  if (anew.length === 0) {
    const nothing = html`<p>${words('gatherings.placing.nothing')}</p><div class="row">${leaveIt(reader, gathering)}</div>`
    return inGathering(page, words('gatherings.happens.title'), nothing)
  }
  return inGathering(
    page,
    words('gatherings.happens.title'),
    html`
    ${list(anew.slice(0, shownMax).map(item))}
    ${anew.length > shownMax && html`<p class="small muted">${words('gatherings.happens.more', { count: anew.length - shownMax })}</p>`}
    <p>${words('gatherings.placing.told', { count: countTold(anew) })}</p>
    ${sureForm({ reader, gathering, entered, action: placingPath(gathering.id), label: words('gatherings.placing.do') })}`,
  )
}
