import { html, type Html } from '#kernel/html.ts'
import { button, hiddenField, noticeBox, postForm } from '#shell/index.ts'
import { inGathering, whichFields, type ChangingPage } from '../../changing/views/changing-page.ts'
import { placingPath } from '../../paths.ts'
import { placeFields } from '../../planning/views/fields.ts'
import { whenSaid } from '../../views/when.ts'

/** Where a gathering is held in another way or place, alone or with all that follow. */
export function placingPage(page: Omit<ChangingPage, 'chosen'>): Html {
  const { reader, gathering, draft, isOvertaken = false } = page
  const { words } = reader
  return inGathering(
    page,
    words('gatherings.placing.title'),
    html`
    ${isOvertaken && noticeBox({ kind: 'care', content: words('gatherings.changing.overtaken'), role: 'alert' })}
    ${whenSaid(reader, gathering)}
    ${postForm({
      action: placingPath(gathering.id),
      content: html`${hiddenField('seen', String(gathering.revision))}
        ${gathering.kind !== 'single' && whichFields(page, placingPath)}
        ${placeFields({ reader, draft }, gathering)}
        <p class="hint">${words('gatherings.placing.link')}</p>`,
      submit: html`<div class="row">${button({ label: words('gatherings.changing.look') })}</div>`,
    })}`,
  )
}
