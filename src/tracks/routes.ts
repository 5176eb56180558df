import type { GatheringId, TrackPromptId } from '#database'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { communityRules, enterCommunity } from '../communities/index.ts'
import { doubtOf } from '../confidentiality/index.ts'
import { findGathering, hasEnded, type GatheringPart } from '../gatherings/index.ts'
import { answerPrompts, arrangeTrack, closeTrack, removePrompt, takeBackAnswer } from './commands.ts'
import { answersIn, arrangingForm } from './forms.ts'
import { daysOf, usual_days } from './model.ts'
import { arrangingPath, trackPath } from './paths.ts'
import { findRecording, findToRead, findTrack, listOffered, listPrompts, listTracks } from './queries.ts'
import { trackRules } from './rules.ts'
import { arrangingPage } from './views/arranging-page.ts'
import { trackPage } from './views/track-page.ts'
import { wayIn, wayToArrange } from './views/way.ts'

/** What is open for some days after a gathering for those who were not there. */
export function trackRoutes(at: Routes): void {
  at.get('/gatherings/:id/track', async (asked) => page(await shown(asked)))
  at.get('/gatherings/:id/track/arranging', async (asked) => page(await arranging(asked)))

  at.post('/gatherings/:id/track', (asked) => ('arranging' in asked.body ? arranged(asked) : answered(asked)))

  at.post('/gatherings/:id/track/closing', async ({ db, viewer, id, now }) => {
    await closeTrack(db, viewer, { id: id('id'), now })
    return seeOther(trackPath(id('id')), { key: 'tracks.notices.closed' })
  })

  at.post('/track-prompts/:id/taking-back', async ({ db, viewer, id, now }) => {
    const gathering = await takeBackAnswer(db, viewer, { prompt: id<TrackPromptId>('id'), now })
    return seeOther(trackPath(gathering), { key: 'tracks.notices.takenBack' })
  })

  at.post('/track-prompts/:id/removal', async ({ db, viewer, id, now }) => {
    const gathering = await removePrompt(db, viewer, { prompt: id<TrackPromptId>('id'), now })
    return seeOther(arrangingPath(gathering), { key: 'tracks.notices.removed' })
  })
}

async function arranged(asked: Asked): Promise<Answer> {
  const { db, viewer, reader, id, body, now } = asked
  const form = parse(arrangingForm, body)
  if (!form.ok) return again(await arranging(asked, form))
  const doubt = doubtOf(reader, body, { fields: ['words', 'own'] })
  if (doubt) return again(await arranging(asked, { entered: body, problems: {}, doubt }))

  const saved = await arrangeTrack(db, viewer, { id: id('id'), form: form.value, now })
  if (saved === 'overtaken') return page(await arranging(asked, { entered: body, problems: {} }, true), 409)
  if (saved === 'past')
    return again(await arranging(asked, { entered: body, problems: { endsOn: 'tracks.forms.past' } }))
  if (saved === 'tooMany')
    return again(await arranging(asked, { entered: body, problems: { own: 'tracks.forms.tooMany' } }))
  return seeOther(trackPath(id('id')), { key: 'tracks.notices.arranged' })
}

async function answered(asked: Asked): Promise<Answer> {
  const { db, viewer, reader, id, body, now } = asked
  const track = await findTrack(db, viewer, { id: id('id'), now })
  const prompts = await listPrompts(db, viewer, track)
  const { answers, problems } = answersIn(body, prompts)
  if (Object.keys(problems).length > 0) return again(await shown(asked, { entered: body, problems }))
  const fields = Object.keys(body).filter((name) => name.startsWith('answer-'))
  const known = prompts.flatMap((one) => one.answers.filter(({ isMine }) => isMine).map(({ words }) => words))
  const doubt = doubtOf(reader, body, { fields, known: known.join('\n') })
  if (doubt) return again(await shown(asked, { entered: body, problems: {}, doubt }))

  await answerPrompts(db, viewer, { id: track.id, answers, now })
  return seeOther(trackPath(track.id), { key: 'tracks.notices.answered' })
}

async function shown({ db, viewer, reader, id, now }: Asked, draft?: Draft): Promise<Html> {
  const [gathering, track] = await Promise.all([
    findGathering(db, viewer, id<GatheringId>('id')),
    findTrack(db, viewer, { id: id<GatheringId>('id'), now }),
  ])
  const [community, prompts, toRead, recording] = await Promise.all([
    enterCommunity(db, viewer, gathering.communityId),
    listPrompts(db, viewer, track),
    findToRead(db, viewer, gathering),
    findRecording(db, viewer, { id: track.id, now }),
  ])
  const may = can(trackRules, viewer, track)
  const has = { reader, community, can: can(communityRules, viewer, community), may, gathering, track }
  return trackPage({ ...has, prompts, toRead, recording, ...(draft && { draft }) })
}

async function arranging(asked: Asked, draft: Draft = noDraft, isOvertaken = false): Promise<Html> {
  const { db, viewer, reader, id, now } = asked
  const gathering = await findGathering(db, viewer, id<GatheringId>('id'))
  authorize(trackRules, 'arrange', viewer, { ...gathering, isOpen: false })
  const [community, track, prompts, offered] = await Promise.all([
    enterCommunity(db, viewer, gathering.communityId),
    listTracks(db, viewer, { id: gathering.id, now }),
    listPrompts(db, viewer, gathering),
    listOffered(db, viewer, gathering),
  ])
  const recording = track ? await findRecording(db, viewer, { id: gathering.id, now }) : ''
  const today = now.toZonedDateTimeISO(gathering.zone).toPlainDate()
  const days = track ? daysOf(track, gathering.zone) : { first: today, last: today.add({ days: usual_days - 1 }) }
  const has = { reader, community, can: can(communityRules, viewer, community), gathering, track, days }
  return arrangingPage({ ...has, prompts, offered, recording, isOvertaken, draft })
}

/** The way in for those who were not there, on the page of the gathering. It asks nothing. */
export const trackWay: GatheringPart = ({ viewer, reader, now }, gathering) => {
  if (gathering.cancelledAt !== null) return Promise.resolve({})
  const isBehind = hasEnded(gathering, now)
  const arranges = isBehind && trackRules.arrange(viewer, { ...gathering, isOpen: false })
  return Promise.resolve({ first: wayIn(reader, gathering), act: arranges && wayToArrange(reader, gathering) })
}
