import { keepTerms, type Terms } from '../src/profiles/testing/telling.ts'
import type { Journey } from './browser.ts'
import { say } from './full-saying.ts'

/** What Ben and Fay tell of themselves, with the words that Harbour keeps for it. */
export async function tellOfThemselves(journey: Journey): Promise<Terms> {
  const terms = await keepTerms({ db: journey.clone.system, communities: journey.communities })
  const toAll = { offerAudience: 'umbrella', roleAudience: 'umbrella', languagesAudience: 'community' }
  await say(journey, 'ben', '/me/profile', {
    ...toAll,
    offer: 'Court days, and how to wait well',
    role: terms.counsellor,
    region: terms.north,
    pronouns: 'he / they',
  })
  await say(journey, 'fay', '/me/profile', {
    ...toAll,
    offer: 'Écouter la nuit',
    role: terms.advocate,
    languages: 'fr',
  })
  return terms
}
