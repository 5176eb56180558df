import { haveRule, keepFacts } from '../src/eligibility/testing/keeping.ts'
import type { Journey } from './browser.ts'
import type { Full } from './full-house.ts'
import { seen, wrong, type SomePage } from './some-page.ts'

/** Meadow asks everything that a rule can ask, and Circle one thing. */
export async function makeRules(journey: Journey): Promise<void> {
  const { db, communities } = { db: journey.clone.system, communities: journey.communities }
  const { outreach, languages, ministry } = await keepFacts({ db, communities })
  await haveRule({ db }, communities.meadow, {
    kind: 'all',
    of: [
      { kind: 'carriesCaseload' },
      { kind: 'worksInStream', streams: [outreach, languages] },
      { kind: 'streamFundedBy', funders: [ministry] },
      {
        kind: 'any',
        of: [
          { kind: 'organisationCurrent' },
          { kind: 'initiativeRole', kinds: ['sac', 'icat'], roles: ['chair', 'coordinator'] },
        ],
      },
      { kind: 'worksAs', role: { en: 'an outreach worker', fr: 'intervenante de liaison' } },
      { kind: 'attests', sentence: { en: 'I keep what is said here.', fr: null } },
    ],
  })
  await haveRule({ db }, communities.circle, { kind: 'all', of: [{ kind: 'carriesCaseload' }] })
}

export function eligibilityPages({ communities: { meadow, circle } }: Full): SomePage[] {
  const check = `/communities/${meadow}/eligibility`
  const rule = `/communities/${meadow}/eligibility/rule`
  const parts = { kind: 'all', 'p0-kind': 'carriesCaseload', 'p1-kind': 'any', 'p1-0-kind': 'attests' }
  const answered = (who: SomePage['who'], caseload: string) => ({ ...wrong(who, check, { caseload }), status: 200 })
  return [
    ...seen('visitor', [check]),
    ...seen('fay', [check, `/communities/${circle}/eligibility`, `/communities/${meadow}`]),
    answered('visitor', 'yes'),
    answered('fay', 'no'),
    ...seen('cy', [rule]),
    ...seen('dee', [rule]),
    wrong('cy', rule, { ...parts, base: '1', act: 'save' }),
    wrong('cy', rule, { ...parts, base: '0', act: 'effect' }),
    wrong('cy', rule, { ...parts, base: '1', act: 'try', caseload: 'yes' }),
    wrong('cy', rule, { kind: 'any', 'p0-kind': 'organisationCurrent', base: '0', act: 'save' }),
    { who: 'ben', path: `/communities/${circle}/eligibility/rule`, status: 403 },
  ]
}
