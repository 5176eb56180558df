import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { FunderId, ProgrammeStreamId } from '#database'
import type { Facts, RecordedEmployment } from '../facts/model.ts'
import type { Condition, Group, Rule } from '../model.ts'
import {
  counselling,
  county,
  employment,
  facts,
  languages,
  ministry,
  oldStream,
  on,
  outreach,
} from '../testing/facts.ts'
import { evaluate } from './evaluating.ts'

const some = <T>(...of: readonly T[]) => fc.subarray([...of], { minLength: 1 })
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.constant({ kind: 'carriesCaseload' as const }),
  some<ProgrammeStreamId>(outreach, languages, counselling, oldStream).map((streams) => ({
    kind: 'worksInStream' as const,
    streams,
  })),
  some<FunderId>(ministry, county).map((funders) => ({ kind: 'streamFundedBy' as const, funders })),
  fc.constant({ kind: 'organisationCurrent' as const }),
)
const kind = fc.constantFrom('all' as const, 'any' as const)
const inner: fc.Arbitrary<Group> = fc.record({ kind, of: fc.array(condition, { minLength: 1, maxLength: 3 }) })
const rule: fc.Arbitrary<Rule> = fc.record({
  kind,
  of: fc.array(fc.oneof(condition, inner), { minLength: 1, maxLength: 4 }),
})

const streams = fc.subarray<ProgrammeStreamId>([outreach, languages, counselling])
/** One job of which any of three things may be unknown, and what they turn out to be. */
const gaps = fc.record({
  carriesCaseload: fc.record({ isKnown: fc.boolean(), value: fc.boolean() }),
  streams: fc.record({ isKnown: fc.boolean(), value: streams }),
  memberships: fc.record({ isKnown: fc.boolean(), value: fc.boolean() }),
})
type Gaps = typeof gaps extends fc.Arbitrary<infer T> ? T : never

function factsWith(told: Gaps, isWhole: boolean): Facts {
  const known = <T>({ isKnown, value }: { isKnown: boolean; value: T }) => (isKnown || isWhole ? value : null)
  const job: RecordedEmployment = {
    ...employment,
    carriesCaseload: known(told.carriesCaseload),
    streams: known(told.streams),
  }
  const belongs = known(told.memberships)
  const periods = [{ startsOn: '2020-01-01', endsOn: belongs === true ? null : '2021-01-01' }]
  const memberships = belongs === null ? {} : { [job.organisationId ?? '']: periods }
  return { ...facts, employments: [job], memberships }
}

// Both ways it is safe. It is not exact over facts as it is over verdicts: "in Counselling, or not in it" would be
// unknown where the streams are, if rules had a "not".
test('what passes or fails while something is unknown does so however it turns out', () => {
  fc.assert(
    fc.property(rule, gaps, (one, told) => {
      const before = evaluate(one, factsWith(told, false), on).verdict
      const after = evaluate(one, factsWith(told, true), on).verdict
      if (before !== 'unknown') assert.equal(after, before)
    }),
    { numRuns: 500 },
  )
})

const paying = new Map<string, string>([
  [outreach, ministry],
  [languages, county],
])

test('“in one of these streams, paid for by one of those” holds of one and the same stream', () => {
  const wanted = some<ProgrammeStreamId>(outreach, languages, counselling)
  const payers = some<FunderId>(ministry, county)
  fc.assert(
    fc.property(streams, wanted, payers, fc.boolean(), (hers, inStreams, funders, isNested) => {
      const parts: Condition[] = inStreams.map((one) => ({ kind: 'worksInStream', streams: [one] }))
      const named: Group = { kind: 'any', of: parts }
      const one: Condition = { kind: 'worksInStream', streams: inStreams }
      const of = [{ kind: 'streamFundedBy' as const, funders }, isNested ? named : one]
      const job = { ...employment, streams: hers }
      const came = evaluate({ kind: 'all', of }, { ...facts, employments: [job] }, on).verdict

      const meant = hers.filter((id) => inStreams.includes(id))
      const isPaid = meant.some((id) => funders.some((funder) => funder === paying.get(id)))
      const couldBe = meant.some((id) => !paying.has(id)) ? 'unknown' : 'fail'
      assert.equal(came, isPaid ? 'pass' : couldBe)
    }),
    { numRuns: 500 },
  )
})

test('an evaluation is kept as it is: it is the same when it comes back from its text', () => {
  fc.assert(
    fc.property(rule, gaps, (one, told) => {
      const evaluation = evaluate(one, factsWith(told, false), on)
      assert.deepEqual(JSON.parse(JSON.stringify(evaluation)), evaluation)
    }),
  )
})
