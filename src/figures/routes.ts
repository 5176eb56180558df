import type { UmbrellaId } from '#database'
import { file, page } from '#kernel/answer.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { today } from '../organisations/index.ts'
import { findUmbrella } from '../umbrellas/index.ts'
import { fileOf } from './file.ts'
import { dayAsked } from './forms.ts'
import { listFigures } from './queries.ts'
import { figuresPage } from './views/figures-page.ts'

/** What an umbrella counts, with those below it: for its administrators. */
export function figureRoutes(at: Routes): void {
  at.get('/umbrellas/:id/figures', async (asked) =>
    page(figuresPage({ reader: asked.reader, ...(await counted(asked)) })),
  )

  at.get('/umbrellas/:id/figures/file', async (asked) => {
    const { on, figures } = await counted(asked)
    return file('text/csv; charset=utf-8', fileOf({ reader: asked.reader, on, figures }), {
      'content-disposition': `attachment; filename="figures-${on.toString()}.csv"`,
      'cache-control': 'no-store',
    })
  })
}

async function counted({ db, viewer, id, now, query }: Asked) {
  const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
  const last = today(now, umbrella)
  const on = dayAsked(query['on'], last)
  const isToday = Temporal.PlainDate.compare(on, last) === 0
  return { umbrella, on, figures: await listFigures(db, viewer, { umbrella: umbrella.id, on, isToday }) }
}
