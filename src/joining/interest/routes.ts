import type { CommunityId } from '#database'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { Conflict, NotFound } from '#kernel/errors.ts'
import { parse } from '#kernel/form.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { belongsTo, signedIn } from '#kernel/viewer.ts'
import { communityPath, noDraft, type Draft } from '#shell/index.ts'
import { communityRules, enterCommunity, findCommunity, type Community, type Face } from '../../communities/index.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import { keepsLetters, lettersPath, unguardedLetterTry, unguardedPost, waitSentence } from '../../people/index.ts'
import { unguardedInterest, unguardedInterestByLetter, unguardedOwnInterestEnd } from './commands.ts'
import { interestForm, strangerInterestForm } from './forms.ts'
import { interestConfirmationLetter } from './letters.ts'
import { letterRoutes } from './letter-routes.ts'
import { interestByLetterPath, interestPath } from './paths.ts'
import { isInterested, listInterested, unguardedInterestAddress } from './queries.ts'
import { interestedPage } from './views/interested-page.ts'
import { interestFace as shownFace, interestPage, interestSentPage } from './views/interest-page.ts'

/** Saying that one would like to hear when a planned community opens, and taking it back. */
export function interestRoutes(at: Routes, outside: Outside): void {
  const place = '/communities/:id/interest'
  at.get(place, async (asked) => {
    const community = await findCommunity(asked.db, asked.viewer, asked.id('id'))
    if (belongsTo(asked.viewer, community.id)) return seeOther(communityPath(community.id))
    return page(await shown(asked, noDraft))
  })

  at.post(place, (asked) => (asked.viewer.id === null ? sayAsStranger(asked, outside) : say(asked, outside)), {
    isOpen: true,
  })

  at.get(`${place}/sent`, async ({ db, viewer, reader, id }) => {
    const community = await findCommunity(db, viewer, id('id'))
    const letters = keepsLetters(outside.settings.mode) ? lettersPath : null
    return page(interestSentPage({ reader, community, letters }))
  })

  at.post(`${place}/withdrawal`, async ({ db, viewer, id }) => {
    const community = await findCommunity(db, viewer, id('id'))
    await unguardedOwnInterestEnd(outside.system, community.id, signedIn(viewer))
    return seeOther(communityPath(community.id), { key: 'joining.interest.notices.takenBack' })
  })

  at.get('/communities/:id/interested', async ({ db, viewer, reader, id }) => {
    const community = await enterCommunity(db, viewer, id('id'))
    authorize(communityRules, 'expect', viewer, community)
    const interested = await listInterested(db, viewer, community.id)
    return page(interestedPage({ reader, community, can: can(communityRules, viewer, community), interested }))
  })

  letterRoutes(at, outside)
}

/** The way to it, on the public page of a community that is planned. */
export const interestFace: Face = async ({ db, viewer, reader }, community) => {
  if (!takesInterest(community) || belongsTo(viewer, community.id)) return null
  return shownFace({ reader, community, isInterested: await isInterested(db, viewer, community.id) })
}

function takesInterest({ state, visibility }: Community): boolean {
  return state === 'planned' && visibility !== 'hidden'
}

/** The community, if one can say so of it: a hidden one asks nobody. */
async function planned({ db, viewer, id }: Asked): Promise<Community> {
  const community = await findCommunity(db, viewer, id('id'))
  if (community.visibility === 'hidden') throw new NotFound('errors.notFound')
  if (!takesInterest(community)) throw new Conflict('joining.interest.problems.notPlanned')
  return community
}

async function say(asked: Asked, { system }: Outside): Promise<Answer> {
  const { viewer, reader, body, now } = asked
  const form = parse(interestForm, body)
  if (!form.ok) return again(await shown(asked, form))
  const doubt = doubtOf(reader, body, { fields: ['words'] })
  if (doubt) return again(await shown(asked, { entered: body, problems: {}, doubt }))

  const { id: community } = await planned(asked)
  const own = { community, person: signedIn(viewer), name: viewer.name, language: viewer.language }
  if (belongsTo(viewer, community)) return seeOther(communityPath(community))
  await unguardedInterest(system, { ...own, words: form.value.words, now })
  return seeOther(communityPath(community), {
    key: 'joining.interest.notices.said',
    undo: `${interestPath(community)}/withdrawal`,
  })
}

/** The answer is the same whatever the address is: what is known of it, its letter alone tells. */
async function sayAsStranger(asked: Asked, outside: Outside): Promise<Answer> {
  const { reader, body, now, afterwards } = asked
  const form = parse(strangerInterestForm, body)
  if (!form.ok) return again(await shown(asked, form))
  const doubt = doubtOf(reader, body, { fields: ['words'] })
  if (doubt) return again(await shown(asked, { entered: body, problems: {}, doubt }))
  const { id: community } = await planned(asked)
  const tried = await unguardedLetterTry(asked, outside, form.value.email)
  const draft = { entered: body, problems: {} }
  if (tried.heardAt !== null) return page(await shown(asked, draft, waitSentence(reader, tried.heardAt)), 429)

  const showing = { community, form: form.value, language: reader.language, now }
  const { id, secret } = await unguardedInterestByLetter(outside.system, showing)
  afterwards(async () => {
    const { system, mailer, wordsIn, settings } = outside
    const to = await unguardedInterestAddress(system, id)
    const url = settings.origin + interestByLetterPath(secret)
    if (to) await unguardedPost(system, mailer)(interestConfirmationLetter({ ...to, words: wordsIn(to.language), url }))
  })
  return seeOther(`${interestPath(community)}/sent`)
}

async function shown({ db, viewer, reader, id }: Asked, draft: Draft, trouble: string | null = null) {
  const community = await findCommunity(db, viewer, id<CommunityId>('id'))
  if (community.visibility === 'hidden') throw new NotFound('errors.notFound')
  const isSaid = await isInterested(db, viewer, community.id)
  return interestPage({ reader, community, isInterested: isSaid, draft, trouble })
}
