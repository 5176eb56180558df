import { sql } from 'kysely'
import type { ColleagueGroupId, CommunityId, JoinRequestId, RequestState, UmbrellaId } from '#database'
import type { Tx } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { nothingDeclared, type Declaration } from '../../src/eligibility/index.ts'
import { instantOf } from './moments.ts'
import { network } from './network.ts'
import { full, requests, reviewers, type Request } from './requests.ts'
import { named, type Known } from './seed-network.ts'

const zone = 'America/Vancouver'
const answerDays = 14

/** People who ask to join, those who look at it, and a community that has no place left. */
export async function makeRequests(tx: Tx, known: Known, now: Temporal.Instant): Promise<void> {
  for (const { family, handle } of reviewers) {
    const kin = network.families.find(({ slug }) => slug === family)
    await sql`insert into family_reviewer (family_id, person_id, umbrella_id, created_at)
      select distinct c.family_id, ${named(known.people, handle)}::uuid, c.umbrella_id, ${now.subtract({ hours: 24 * 90 })}::timestamptz
      from community c where c.id = any (${communitiesOf(known, kin?.slug)}::uuid[])`.execute(tx)
  }
  for (const slug of full) {
    const id = named(known.communities, slug)
    await sql`update community set size_limit = greatest(member_count, 2) where id = ${id}`.execute(tx)
  }
  // What was written weeks ago is in no letter of today.
  await sql`alter table join_step disable trigger send_step`.execute(tx)
  for (const request of requests) await makeRequest(tx, known, request, now)
  await sql`alter table join_step enable trigger send_step`.execute(tx)
}

function communitiesOf({ communities }: Known, family: string | undefined) {
  return network.communities.filter((one) => one.family === family).map(({ slug }) => named(communities, slug))
}

async function makeRequest(tx: Tx, known: Known, request: Request, now: Temporal.Instant): Promise<void> {
  const id = newId<JoinRequestId>()
  const community = named(known.communities, request.community)
  const person = network.people.find(({ handle }) => handle === request.by)
  const at = request.steps.map((step) => instantOf(step.at, now, zone))
  const [submitted = now] = at
  const last = request.steps.at(-1)
  const state = states[last?.kind ?? 'submitted']
  const settled = { decided_at: at.at(-1) ?? now, decided_by: named(known.people, 'amrit') }
  const { umbrella_id } = await tx
    .selectFrom('community')
    .select('umbrella_id')
    .where('id', '=', community)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('join_request')
    .values({
      id,
      community_id: community,
      umbrella_id,
      person_id: person ? named(known.people, person.handle) : null,
      email: person ? null : `${request.by.split(' ')[0]?.toLowerCase()}@example.org`,
      name: person?.name ?? request.by,
      language: request.language,
      state,
      practice: request.practice,
      words: request.words ?? '',
      said: JSON.stringify(saidIn(request)),
      created_at: submitted,
      submitted_at: submitted,
      due_at: (last?.kind === 'answered' ? settled.decided_at : submitted).add({ hours: 24 * answerDays }),
      held_by: state === 'under_review' ? named(known.people, 'amrit') : null,
      waits_since: state === 'waitlisted' ? settled.decided_at : null,
      reason: request.reason ?? null,
      colleagues_id: await groupOf(tx, { community, umbrella: umbrella_id }, request, submitted),
      ...(state === 'declined' && settled),
    })
    .execute()
  for (const [place, step] of request.steps.entries()) {
    const isHers = step.kind === 'submitted' || step.kind === 'answered'
    await tx
      .insertInto('join_step')
      .values({
        request_id: id,
        kind: step.kind,
        actor_id: isHers ? (person ? named(known.people, person.handle) : null) : named(known.people, 'amrit'),
        is_internal: step.kind === 'takenOn',
        message: 'message' in step ? (step.message ?? '') : '',
        at: at[place] ?? now,
      })
      .execute()
  }
}

interface Place {
  readonly community: CommunityId
  readonly umbrella: UmbrellaId
}

/** Those with whom she asks, the same for each of them. */
async function groupOf(tx: Tx, { community, umbrella }: Place, { colleagues }: Request, at: Temporal.Instant) {
  if (colleagues === undefined) return null
  const known = await tx
    .selectFrom('colleague_group')
    .select('id')
    .where('community_id', '=', community)
    .where('organisation', '=', colleagues)
    .executeTakeFirst()
  if (known) return known.id
  const id = newId<ColleagueGroupId>()
  const place = { community_id: community, umbrella_id: umbrella }
  const days = { created_at: at, expires_at: at.add({ hours: 60 * 24 }) }
  await tx
    .insertInto('colleague_group')
    .values({ id, ...place, organisation: colleagues, ...days })
    .execute()
  return id
}

function saidIn({ job }: Request): Declaration {
  if (!job) return nothingDeclared
  const nothing = { about: null, organisationId: null, organisation: null, isMember: null, roleTitle: null }
  const unsaid = { carriesCaseload: null, streams: null, funders: null, worksAs: {} }
  return { ...nothingDeclared, employment: { ...nothing, ...unsaid, ...job } }
}

const states = {
  submitted: 'submitted',
  takenOn: 'under_review',
  asked: 'info_requested',
  answered: 'under_review',
  waitlisted: 'waitlisted',
  declined: 'declined',
} as const satisfies Record<Request['steps'][number]['kind'], RequestState>
