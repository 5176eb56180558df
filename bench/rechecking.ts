import { sql } from 'kysely'
import type { CommunityId, FunderId, ProgrammeStreamId, UmbrellaId } from '#database'
import { databaseOn, openPool, type Tx } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { unguardedRecheck, type Rule } from '../src/eligibility/index.ts'
import type { Figure } from './figures.ts'

const people = 50_000

/** How long a rule takes for a community of 50,000, each with two jobs on record. None of it stays. */
export async function measureRechecking(owner: string): Promise<Figure> {
  const pool = openPool(owner, { max: 1 })
  const tx = await databaseOn(pool).startTransaction().execute()
  try {
    const community = await makeMany(tx)
    const began = performance.now()
    let judged = 0
    for await (const some of unguardedRecheck(tx, community, Temporal.PlainDate.from('2026-03-02')))
      judged += some.length
    const value = (performance.now() - began) / 1000
    if (judged !== people) throw new Error(`${judged} of ${people} were judged`)
    return { what: 'a rule for 50,000 people', value, unit: 's', limit: { atMost: 10 }, isBinding: false }
  } finally {
    await tx.rollback().execute()
    await pool.end()
  }
}

async function makeMany(tx: Tx) {
  const made = { id: newId<CommunityId>(), umbrellaId: newId<UmbrellaId>() }
  const { id, umbrellaId } = made
  const [stream, funder] = [newId<ProgrammeStreamId>(), newId<FunderId>()]
  for (const statement of [
    sql`insert into umbrella (id, name_en, exit_url, time_zone, hue, created_at)
        values (${umbrellaId}, 'Many', 'https://weather.example.org/', 'UTC', 30, now())`,
    sql`insert into community (id, umbrella_id, name_en, kind, visibility, created_at)
        values (${id}, ${umbrellaId}, 'Many', 'programme', 'listed', now())`,
    sql`insert into funder (id, umbrella_id, name_en, created_at) values (${funder}, ${umbrellaId}, 'Ministry', now())`,
    sql`insert into programme_stream (id, umbrella_id, code, name_en, funder_id, created_at)
        values (${stream}, ${umbrellaId}, 'ONE', 'One', ${funder}, now())`,
    sql`insert into member_organisation (id, umbrella_id, name, jurisdiction, created_at)
        select gen_random_uuid(), ${umbrellaId}, 'Organisation ' || n, 'CA-BC', now() from generate_series(0, 499) n`,
    sql`insert into organisation_membership (id, organisation_id, starts_on, created_at)
        select gen_random_uuid(), id, '2021-01-01', now() from member_organisation where umbrella_id = ${umbrellaId}`,
    sql`insert into person (id, umbrella_id, display_name, time_zone, created_at)
        select gen_random_uuid(), ${umbrellaId}, n::text, 'UTC', now() from generate_series(1, ${people}::int) n`,
    sql`insert into membership (community_id, person_id, roles, joined_at, caught_up_at, visited_at)
        select ${id}, id, '{member}', now(), now(), now() from person where umbrella_id = ${umbrellaId}`,
    sql`insert into employment (id, umbrella_id, person_id, organisation_id, role_title, carries_caseload, streams_known,
          starts_on, created_at)
        select gen_random_uuid(), ${umbrellaId}, p.id, o.id, 'Worker', p.display_name::int % 5 > 0, true, since, now()
        from person p join member_organisation o
          on o.umbrella_id = ${umbrellaId} and o.name = 'Organisation ' || (p.display_name::int % 500),
          unnest(array['2021-05-01', '2024-05-01']::date[]) since
        where p.umbrella_id = ${umbrellaId}`,
    sql`insert into employment_stream select id, ${stream} from employment where umbrella_id = ${umbrellaId}`,
    sql`insert into eligibility_rule (community_id, version, tree, made_at)
        values (${id}, 1, ${JSON.stringify(ruleOf(stream, funder))}, now())`,
    sql`analyze employment, employment_stream, membership`,
  ]) {
    await statement.execute(tx)
  }
  return made
}

function ruleOf(stream: ProgrammeStreamId, funder: FunderId): Rule {
  return {
    kind: 'all',
    of: [
      { kind: 'carriesCaseload' },
      { kind: 'worksInStream', streams: [stream] },
      { kind: 'streamFundedBy', funders: [funder] },
      { kind: 'organisationCurrent' },
    ],
  }
}
