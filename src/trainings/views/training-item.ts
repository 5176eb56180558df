import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { chip, said, trainingPath } from '#shell/index.ts'
import { stateOf, type Training } from '../model.ts'
import { inWords } from './in-words.ts'
import { whenSaid } from './when-said.ts'

interface TrainingItem {
  readonly reader: Reader
  readonly training: Training
  /** Where it stands under headings. */
  readonly level: 'h3' | 'h4' | null
}

/** A training in a list: what, when, where, for whom. */
export function trainingItem({ reader, training, level }: TrainingItem): Html {
  const link = html`<a class="title" href="${trainingPath(training.id)}">${said(reader, training.name)}</a>`
  const state = stateOf(training, reader.now)
  const isSaid = state !== 'announced'
  const where = [training.place, training.length].filter((names) => names.en !== null || names.fr !== null)
  return html`${level === 'h3' ? html`<h3>${link}</h3>` : level === 'h4' ? html`<h4>${link}</h4>` : link}
    <p class="small muted">${whenSaid(reader, training)}</p>
    ${where.length > 0 && html`<p class="facts">${where.map((names) => html`<span>${inWords(reader, names)}</span>`)}</p>`}
    <p class="row">
      ${level !== null && chip({ label: reader.words('trainings.list.training') })}
      ${isSaid && chip({ label: reader.words(`trainings.states.${state}`), kind: state === 'calledOff' ? 'care' : 'plain' })}
    </p>`
}
