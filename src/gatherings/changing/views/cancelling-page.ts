import { html, type Html } from '#kernel/html.ts'
import { button, linkButton, postForm, textArea } from '#shell/index.ts'
import { cancellingPath, gatheringPath } from '../../paths.ts'
import { whenSaid } from '../../views/when.ts'
import { reason_length_max } from '../forms.ts'
import { inGathering, type ChangingPage } from './changing-page.ts'

/** What calling one off does, with a word why. */
export function cancellingPage(page: Omit<ChangingPage, 'chosen' | 'next'>): Html {
  const { reader, gathering, draft } = page
  const { words } = reader
  const count = gathering.comes + gathering.maybe
  return inGathering(
    page,
    words('gatherings.cancelling.title'),
    html`
    ${whenSaid(reader, gathering)}
    <p>${words('gatherings.cancelling.about', { count })}</p>
    ${postForm({
      action: cancellingPath(gathering.id),
      content: html`${draft.doubt?.notice} ${textArea({ reader, draft, name: 'because', label: words('gatherings.cancelling.because'), hint: words('gatherings.cancelling.becauseHint'), maxLength: reason_length_max, rows: 3 })}`,
      submit: html`<div class="row">
        ${button({ label: words('gatherings.acts.cancel'), kind: 'danger' })} ${draft.doubt?.act}
        ${linkButton({ href: gatheringPath(gathering.id), label: words('gatherings.cancelling.stay'), kind: 'quiet' })}
      </div>`,
    })}`,
  )
}
