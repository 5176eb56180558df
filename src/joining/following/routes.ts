import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { transaction } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { parse, typed } from '#kernel/form.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { signedIn } from '#kernel/viewer.ts'
import { communityPath, noDraft, type Draft } from '#shell/index.ts'
import { findAdoptedAgreement } from '../../charters/index.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import { invitationPath, unguardedLetterTry, unguardedPost } from '../../people/index.ts'
import { unguardedConfirmation } from '../asking/commands.ts'
import { findDoor } from '../door/queries.ts'
import { unguardedAddressed } from '../letter-queries.ts'
import { linkAgainLetter } from '../letters.ts'
import { canStillAppeal, type JoinRequest } from '../model.ts'
import { followingPath, requestPath } from '../paths.ts'
import { takeUp, unguardedWayIn } from '../places/commands.ts'
import { findRequest, listSteps, lockRequest } from '../queries.ts'
import { requestRules } from '../rules.ts'
import { answer, appeal, withdraw, type Applicant } from './commands.ts'
import { answerForm, type AnswerForm } from './forms.ts'
import { gatherColleagues } from '../together/commands.ts'
import { togetherForm } from '../together/forms.ts'
import { unguardedLink } from './link-commands.ts'
import { unguardedFollowed, unguardedLocked, type Followed } from './queries.ts'
import { agreementToRead } from '../places/views/agreement-to-read.ts'
import { oldLinkPage, requestPage } from './views/request-page.ts'

type Answering = (applicant: Applicant, words: { form: AnswerForm; now: Temporal.Instant }) => Promise<void>

/** What she who asked does with her request, by her account and, without one, by the link in her letter. */
export function followingRoutes(at: Routes, outside: Outside): void {
  byLetterRoutes(at, outside)
  const byAccount = (asked: Asked) => applicantIn(asked, outside)
  actRoutes(at, '/requests/:id', byAccount)
  at.post('/requests/:id/place', async (asked) => {
    const applicant = await byAccount(asked)
    const request = await takeUp(outside.system, applicant.applicant, {
      person: signedIn(asked.viewer),
      agreed: typed(asked.body, 'agreement') || null,
      now: asked.now,
    })
    return seeOther(communityPath(request.communityId), { key: 'people.notices.joined' })
  })
}

/** Her own page, for the route that shows a request to whoever may read it. */
export async function ownPage(asked: Asked, outside: Outside, request: JoinRequest) {
  return shown(asked, accountOf(asked, outside, request), noDraft)
}

interface Mine {
  readonly request: JoinRequest
  readonly base: string
  /** Where links to give to others begin. */
  readonly origin: string
  readonly applicant: Applicant
}

type Find = (asked: Asked) => Promise<Mine>

function actRoutes(at: Routes, base: string, find: Find): void {
  const open = { isOpen: true }
  at.post(`${base}/answer`, (asked) => withWords(asked, find, answer), open)
  at.post(`${base}/appeal`, (asked) => withWords(asked, find, appeal), open)
  at.post(`${base}/colleagues`, (asked) => gather(asked, find), open)
  at.post(
    `${base}/withdrawal`,
    async (asked) => {
      const mine = await find(asked)
      await withdraw(mine.applicant, asked.now)
      return seeOther(mine.base, { key: 'joining.notices.withdrawn' })
    },
    open,
  )
}

async function withWords(asked: Asked, find: Find, act: Answering): Promise<Answer> {
  const mine = await find(asked)
  const { reader, body, now } = asked
  const form = parse(answerForm, body)
  if (!form.ok) return again(await shown(asked, mine, form))
  const doubt = doubtOf(reader, body, { fields: ['message'] })
  if (doubt) return again(await shown(asked, mine, { entered: body, problems: {}, doubt }))

  await act(mine.applicant, { form: form.value, now })
  return seeOther(mine.base, { key: 'joining.notices.answered' })
}

async function gather(asked: Asked, find: Find): Promise<Answer> {
  const mine = await find(asked)
  const form = parse(togetherForm, asked.body)
  if (!form.ok) return again(await shown(asked, mine, form))

  await gatherColleagues(mine.applicant, { form: form.value, now: asked.now })
  return seeOther(mine.base, { key: 'joining.notices.gathered' })
}

async function applicantIn(asked: Asked, outside: Outside): Promise<Mine> {
  const { db, viewer, id } = asked
  signedIn(viewer)
  const request = await findRequest(db, viewer, id('id'))
  return accountOf(asked, outside, request)
}

function accountOf(asked: Asked, { settings }: Outside, request: JoinRequest): Mine {
  const applicant = applicantFor(asked, request)
  return { request, base: requestPath(request.id), origin: settings.origin, applicant }
}

function applicantFor({ db, viewer }: Asked, request: JoinRequest): Applicant {
  return { db, viewer, lock: (tx) => lockRequest(tx, viewer, request.id) }
}

function byLetterRoutes(at: Routes, outside: Outside): void {
  const { system } = outside
  const base = followingPath(':secret')
  const open = { isOpen: true }
  at.get(base, async (asked) => {
    const found = await followed(asked, outside)
    const { reader, param, query } = asked
    if (!found.isOver) return page(await shown(asked, mineOf(asked, outside, found), noDraft))
    const renewal = `${followingPath(param('secret'))}/renewal`
    return page(oldLinkPage({ reader, renewal, isSent: query['sent'] === 'yes' }), 410)
  })

  at.post(
    `${base}/confirmation`,
    async (asked) => {
      await current(asked, outside)
      await unguardedConfirmation(system, asked.param('secret'), asked.now)
      return seeOther(followingPath(asked.param('secret')), { key: 'joining.notices.sent' })
    },
    open,
  )

  at.post(`${base}/renewal`, (asked) => renew(asked, outside), open)
  at.post(`${base}/place`, (asked) => wayIn(asked, outside), open)
  actRoutes(at, base, async (asked) => mineOf(asked, outside, await current(asked, outside)))
}

/** Whoever has an account with this address signs in to it; whoever has none gets an invitation to make one. */
async function wayIn(asked: Asked, outside: Outside): Promise<Answer> {
  const { request, applicant } = mineOf(asked, outside, await current(asked, outside))
  const to = await unguardedAddressed(outside.system, request.id)
  if (!to) throw new NotFound('errors.notFound')
  if (to.hasAccount) return seeOther(requestPath(request.id))
  const secret = await unguardedWayIn(outside.system, applicant, to.email, asked.now)
  return seeOther(invitationPath(secret))
}

async function renew(asked: Asked, outside: Outside): Promise<Answer> {
  const { request } = await followed(asked, outside)
  const { system, mailer, wordsIn, settings } = outside
  const { now, param, afterwards } = asked
  const to = await unguardedAddressed(system, request.id)
  const tried = to && (await unguardedLetterTry(asked, outside, to.email))
  if (to && tried?.heardAt === null) {
    afterwards(async () => {
      const secret = await transaction(system, (tx) => unguardedLink(tx, request.id, now))
      const url = settings.origin + (to.hasAccount ? requestPath(request.id) : followingPath(secret))
      await unguardedPost(system, mailer)(linkAgainLetter({ ...to, words: wordsIn(to.language), url }))
    })
  }
  return seeOther(`${followingPath(param('secret'))}?sent=yes`)
}

async function followed({ param, now }: Asked, { system }: Outside): Promise<Followed> {
  const found = await unguardedFollowed(system, param('secret'), now)
  if (found === null) throw new NotFound('joining.problems.unknownLink')
  return found
}

async function current(asked: Asked, outside: Outside): Promise<Followed> {
  const found = await followed(asked, outside)
  if (found.isOver) throw new NotFound('joining.problems.unknownLink')
  return found
}

function mineOf(asked: Asked, { system, settings }: Outside, found: Followed): Mine {
  const { request } = found
  const { viewer, now, param } = asked
  const secret = param('secret')
  const lock: Applicant['lock'] = (tx) => unguardedLocked(tx, found, secret, now)
  const { origin } = settings
  return {
    request,
    base: followingPath(secret),
    origin,
    applicant: { db: system, viewer: { ...viewer, id: null }, lock },
  }
}

async function shown({ db, viewer, reader, now }: Asked, mine: Mine, draft: Draft) {
  const { request, base, origin, applicant } = mine
  const steps = await listSteps(applicant.db, request)
  const { isRunning } = await findDoor(applicant.db, { id: request.communityId })
  const canAppeal = isRunning && canStillAppeal(request, now)
  const isAsked = requestRules.takeUp(viewer, request) && viewer.id !== null
  const agreement = isAsked ? await findAdoptedAgreement(db, viewer, request.communityId) : null
  const toRead = agreement && agreementToRead({ reader, agreement })
  return requestPage({ reader, request, steps, base, origin, canAppeal, agreement: toRead, draft })
}
