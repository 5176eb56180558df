import type { FunderId, ProgrammeStreamId, UmbrellaId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import type { Draft } from '#shell/index.ts'
import { findUmbrella } from '../../umbrellas/index.ts'
import { draftOf, isKept } from '../drafts.ts'
import { listHistory } from '../history/queries.ts'
import { streamsPath } from '../paths.ts'
import { keepFunder, keepStream, removeFunder, removeStream, retireStream } from './commands.ts'
import { funderForm, streamForm } from './forms.ts'
import { countUse, findFunder, findStream, listFunders, listRuled, listStreams } from './queries.ts'
import { funderPage, streamPage } from './views/stream-page.ts'
import { streamsPage } from './views/streams-page.ts'

/** Kinds of funded work and who pays for them: for administrators. */
export function streamRoutes(at: Routes): void {
  at.get('/umbrellas/:id/streams', async (asked) => page(streamsPage(await listed(asked))))

  at.post('/umbrellas/:id/streams', async (asked) => {
    const { db, viewer, body, now } = asked
    const shown = await listed(asked)
    const form = parse(streamForm, body)
    if (!form.ok) return again(streamsPage({ ...shown, draft: form }))

    const umbrella = shown.umbrella.id
    const problems = await keepStream(db, viewer, { umbrella, id: null, form: form.value, now })
    if (!isKept(problems)) return again(streamsPage({ ...shown, draft: draftOf(body, problems) }))
    return seeOther(streamsPath(umbrella), { key: 'organisations.notices.added' })
  })

  at.get('/umbrellas/:id/streams/:stream', async (asked) => page(streamPage(await one(asked))))

  at.post('/umbrellas/:id/streams/:stream', async (asked) => {
    const { db, viewer, body, now } = asked
    const { umbrella, stream } = await one(asked)
    const form = parse(streamForm, body)
    if (!form.ok) return again(streamPage({ ...(await one(asked)), draft: form }))

    const problems = await keepStream(db, viewer, { umbrella: umbrella.id, id: stream.id, form: form.value, now })
    if (!isKept(problems)) return again(streamPage({ ...(await one(asked)), draft: draftOf(body, problems) }))
    return seeOther(streamsPath(umbrella.id), { key: 'organisations.notices.saved' })
  })

  endingRoutes(at)
  funderRoutes(at)
}

function endingRoutes(at: Routes): void {
  for (const [act, isRetired] of [
    ['retirement', true],
    ['return', false],
  ] as const) {
    at.post(`/umbrellas/:id/streams/:stream/${act}`, async ({ db, viewer, id, now }) => {
      const umbrella = id<UmbrellaId>('id')
      await retireStream(db, viewer, { umbrella, id: id<ProgrammeStreamId>('stream'), isRetired, now })
      return seeOther(streamsPath(umbrella), { key: 'organisations.notices.saved' })
    })
  }

  at.post('/umbrellas/:id/streams/:stream/removal', async ({ db, viewer, id, now }) => {
    const umbrella = id<UmbrellaId>('id')
    await removeStream(db, viewer, { umbrella, id: id<ProgrammeStreamId>('stream'), now })
    return seeOther(streamsPath(umbrella), { key: 'organisations.notices.removed' })
  })
}

function funderRoutes(at: Routes): void {
  at.get('/umbrellas/:id/funders/new', async ({ db, viewer, reader, id }) => {
    const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
    return page(funderPage({ reader, umbrella, funder: null, ruled: [], changes: [] }))
  })

  at.get('/umbrellas/:id/funders/:funder', async (asked) =>
    page(await funderShown(asked, asked.id<FunderId>('funder'))),
  )

  at.post('/umbrellas/:id/funders', (asked) => saveFunder(asked, null))
  at.post('/umbrellas/:id/funders/:funder', (asked) => saveFunder(asked, asked.id<FunderId>('funder')))

  at.post('/umbrellas/:id/funders/:funder/removal', async ({ db, viewer, id, now }) => {
    const umbrella = id<UmbrellaId>('id')
    await removeFunder(db, viewer, { umbrella, id: id<FunderId>('funder'), now })
    return seeOther(streamsPath(umbrella), { key: 'organisations.notices.removed' })
  })
}

async function saveFunder(asked: Asked, known: FunderId | null) {
  const { db, viewer, body, now } = asked
  const form = parse(funderForm, body)
  if (!form.ok) return again(await funderShown(asked, known, form))

  const umbrella = asked.id<UmbrellaId>('id')
  const problems = await keepFunder(db, viewer, { umbrella, id: known, form: form.value, now })
  if (!isKept(problems)) return again(await funderShown(asked, known, draftOf(body, problems)))
  return seeOther(streamsPath(umbrella), { key: 'organisations.notices.saved' })
}

async function funderShown({ db, viewer, reader, id }: Asked, known: FunderId | null, draft?: Draft) {
  const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
  const funder = known && (await findFunder(db, viewer, umbrella.id, known))
  const [changes, ruled] = known ? [await listHistory(db, viewer, known), await listRuled(db, known)] : [[], []]
  return funderPage({ reader, umbrella, funder, ruled, changes, ...(draft && { draft }) })
}

async function listed({ db, viewer, reader, id }: Asked) {
  const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
  const streams = await listStreams(db, viewer, umbrella.id)
  return { reader, umbrella, streams, funders: await listFunders(db, viewer, umbrella.id) }
}

async function one({ db, viewer, reader, id }: Asked) {
  const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
  const stream = await findStream(db, viewer, umbrella.id, id<ProgrammeStreamId>('stream'))
  const funders = await listFunders(db, viewer, umbrella.id)
  const use = await countUse(db, stream.id)
  return { reader, umbrella, stream, funders, use, changes: await listHistory(db, viewer, stream.id) }
}
