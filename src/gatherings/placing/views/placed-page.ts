import { html, type Html } from '#kernel/html.ts'
import type { Entered } from '#kernel/form.ts'
import { button, hiddenField, linkButton, list, postForm } from '#shell/index.ts'
import { inGathering, type ChangingPage } from '../../changing/views/changing-page.ts'
import type { Gathering } from '../../model.ts'
import { gatheringPath, placingPath } from '../../paths.ts'
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
  const carried = Object.keys(entered).filter((name) => name !== 'sure')
  return inGathering(
    page,
    words('gatherings.happens.title'),
    html`
    ${anew.length === 0 ? html`<p>${words('gatherings.placing.nothing')}</p>` : list(anew.slice(0, shownMax).map(item))}
    ${anew.length > shownMax && html`<p class="small muted">${words('gatherings.happens.more', { count: anew.length - shownMax })}</p>`}
    <p>${words('gatherings.placing.told', { count: countTold(anew) })}</p>
    ${postForm({
      action: placingPath(gathering.id),
      content: html`${carried.flatMap((name) => [entered[name] ?? []].flat().map((value) => hiddenField(name, value)))} ${hiddenField('sure', 'yes')}`,
      submit: html`<div class="row">
        ${button({ label: words('gatherings.placing.do') })}
        ${linkButton({ href: gatheringPath(gathering.id), label: words('gatherings.happens.stay'), kind: 'quiet' })}
      </div>`,
    })}`,
  )
}
