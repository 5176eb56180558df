import type { ColleagueGroupId, CommunityId } from '#database'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { Conflict } from '#kernel/errors.ts'
import { parse, typed, type Entered } from '#kernel/form.ts'
import { parseId } from '#kernel/id.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { belongsTo } from '#kernel/viewer.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { communityPath, findCommunity, type Community } from '../../communities/index.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import { keepsLetters, lettersPath, unguardedLetterTry, unguardedPost, waitSentence } from '../../people/index.ts'
import { findDoor } from '../door/queries.ts'
import { unguardedAddressed } from '../letter-queries.ts'
import { confirmationLetter } from '../letters.ts'
import { askingPath, followingPath, requestPath, withColleagues } from '../paths.ts'
import { findOwnOpen } from '../queries.ts'
import { findColleagues } from '../together/queries.ts'
import { findKeptOut } from '../standing/queries.ts'
import { askToJoin, unguardedDraft } from './commands.ts'
import { findStillAsked, saidIn } from './open.ts'
import { askingForm, strangerForm, type StrangerForm } from './forms.ts'
import { askedAlreadyPage, askingPage, sentPage } from './views/asking-page.ts'

export function askingRoutes(at: Routes, outside: Outside): void {
  at.get('/communities/:id/request', async (asked) => {
    const { db, viewer, reader, id } = asked
    const community = await findCommunity(db, viewer, id('id'))
    if (belongsTo(viewer, community.id)) return seeOther(communityPath(community.id))
    if (viewer.id !== null && (await findKeptOut(db, viewer, community.id)))
      throw new Conflict('joining.problems.suspended')
    const request = viewer.id === null ? null : await findOwnOpen(db, viewer, community.id)
    return request ? page(askedAlreadyPage({ reader, community, request })) : page(await shown(asked, noDraft))
  })

  at.post(
    '/communities/:id/request',
    (asked) => (asked.viewer.id === null ? askAsStranger(asked, outside) : ask(asked)),
    { isOpen: true },
  )

  at.get('/communities/:id/request/sent', async ({ db, viewer, reader, id }) => {
    const community = await findCommunity(db, viewer, id('id'))
    const letters = keepsLetters(outside.settings.mode) ? lettersPath : null
    return page(sentPage({ reader, community, letters }))
  })
}

async function ask(asked: Asked): Promise<Answer> {
  const { db, viewer, reader, body, id, now } = asked
  const form = parse(askingForm, body)
  if (!form.ok) return again(await shown(asked, form))
  const doubt = doubtOf(reader, body, { fields })
  if (doubt) return again(await shown(asked, { entered: body, problems: {}, doubt }))

  const community = await findCommunity(db, viewer, id<CommunityId>('id'))
  const said = saidIn(await findStillAsked(asked, community), body)
  const colleagues = await colleaguesIn(asked, community.id)
  const asking = { community: community.id, form: form.value, said, colleagues: colleagues?.id ?? null, now }
  const request = await askToJoin(db, viewer, asking)
  return seeOther(requestPath(request), { key: 'joining.notices.sent' })
}

/** The answer is the same whatever the address is: what is known of it, its letter alone tells. */
async function askAsStranger(asked: Asked, outside: Outside): Promise<Answer> {
  const { db, viewer, reader, body, id, afterwards } = asked
  const community = await findCommunity(db, viewer, id('id'))
  const form = parse(strangerForm, body)
  if (!form.ok) return again(await shown(asked, form))
  const doubt = doubtOf(reader, body, { fields })
  if (doubt) return again(await shown(asked, { entered: body, problems: {}, doubt }))
  const tried = await unguardedLetterTry(asked, outside, form.value.email)
  if (tried.heardAt !== null) return page(await shown(asked, entered(body), waitSentence(reader, tried.heardAt)), 429)

  const sent = await kept(asked, outside, community, form.value)
  afterwards(() => sendConfirmation(outside, sent))
  return seeOther(`${askingPath(community.id)}/sent`)
}

const fields = ['practice', 'words']

function entered(body: Entered): Draft {
  return { entered: body, problems: {} }
}

async function kept(asked: Asked, { system }: Outside, community: Community, form: StrangerForm) {
  const { reader, body, now } = asked
  const said = saidIn(await findStillAsked(asked, community), body)
  const colleagues = await colleaguesIn(asked, community.id)
  const by = { colleagues: colleagues?.id ?? null, language: reader.language, now }
  return unguardedDraft(system, { community: community.id, form, said, ...by })
}

type Drafted = Awaited<ReturnType<typeof unguardedDraft>>

async function sendConfirmation(outside: Outside, { request, secret }: Drafted): Promise<void> {
  const { system, mailer, wordsIn, settings } = outside
  const to = await unguardedAddressed(system, request)
  if (!to) return
  const url = settings.origin + followingPath(secret)
  await unguardedPost(system, mailer)(confirmationLetter({ ...to, words: wordsIn(to.language), url }))
}

async function shown(asked: Asked, draft: Draft, trouble: string | null = null) {
  const { db, viewer, reader, id } = asked
  const community = await findCommunity(db, viewer, id<CommunityId>('id'))
  const door = await findDoor(db, community)
  const colleagues = await colleaguesIn(asked, community.id)
  const stillAsked = await findStillAsked(asked, community)
  return askingPage({ reader, community, door, asked: stillAsked, colleagues, draft, trouble })
}

/** With whom she asks: by the link that a colleague gave her. */
function colleaguesIn({ db, query, body, now }: Asked, community: CommunityId) {
  const id = parseId<ColleagueGroupId>(query[withColleagues] ?? typed(body, withColleagues))
  return findColleagues(db, { id, community, now })
}
