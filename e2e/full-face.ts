import type { CommunityId, InterestId, PersonId, PublicQuestionId, UmbrellaId } from '#database'
import type { Db } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { morning } from '#world/people.ts'
import { haveQuestions } from '../src/face/testing/asking.ts'
import { hashOf } from '../src/people/index.ts'
import type { Journey } from './browser.ts'
import type { Full } from './full-house.ts'
import { trainingPages } from './full-trainings.ts'
import { seen, wrong, type SomePage } from './some-page.ts'

/** Harbour answers something to everybody, and has a community that is planned and one that is over; Cy coordinates both. */
export async function makeFace({ clone: { system: db }, communities, people }: Journey) {
  const [planned, past] = [newId<CommunityId>(), newId<CommunityId>()]
  const created_at = morning.subtract({ hours: 24 * 400 })
  const shared = { umbrella_id: communities.harbour, kind: 'topic', visibility: 'public', created_at } as const
  const dates = { starts_on: Temporal.PlainDate.from('2026-09-01'), ends_on: Temporal.PlainDate.from('2027-06-30') }
  const inbox = { inbox_address: 'orchard@example.org' }
  const over = { opened_at: created_at, closed_at: morning, final_count: '{"members":7,"provinces":2}' }
  await db
    .insertInto('community')
    .values([
      {
        ...shared,
        id: planned,
        name_en: 'Orchard',
        purpose_en: 'What we will plant.',
        opened_at: null,
        ...dates,
        ...inbox,
      },
      { ...shared, id: past, name_en: 'Vineyard', name_fr: 'Le Vignoble' },
    ])
    .execute()
  const joined = { joined_at: created_at, caught_up_at: morning, visited_at: morning, person_id: people.cy }
  await someInterest(db, planned, people.gus)
  const roles = ['member', 'coordinator'] as const
  const memberships = [planned, past].map((community_id) => ({ ...joined, community_id, roles: [...roles] }))
  await db.insertInto('membership').values(memberships).execute()
  await db.updateTable('community').set(over).where('id', '=', past).execute()
  const said = { words_en: 'We **meet**.', made_at: morning, made_by: people.dee }
  const before = { ...said, words_en: 'We met.', superseded_at: morning }
  await db
    .insertInto('framework')
    .values([
      { umbrella_id: communities.harbour, version: 1, ...before },
      { umbrella_id: communities.harbour, version: 2, ...said, superseded_at: null },
    ])
    .execute()
  const asked = await haveQuestions({ db, communities })
  await questionHistory(db, { umbrella_id: communities.harbour, first: asked.first, by: people.dee })
  return { ...asked, planned, past }
}

interface Asked {
  readonly umbrella_id: UmbrellaId
  readonly first: PublicQuestionId
  readonly by: PersonId
}

/** The first question said something else before, and another one was taken off. */
async function questionHistory(db: Db, { umbrella_id, first, by }: Asked): Promise<void> {
  const words = { question_en: 'Who reads this?', answer_en: 'Members **alone**.' }
  await db
    .insertInto('public_question_version')
    .values({ umbrella_id, question_id: first, version: 1, ...words, changed_at: morning, changed_by: by })
    .execute()
  const gone = { created_at: morning, removed_at: morning }
  await db
    .insertInto('public_question')
    .values({
      id: newId<PublicQuestionId>(),
      umbrella_id,
      position: 3,
      question_en: 'How much?',
      answer_en: 'Nothing.',
      ...gone,
    })
    .execute()
}

const letter = 'i'.repeat(43)

/** Gus would like to hear when it opens, and somebody without an account, who has not confirmed it yet. */
async function someInterest(db: Db, community_id: CommunityId, person_id: PersonId): Promise<void> {
  const shared = { community_id, language: 'en', created_at: morning } as const
  const stranger = newId<InterestId>()
  await db
    .insertInto('interest')
    .values([
      {
        ...shared,
        id: newId<InterestId>(),
        person_id,
        name: 'Gus Lund',
        words: 'We plant as well.',
        confirmed_at: morning,
      },
      { ...shared, id: stranger, email: 'zo@example.org', name: 'Zo Lake' },
    ])
    .execute()
  await db
    .insertInto('interest_link')
    .values({ token_hash: hashOf(letter), interest_id: stranger })
    .execute()
}

export function facePages(house: Full): SomePage[] {
  const { harbour } = house.communities
  const about = `/umbrellas/${harbour}/about`
  const list = `/umbrellas/${harbour}/questions`
  return [
    ...seen('visitor', ['/about', about, '/about?lang=fr', `${about}/communities`]),
    ...seen('fay', ['/about', about, `${about}/communities`]),
    ...seen('dee', [
      about,
      list,
      `${list}/new`,
      `${list}/${house.face.second}`,
      `${list}/${house.face.first}/versions`,
    ]),
    wrong('dee', list, { questionEn: 'Why?', answerFr: 'Parce que.' }),
    wrong('dee', `${list}/${house.face.first}`, {}),
    { who: 'ana', path: list, status: 404 },
    ...seen('visitor', [`/contact/${house.face.planned}`, `/umbrellas/${harbour}/framework`]),
    ...seen('fay', [`/contact/${house.face.planned}`]),
    { who: 'visitor', path: `/contact/${house.face.past}`, status: 404 },
    ...seen('fay', [`/umbrellas/${harbour}/framework`]),
    ...seen(
      'dee',
      ['', '/editing', '/editing?begin=offered', '/versions'].map((page) => `/umbrellas/${harbour}/framework${page}`),
    ),
    wrong('dee', `/umbrellas/${harbour}/framework/editing`, { wordsEn: 'We **meet**.', wordsFr: '', see: 'preview' }),
    { ...wrong('dee', `/umbrellas/${harbour}/framework/editing`, { wordsEn: 'We meet.', seen: '7' }), status: 409 },
    ...runningPages(house),
    ...trainingPages(house),
  ]
}

/** Of those who would like to hear when it opens. */
function interestPages(planned: CommunityId): SomePage[] {
  const interest = `/communities/${planned}/interest`
  return [
    ...seen('visitor', [interest, `${interest}/sent`, `/interest/by-letter/${letter}`]),
    { who: 'visitor', path: `/interest/by-letter/${'x'.repeat(43)}`, status: 404 },
    wrong('visitor', interest, { name: '', email: 'x' }),
    wrong('ben', interest, { words: 'My client Delia Fernbrook lives at 1428 Larch Street.' }),
    ...seen('ben', [interest, `/communities/${planned}`]),
    ...seen('gus', [interest, `/communities/${planned}`]),
    ...seen('cy', [`/communities/${planned}/interested`]),
    { who: 'ana', path: `/communities/${planned}/interested`, status: 403 },
  ]
}

/** A community that is planned, one that runs and one that is over. */
function runningPages({ communities: { circle }, face: { planned, past } }: Full): SomePage[] {
  const inside = ['', '/conversations', '/charter', '/experience', '/people', '/running']
  return [
    ...seen('visitor', [`/communities/${planned}`, `/communities/${past}`, `/communities/${planned}/request`]),
    ...interestPages(planned),
    ...seen('cy', [`/communities/${planned}/running`, ...inside.map((page) => `/communities/${past}${page}`)]),
    ...seen('ana', [`/communities/${circle}/running`, `/communities/${circle}/running/closing`]),
    wrong('ana', `/communities/${circle}/running`, { startsOn: '2026-09-01', endsOn: '2026-08-01' }),
    { who: 'ben', path: `/communities/${circle}/running`, status: 403 },
    { who: 'cy', path: `/communities/${past}/conversations/new`, status: 403 },
  ]
}
