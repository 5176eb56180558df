import { html, type Html } from '#kernel/html.ts'
import { typed } from '#kernel/form.ts'
import { button, checkbox, field, select, textArea } from '#shell/index.ts'
import { lengths, placesIn, stepField } from '../forms.ts'
import { stepsMax, whos } from '../model.ts'
import type { EditingPage } from './editing-page.ts'

/** The steps as they are written, in their order. */
export function stepFields(page: EditingPage): Html {
  const { reader, draft } = page
  const { words } = reader
  const places = placesIn(draft.entered)
  return html`<section class="stack-s written" aria-labelledby="steps">
    <h2 id="steps">${words('protocols.editing.steps')}</h2>
    <p class="muted">${words('protocols.editing.stepsAbout')}</p>
    <ol class="clauses writing">
      ${places.map((place) => html`<li class="card stack-s" id="step-${place}">${oneStep(page, place, places.length)}</li>`)}
    </ol>
    ${places.length < stepsMax && html`<p>${button({ name: 'act', value: 'add', label: words('protocols.editing.add'), kind: 'quiet', icon: 'plus' })}</p>`}
  </section>`
}

function oneStep({ reader, draft }: EditingPage, place: number, count: number): Html {
  const { words } = reader
  const lang = typed(draft.entered, 'language')
  const about = words('protocols.editing.step', { number: place + 1 })
  const its = (name: Parameters<typeof stepField>[0]) => ({ reader, draft, name: stepField(name, place) })
  const act = (what: string, label: string, icon: 'close' | 'up' | 'down') =>
    button({ name: 'act', value: `${what} ${place}`, label, about, kind: 'plain', icon })
  const who = whos.map((value) => ({ value, label: words(`protocols.who.${value}`) }))
  return html`${field({ ...its('title'), lang, label: about, maxLength: lengths.stepTitle })}
    <div class="beside">
      ${field({ ...its('minutes'), label: words('protocols.editing.minutes') })}
      ${select({ ...its('who'), label: words('protocols.editing.who'), choices: who })}
    </div>
    ${checkbox({ ...its('each'), label: words('protocols.editing.each') })}
    ${textArea({ ...its('text'), lang, label: words('protocols.editing.text'), maxLength: lengths.stepText, rows: 3 })}
    <div class="row">
      ${place > 0 && act('up', words('protocols.editing.up'), 'up')}
      ${place < count - 1 && act('down', words('protocols.editing.down'), 'down')}
      ${act('out', words('protocols.editing.out'), 'close')}
    </div>`
}
