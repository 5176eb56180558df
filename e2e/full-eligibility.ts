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
  const answered = (who: SomePage['who'], caseload: string) => ({ ...wrong(who, check, { caseload }), status: 200 })
  return [
    ...seen('visitor', [check]),
    ...seen('fay', [check, `/communities/${circle}/eligibility`, `/communities/${meadow}`]),
    answered('visitor', 'yes'),
    answered('fay', 'no'),
  ]
}
