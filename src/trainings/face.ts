import { html } from '#kernel/html.ts'
import { list } from '#shell/index.ts'
import type { Face } from '../communities/index.ts'
import { listUpcomingOf } from './queries.ts'
import { trainingItem } from './views/training-item.ts'

/** What a community announces, on its public page. */
export const trainingsFace: Face = {
  tell: async ({ db, viewer, reader, now }, { id, visibility }) => {
    if (visibility === 'hidden') return null
    const on = now.toZonedDateTimeISO(viewer.timeZone).toPlainDate()
    const trainings = await listUpcomingOf(db, viewer, { community: id, on })
    if (trainings.length === 0) return null
    return html`<section class="stack-s" aria-labelledby="trainings">
      <h2 id="trainings">${reader.words('trainings.list.upcoming')}</h2>
      ${list(trainings.map((training) => trainingItem({ reader, training, level: 'h3' })))}
    </section>`
  },
}
