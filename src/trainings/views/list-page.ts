import { html, type Html, type Renderable } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { emptyState, linkButton, list } from '#shell/index.ts'
import type { Training } from '../model.ts'
import { trainingItem } from './training-item.ts'

interface TrainingsList {
  readonly reader: Reader
  readonly trainings: readonly Training[]
  /** Where a new one is drafted. */
  readonly adding: string
}

/** Those of an umbrella or of a community, for those who announce them. */
export function trainingsList({ reader, trainings, adding }: TrainingsList): Html {
  const { words } = reader
  const add = linkButton({ href: adding, label: words('trainings.list.add'), icon: 'plus' })
  if (trainings.length === 0)
    return emptyState({
      icon: 'calendar',
      title: words('trainings.list.none'),
      content: words('trainings.list.belongs'),
      act: add,
    })
  const items: readonly Renderable[] = trainings.map((training) => trainingItem({ reader, training, level: null }))
  return html`<div class="row">${add}</div>
    ${list(items)}`
}
