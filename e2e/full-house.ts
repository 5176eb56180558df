import assert from 'node:assert/strict'
import type {
  CommunityId,
  FamilyId,
  FileId,
  FlagId,
  KnowledgeTopicId,
  ProtocolId,
  PostId,
  SignInProviderId,
  ThreadId,
} from '#database'
import type { Db } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { morning } from '#world/people.ts'
import { testSeal } from '#world/seal.ts'
import type { Known } from '#world/template.ts'
import type { Terms } from '../src/profiles/testing/telling.ts'
import { ticketFor } from '../src/notifications/letters/ticket.ts'
import type { Journey } from './browser.ts'
import { makeRules } from './full-eligibility.ts'
import { makeFace } from './full-face.ts'
import { makeTrainings } from './full-trainings.ts'
import { makeImports, type Imports } from './full-imports.ts'
import { tellOfThemselves } from './full-profiles.ts'
import { keepRecords, type OnRecord } from './full-organisations.ts'
import { giveProvider, giveSteps } from './full-steps.ts'
import { flagWords, holdWords } from './full-waiting.ts'
import { sendFiles } from './full-files.ts'
import { writeCharters } from './full-charters.ts'
import { speakMasked, type Masked } from './full-masked.ts'
import { askToJoin, type Requests } from './full-joining.ts'
import { say } from './full-saying.ts'
import { makeGone, makeLong } from './full-threads.ts'
import { thinkTogether, type Boards } from './boards-pages.ts'
import { setAgendas, type Agendas } from './agenda-pages.ts'
import { planGatherings, type Gatherings } from './gatherings-pages.ts'
import { comeTogether } from './attendance-pages.ts'
import { harvestSome, type Harvests } from './harvest-pages.ts'
import { noteOutcomes, type CameOf } from './outcomes-pages.ts'
import { takePartLater, type Later } from './tracks-pages.ts'
import { keepProtocol } from './protocol-pages.ts'
import { welcomeNewcomers } from './newcomers-pages.ts'
import { speakInSupport } from './full-support.ts'
import { eventually } from './somebody.ts'

/** The small network with something of every kind in it, and a community where nothing has happened. */
export interface Full extends Known {
  readonly communities: Known['communities'] & { readonly field: CommunityId }
  readonly threads: Known['threads'] & {
    readonly long: ThreadId
    readonly gone: ThreadId
    readonly asked: ThreadId
    /** Of the peer-support space. */
    readonly support: ThreadId
  }
  /** Of which Ben and Fay have experience. */
  readonly topic: KnowledgeTopicId
  readonly protocol: ProtocolId
  readonly posts: { readonly question: PostId; readonly answer: PostId }
  readonly masked: Masked
  /** A flag that nobody has settled. */
  readonly flag: FlagId
  /** Words that Harbour keeps for what its people do, and where. */
  readonly terms: Terms
  readonly record: OnRecord
  readonly gatherings: Gatherings
  readonly agendas: Agendas
  readonly boards: Boards
  readonly cameOf: CameOf
  readonly harvests: Harvests
  readonly later: Later
  readonly face: Awaited<ReturnType<typeof makeFace>>
  readonly trainings: Awaited<ReturnType<typeof makeTrainings>>
  /** A picture that hangs on a post. */
  readonly picture: FileId
  readonly family: FamilyId
  readonly requests: Requests
  readonly imports: Imports
  /** Stops letters without signing in. */
  readonly ticket: string
  /** Of an invitation that is open, and of one that was withdrawn. */
  readonly secret: string
  readonly withdrawn: string
  /** Of an organisation that does not answer. */
  readonly provider: SignInProviderId
}

export async function fillHouse(journey: Journey): Promise<Full> {
  const { clone, people, communities, threads } = journey
  const db = clone.system
  const posts = await postsOf(db, threads.waiting)
  await talk(journey)
  const { topic, asked } = await know(journey)
  await age(db, journey, posts)
  const long = await makeLong(db, journey)
  const { field, family } = await makeField(db, journey)
  const [secret, withdrawn] = [await invite(journey, 'kim@example.org'), await invite(journey, 'lou@example.org')]
  await holdWords(journey)
  const flag = await flagWords(journey, posts.answer)
  await makeRules(journey)
  await writeCharters(journey)
  await welcomeNewcomers(journey)
  const gatherings = await planGatherings(journey)
  await comeTogether(journey, gatherings)
  await giveSteps(journey)
  const provider = await giveProvider(journey)
  await db.updateTable('umbrella').set({ has_open_registration: true }).execute()
  await db.updateTable('invitation').set({ withdrawn_at: morning }).where('email', '=', 'lou@example.org').execute()
  await eventually(async () => {
    const notice = await db.selectFrom('notice').select('id').where('owner_id', '=', people.ben).executeTakeFirst()
    assert.ok(notice)
  })
  return {
    people,
    gatherings,
    agendas: await setAgendas(journey, gatherings),
    boards: await thinkTogether(journey, gatherings.rooms.open),
    cameOf: await noteOutcomes(journey, gatherings),
    harvests: await harvestSome(journey),
    later: await takePartLater(journey),
    communities: { ...communities, field },
    threads: { ...threads, long, asked, support: await speakInSupport(journey), gone: await makeGone(db, journey) },
    topic,
    posts,
    flag,
    masked: await speakMasked(journey),
    terms: await tellOfThemselves(journey),
    record: await keepRecords(journey),
    face: await makeFace(journey),
    trainings: await makeTrainings(journey),
    protocol: await keepProtocol(journey),
    picture: await sendFiles(journey),
    family,
    requests: await askToJoin(journey),
    imports: await makeImports(db, communities.harbour),
    ticket: ticketFor(people.ben, testSeal.secret),
    secret,
    provider,
    withdrawn,
  }
}

async function postsOf(db: Db, thread: ThreadId) {
  const posts = await db.selectFrom('post').select('id').where('thread_id', '=', thread).orderBy('seq').execute()
  const [question, answer] = posts.map(({ id }) => id)
  assert.ok(question && answer)
  return { question, answer }
}

/** What people say to each other through the front door. */
async function talk(journey: Journey): Promise<void> {
  const { threads, communities } = journey
  const answer = `/threads/${threads.waiting}/replies`
  const { answer: quote } = await postsOf(journey.clone.system, threads.waiting)
  await say(journey, 'fay', answer, { body: rich, quote })
  await say(journey, 'ana', answer, { body: 'Do you keep a **third** number, @Ben and @Fay?' })
  await say(journey, 'ana', '/announcements', { communities: communities.circle, title: 'We move', body: 'In April.' })
  await say(journey, 'ben', '/drafts/keeping', { thread: threads.waiting, body: 'What we found out since' })
  await say(journey, 'ben', '/drafts/keeping', { community: communities.circle, kind: 'celebration', body: 'The van' })
  await say(journey, 'fay', '/drafts/keeping', { thread: threads.waiting, body: 'Ce que nous avons appris' })
  const administrators = `/umbrellas/${communities.harbour}/administrators/invitations`
  await say(journey, 'dee', administrators, { email: 'max@example.org', language: 'fr', office: 'administrator' })
}

/** What people can be asked about, and an ask of those. */
async function know(journey: Journey) {
  const place = `/communities/${journey.communities.circle}`
  await say(journey, 'ben', `${place}/experience`, { label: 'Court days' })
  await say(journey, 'fay', `${place}/experience`, { label: 'Court days' })
  await say(journey, 'fay', `${place}/experience`, { label: 'Écouter la nuit' })
  const db = journey.clone.system
  const topics = db.selectFrom('knowledge_topic').select('id').where('label', '=', 'Court days')
  const { id: topic } = await topics.executeTakeFirstOrThrow()
  const asked = newId<ThreadId>()
  const words = { kind: 'ask', activity: 'seekExperience', title: 'Where to wait', body: 'With a child.', once: asked }
  await say(journey, 'ana', `${place}/conversations`, { ...words, topics: topic })
  return { topic, asked }
}

const rich = [
  'One thing that worked here:',
  '- we call on **Fridays** only\n- whoever answers may say *yes*',
  '> How do others decide?',
  '## A heading\n\n1. `code` and [a link](https://example.org/form)',
  '```\nlong = "a line of code that is much longer than a narrow telephone and has to be scrolled in its own box"\n```',
  'https://example.org/a-very-long-address-without-any-place-to-break-it-which-would-push-the-page-sideways',
].join('\n\n')

/** An answer that helped, a reaction of each kind, a post that was edited, one that is gone, and a closed thread. */
async function age(db: Db, { threads, people, communities }: Journey, { question, answer }: Full['posts']) {
  await db.updateTable('post').set({ edited_at: morning }).where('id', '=', question).execute()
  await db.updateTable('post').set({ helped_at: morning }).where('id', '=', answer).execute()
  await db.updateTable('thread').set({ helped_count: 1 }).where('id', '=', threads.waiting).execute()
  await db
    .updateTable('post')
    .set({ deleted_at: morning, deleted_by: people.ben })
    .where('thread_id', '=', threads.listening)
    .where('seq', '=', 2)
    .execute()
  await db
    .updateTable('thread')
    .set({ pinned_at: morning, pinned_by: people.ana })
    .where('id', '=', threads.listening)
    .execute()
  await db
    .updateTable('thread')
    .set({ closed_at: morning, closed_by: people.ana })
    .where('id', '=', threads.news)
    .execute()
  const reaction = { post_id: answer, community_id: communities.circle, created_at: morning }
  await db
    .insertInto('reaction')
    .values([
      { ...reaction, person_id: people.ben, kind: 'thanks' },
      { ...reaction, person_id: people.fay, kind: 'withYou' },
    ])
    .execute()
}

/** A community of Cy's that has not begun, in a family of its own. */
async function makeField(db: Db, { communities: { harbour }, people }: Known) {
  const [family, field] = [newId<FamilyId>(), newId<CommunityId>()]
  const since = { joined_at: morning, caught_up_at: morning, visited_at: morning }
  const made = { umbrella_id: harbour, name_fr: null, created_at: morning }
  await db
    .insertInto('family')
    .values({ ...made, id: family, name_en: 'Outdoors' })
    .execute()
  await db
    .insertInto('community')
    .values({ ...made, id: field, family_id: family, name_en: 'Field', kind: 'topic', visibility: 'listed' })
    .execute()
  await db
    .insertInto('membership')
    .values({ community_id: field, person_id: people.cy, roles: ['member', 'coordinator'], ...since })
    .execute()
  return { field, family }
}

async function invite(journey: Journey, email: string): Promise<string> {
  const asking = { email, language: 'en', roles: 'member' }
  await say(journey, 'ana', `/communities/${journey.communities.circle}/invitations`, asking)
  return eventually(async () => {
    const letter = journey.mailer.kept().find((one) => one.to === email)
    const [, secret] = /\/invitations\/([\w-]+)/.exec(letter?.text ?? '') ?? []
    assert.ok(secret, `no letter to ${email}`)
    return secret
  })
}
