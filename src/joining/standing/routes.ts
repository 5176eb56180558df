import type { CommunityId, PersonId } from '#database'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { communityRules, enterCommunity, findMember, memberRules, peoplePath } from '../../communities/index.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import {
  comeBack,
  confirmMembership,
  endDoubted,
  endSuspended,
  goOnLeave,
  keepMember,
  resumeMember,
  suspendMember,
} from './commands.ts'
import { endingForm, keepingForm, resumingForm, suspensionForm } from './forms.ts'
import { unguardedStandingLetter } from './jobs.ts'
import type { Told } from './letters.ts'
import { listNotes } from '../seats/queries.ts'
import { ownMembershipPath, standingPath } from './paths.ts'
import { findOwnMembership, listStanding } from './queries.ts'
import { ownMembershipPage } from './views/own-membership-page.ts'
import { standingPage, type Drafted } from './views/standing-page.ts'
import { suspensionPage } from './views/suspension-page.ts'

/** What becomes of a membership over the years. */
export function standingRoutes(at: Routes, outside: Outside): void {
  ownRoutes(at)
  decidingRoutes(at, outside)
  suspensionRoutes(at, outside)
}

function ownRoutes(at: Routes): void {
  const path = '/communities/:id/membership'
  at.get(path, async (asked) => {
    const { db, viewer, reader } = asked
    const place = await entered(asked)
    const membership = await findOwnMembership(db, viewer, place.community.id)
    const notes = await listNotes(db, viewer, place.community.id)
    return page(ownMembershipPage({ reader, ...place, membership, notes }))
  })

  for (const [name, act] of [
    ['confirmation', confirmMembership],
    ['leave', goOnLeave],
    ['return', comeBack],
  ] as const) {
    at.post(`${path}/${name}`, async ({ db, viewer, id, now }) => {
      const community = id<CommunityId>('id')
      await act(db, viewer, { community, now })
      return seeOther(ownMembershipPath(community), { key: `joining.standing.notices.${name}` })
    })
  }
}

async function entered({ db, viewer, id }: Asked) {
  const community = await enterCommunity(db, viewer, id<CommunityId>('id'))
  return { community, can: can(communityRules, viewer, community) }
}

function decidingRoutes(at: Routes, { system }: Outside): void {
  const path = '/communities/:id/standing'
  at.get(path, async (asked) => page(await standings(asked)))

  at.post(`${path}/:person/keeping`, (asked) => keep(asked))

  at.post(`${path}/:person/end`, async ({ db, viewer, id, now, afterwards }) => {
    const of = { community: id<CommunityId>('id'), person: id<PersonId>('person') }
    const doubted = await endDoubted(db, viewer, { ...of, now })
    const told = doubted === 'unconfirmed' ? 'unanswered' : 'lapsed'
    afterwards(() => unguardedStandingLetter(system, { ...of, told, message: '' }))
    return seeOther(standingPath(of.community), { key: 'joining.standing.notices.end' })
  })

  for (const [name, form, act, told] of [
    ['resumption', resumingForm, resumeMember, 'resumed'],
    ['removal', endingForm, endSuspended, 'ended'],
  ] as const) {
    at.post(`${path}/:person/${name}`, async (asked) => {
      const { db, viewer, reader, id, body, now, afterwards } = asked
      const of = { community: id<CommunityId>('id'), person: id<PersonId>('person') }
      const read = parse(form, body)
      if (!read.ok) return again(await standings(asked, read, { person: of.person, act: name }))
      const doubt = doubtOf(reader, body, { fields: ['message'] })
      const draft = { entered: body, problems: {}, ...(doubt && { doubt }) }
      if (doubt) return again(await standings(asked, draft, { person: of.person, act: name }))

      await act(db, viewer, { ...of, now })
      const { message } = read.value
      afterwards(() => unguardedStandingLetter(system, { ...of, told, message }))
      return seeOther(standingPath(of.community), { key: `joining.standing.notices.${name}` })
    })
  }
}

async function keep(asked: Asked): Promise<Answer> {
  const { db, viewer, reader, id, body, now } = asked
  const of = { community: id<CommunityId>('id'), person: id<PersonId>('person') }
  const form = parse(keepingForm, body)
  if (!form.ok) return again(await standings(asked, form, { person: of.person, act: 'keeping' }))
  const doubt = doubtOf(reader, body, { fields: ['reason'] })
  if (doubt)
    return again(await standings(asked, { entered: body, problems: {}, doubt }, { person: of.person, act: 'keeping' }))

  await keepMember(db, viewer, { ...of, form: form.value, now })
  return seeOther(standingPath(of.community), { key: 'joining.standing.notices.keeping' })
}

async function standings(asked: Asked, draft: Draft = noDraft, drafted: Drafted | null = null) {
  const { db, viewer, reader } = asked
  const place = await entered(asked)
  authorize(communityRules, 'tend', viewer, place.community)
  const all = await listStanding(db, viewer, place.community.id)
  return standingPage({ reader, ...place, standings: all, draft, drafted })
}

function suspensionRoutes(at: Routes, { system }: Outside): void {
  const path = '/communities/:id/people/:person/suspension'
  at.get(path, async (asked) => page(await suspension(asked)))

  at.post(path, async (asked) => {
    const { db, viewer, reader, id, body, now, afterwards } = asked
    const of = { community: id<CommunityId>('id'), person: id<PersonId>('person') }
    const form = parse(suspensionForm, body)
    if (!form.ok) return again(await suspension(asked, form))
    const doubt = doubtOf(reader, body, { fields: ['message'] })
    if (doubt) return again(await suspension(asked, { entered: body, problems: {}, doubt }))

    await suspendMember(db, viewer, { ...of, form: form.value, now })
    const told: Told = { ...of, told: 'suspended', message: form.value.message }
    afterwards(() => unguardedStandingLetter(system, told))
    return seeOther(peoplePath(of.community), { key: 'joining.standing.notices.suspended' })
  })
}

async function suspension(asked: Asked, draft: Draft = noDraft) {
  const { db, viewer, reader, id } = asked
  const place = await entered(asked)
  const member = await findMember(db, viewer, place.community.id, id<PersonId>('person'))
  authorize(memberRules, 'remove', viewer, member)
  return suspensionPage({ reader, ...place, member, draft })
}
