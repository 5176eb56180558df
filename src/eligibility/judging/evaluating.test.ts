import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { EmploymentId, MemberOrganisationId, ProgrammeStreamId } from '#database'
import { newId } from '#kernel/id.ts'
import { nothingDeclared, type Facts, type RecordedEmployment, type DeclaredEmployment } from '../facts/model.ts'
import { keyOf } from '../key-of.ts'
import type { Condition, Rule } from '../model.ts'
import {
  counselling,
  county,
  employment,
  facts,
  job,
  languages,
  ministry,
  oldStream,
  on,
  outreach,
  said,
  seaside,
} from '../testing/facts.ts'
import { evaluate } from './evaluating.ts'
import type { Judged, JudgedCondition } from './model.ts'

const all = (...of: Rule['of']): Rule => ({ kind: 'all', of })
const any = (...of: Rule['of']): Rule => ({ kind: 'any', of })
const caseload: Condition = { kind: 'carriesCaseload' }
const current: Condition = { kind: 'organisationCurrent' }
const inStreams = (...streams: ProgrammeStreamId[]): Condition => ({ kind: 'worksInStream', streams })
const chair: Condition = { kind: 'initiativeRole', kinds: ['vawir_vir', 'sac'], roles: ['chair'] }

const saying = (words: Partial<DeclaredEmployment>, more: Partial<Facts> = {}): Facts => ({
  ...facts,
  ...more,
  said: { ...nothingDeclared, employment: { ...said, ...words } },
})
const working = (...jobs: Partial<RecordedEmployment>[]): Facts => ({
  ...facts,
  employments: jobs.map((one) => ({ ...employment, id: newId<EmploymentId>(), ...one })),
})

const verdict = (rule: Rule, by: Facts = facts) => evaluate(rule, by, on).verdict

function conditions(judged: Judged): readonly JudgedCondition[] {
  return judged.kind === 'condition' ? [judged] : judged.of.flatMap(conditions)
}
const told = (rule: Rule, by: Facts) =>
  evaluate(rule, by, on).jobs.flatMap(({ result }) => conditions(result).flatMap(({ evidence }) => evidence))

describe('a rule', () => {
  test('passes whoever does what it asks, and says by what', () => {
    const rule = all(caseload, inStreams(outreach, languages), { kind: 'streamFundedBy', funders: [ministry] }, current)
    assert.equal(verdict(rule), 'pass')
    assert.deepEqual(
      told(rule, facts).map(({ what, source, day }) => [what, source, day]),
      [
        ['caseload', 'record', '2024-01-15'],
        ['streams', 'record', '2024-01-15'],
        ['funders', 'record', '2024-01-15'],
        ['membershipCurrent', 'record', '2020-01-01'],
      ],
    )
  })

  test('does not mix what is true of two jobs', () => {
    const two = working(
      { carriesCaseload: true, streams: [languages] },
      { carriesCaseload: false, streams: [outreach] },
    )
    assert.equal(verdict(all(caseload, inStreams(outreach)), two), 'fail')
    assert.equal(verdict(all(caseload, inStreams(languages)), two), 'pass')
    const open = working({ carriesCaseload: null }, { carriesCaseload: false })
    assert.equal(verdict(all(caseload, inStreams(outreach)), open), 'unknown')
  })

  test('cannot tell of whom nothing is known, and never says no by that', () => {
    const nobody = { ...facts, employments: [] }
    for (const condition of [caseload, current, inStreams(outreach), chair]) {
      assert.equal(verdict(all(condition), nobody), 'unknown', condition.kind)
    }
    assert.deepEqual(told(all(caseload), nobody)[0]?.what, 'nothing')
    assert.equal(verdict(all(caseload), working({ carriesCaseload: null })), 'unknown')
    assert.equal(verdict(all(inStreams(outreach)), working({ streams: null })), 'unknown')
    assert.equal(verdict(all(inStreams(outreach)), working({ streams: [] })), 'fail')
    assert.equal(verdict(all(current), { ...facts, memberships: {} }), 'unknown')
    assert.equal(verdict(all(current), { ...facts, memberships: { [seaside]: [] } }), 'unknown')
  })

  test('counts the last day of a job, a membership and a part, and says when each ended', () => {
    const ending = working({ endsOn: '2026-03-02' })
    assert.equal(verdict(all(caseload), ending), 'pass')
    assert.equal(evaluate(all(caseload), ending, on.add({ days: 1 })).verdict, 'fail')
    const over = working({ endsOn: '2025-05-01' }, { endsOn: '2026-01-31' })
    assert.deepEqual(
      told(all(caseload), over).map(({ what, day }) => [what, day]),
      [['employmentEnded', '2026-01-31']],
    )
    const soon = working({ startsOn: '2026-04-01' })
    assert.deepEqual(told(all(caseload), soon)[0]?.what, 'employmentBegins')

    const lapsed = { ...facts, memberships: { [seaside]: [{ startsOn: '2020-01-01', endsOn: '2026-03-01' }] } }
    assert.equal(verdict(all(current), lapsed), 'fail')
    assert.deepEqual(told(all(current), lapsed)[0]?.day, '2026-03-01')
    assert.equal(evaluate(all(current), lapsed, on.subtract({ days: 1 })).verdict, 'pass')
    assert.equal(verdict(all(current), working({ organisationId: null })), 'fail')

    const held = { kind: 'sac', role: 'chair', initiative: 'Bay', startsOn: '2024-01-01' } as const
    const roles = (endsOn: string | null) => ({ ...facts, initiativeRoles: [{ ...held, endsOn }] })
    assert.equal(verdict(all(chair), roles('2026-03-02')), 'pass')
    assert.equal(verdict(all(chair), roles('2026-03-01')), 'fail')
    const other = { ...facts, initiativeRoles: [{ ...held, role: 'cochair' as const, endsOn: null }] }
    assert.equal(verdict(all(chair), other), 'unknown')
  })
})

describe('what somebody says herself', () => {
  test('fills what the record does not say', () => {
    assert.equal(verdict(all(caseload), saying({ carriesCaseload: true }, { employments: [] })), 'pass')
    assert.equal(verdict(all(caseload), saying({ carriesCaseload: false }, { employments: [] })), 'fail')
    const gap = { employments: [{ ...employment, carriesCaseload: null }] }
    assert.equal(
      verdict(all(caseload, inStreams(outreach)), saying({ about: job, carriesCaseload: true }, gap)),
      'pass',
    )
    const alone = { ...said, isMember: true, funders: [county], worksAs: { [keyOf({ en: 'a cook', fr: null })]: true } }
    const rule = all(
      current,
      { kind: 'streamFundedBy', funders: [county] },
      { kind: 'worksAs', role: { en: 'a cook', fr: null } },
    )
    assert.equal(verdict(rule, saying(alone, { employments: [] })), 'pass')
  })

  test('and the record leave it open where they contradict each other, with both shown', () => {
    const contradicting = saying({ about: job, carriesCaseload: false })
    assert.equal(verdict(all(caseload), contradicting), 'unknown')
    assert.deepEqual(
      told(all(caseload), contradicting).map(({ source, says }) => [source, says]),
      [
        ['record', 'pass'],
        ['said', 'fail'],
      ],
    )
    const ended = { employments: [{ ...employment, endsOn: '2026-01-31' }] }
    const stillThere = saying({ organisationId: seaside, roleTitle: 'Outreach worker' }, ended)
    assert.equal(verdict(all(caseload, current), stillThere), 'unknown')
    assert.deepEqual(
      told(all(caseload), stillThere).map(({ what }) => what),
      ['employmentEnded', 'stillThere'],
    )
  })

  test('of another organisation is another job, and whether that one belongs is for the record to say', () => {
    const hill = newId<MemberOrganisationId>()
    const other = { organisationId: hill, organisation: 'Hill House', carriesCaseload: true }
    const belongs = { ...facts.memberships, [hill]: [{ startsOn: '2025-01-01', endsOn: null }] }
    assert.equal(verdict(all(caseload, current), saying(other, { employments: [], memberships: belongs })), 'pass')
    assert.equal(verdict(all(current), saying(other, { employments: [] })), 'unknown')
    const named = saying({ organisation: 'Some House' }, { employments: [] })
    assert.equal(verdict(all(current), named), 'unknown')
    assert.equal(told(all(current), named)[0]?.what, 'organisationNamed')
    assert.equal(evaluate(all(caseload), saying(other), on).jobs.length, 2)
  })

  test('is what sentences to stand by are judged by', () => {
    const sentence = { en: 'I keep what is said here.', fr: null }
    const attest = (answer: boolean) => ({
      ...facts,
      said: { ...nothingDeclared, attests: { [keyOf(sentence)]: answer } },
    })
    const rule = all({ kind: 'attests', sentence })
    assert.equal(verdict(rule), 'unknown')
    assert.equal(verdict(rule, attest(true)), 'pass')
    assert.equal(verdict(rule, attest(false)), 'fail')
    assert.equal(verdict(all({ kind: 'attests', sentence: { en: 'I keep it.', fr: null } }), attest(true)), 'unknown')
  })
})

describe('a rule that speaks of what is no more', () => {
  const removed = newId<ProgrammeStreamId>()

  test('says so, and cannot tell by it', () => {
    for (const gone of [removed, oldStream]) {
      const { jobs, verdict: came } = evaluate(all(inStreams(gone)), facts, on)
      assert.equal(came, 'unknown')
      assert.deepEqual(
        jobs.flatMap(({ result }) => conditions(result)).map(({ missing }) => missing),
        [[gone]],
      )
    }
    assert.equal(verdict(all(inStreams(oldStream)), working({ streams: [oldStream] })), 'unknown')
  })

  test('still passes whoever does what is left of it', () => {
    assert.equal(verdict(all(inStreams(outreach, removed))), 'pass')
    assert.equal(verdict(all(inStreams(languages, removed))), 'unknown')
  })
})

test('who pays for a stream that nobody pays for on record is not known', () => {
  const paid = all({ kind: 'streamFundedBy', funders: [county] })
  assert.equal(verdict(paid), 'fail')
  assert.equal(verdict(paid, working({ streams: [counselling] })), 'unknown')
  assert.equal(verdict(paid, working({ streams: [counselling, languages] })), 'pass')
})

describe('who pays', () => {
  const paidBy = (funder: typeof ministry): Condition => ({ kind: 'streamFundedBy', funders: [funder] })
  const two = working({ streams: [outreach, languages] })

  test('is asked of the stream that the rule names, not of another of the same job', () => {
    assert.equal(verdict(all(inStreams(outreach), paidBy(ministry)), two), 'pass')
    assert.equal(verdict(all(inStreams(outreach), paidBy(county)), two), 'fail')
    assert.equal(verdict(all(paidBy(county), inStreams(outreach)), two), 'fail')
    assert.equal(verdict(all(inStreams(outreach, languages), paidBy(county)), two), 'pass')
    assert.equal(verdict(all(paidBy(county)), two), 'pass')
    assert.equal(verdict(any(inStreams(counselling), paidBy(county)), two), 'pass')
  })

  test('is asked so across groups as well, where a stream has to be one of those', () => {
    const oneOf = any(inStreams(outreach), inStreams(counselling))
    assert.equal(verdict(all(oneOf, paidBy(county)), two), 'fail')
    assert.equal(verdict(all(inStreams(outreach), any(paidBy(county), chair)), two), 'unknown')
    assert.equal(verdict(all(any(inStreams(outreach), caseload), paidBy(county)), two), 'pass')
    assert.equal(
      verdict(any(all(inStreams(outreach), paidBy(county)), all(inStreams(languages), paidBy(county))), two),
      'pass',
    )
  })

  test('cannot be told where a stream that is no more might have been the one', () => {
    const gone = newId<ProgrammeStreamId>()
    assert.equal(verdict(all(inStreams(outreach, gone), paidBy(county)), two), 'unknown')
    assert.equal(verdict(all(inStreams(outreach, gone), paidBy(ministry)), two), 'pass')
  })
})

test('a title is read as words: having the role in it is enough, lacking it says nothing', () => {
  const principal: Condition = { kind: 'worksAs', role: { en: 'a school principal', fr: 'directrice d’école' } }
  for (const roleTitle of ['School Principal', 'Vice school principal (acting)', 'Directrice d’ecole']) {
    assert.equal(verdict(all(principal), working({ roleTitle })), 'pass', roleTitle)
  }
  assert.equal(verdict(all(principal), working({ roleTitle: 'Head of school' })), 'unknown')
  assert.equal(verdict(any(principal, caseload), working({ roleTitle: 'Head of school' })), 'pass')
})
