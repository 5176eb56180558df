import type { SignInProviderId } from '#database'
import { newId } from '#kernel/id.ts'
import { morning } from '#world/people.ts'
import { testSeal } from '#world/seal.ts'
import { newSecret } from '../src/people/second-steps/totp.ts'
import { sealText } from '../src/people/sealed.ts'
import type { Journey } from './browser.ts'
import { givePassword } from './passwords.ts'

/** Eve and Fay have an app and two recovery codes; Eve and Gus have shown long ago that it is they. */
export async function giveSteps(journey: Journey): Promise<void> {
  const { clone, people } = journey
  for (const person of [people.eve, people.fay]) {
    const made = { person_id: person, created_at: morning }
    const secret = sealText(testSeal.secret, person, newSecret())
    await clone.system
      .insertInto('authenticator')
      .values({ ...made, secret, confirmed_at: morning })
      .execute()
    const codes = ['one', 'two'].map((hash) => ({ ...made, hash }))
    await clone.system.insertInto('recovery_code').values(codes).execute()
  }
  await givePassword(journey, 'eve')
  const stale = clone.system.updateTable('session').set({ confirmed_at: null })
  await stale.where('person_id', 'in', [people.eve, people.gus]).execute()
}

/** Harbour's people have accounts with an organisation whose sign-in does not answer. */
export async function giveProvider({ clone, communities }: Journey): Promise<SignInProviderId> {
  const id = newId<SignInProviderId>()
  const clientSecret = sealText(testSeal.secret, communities.harbour, 'between us')
  const row = { id, umbrella_id: communities.harbour, name: 'Harbour account', issuer: 'http://127.0.0.1:9' }
  const known = { ...row, client_id: 'hearth', client_secret: clientSecret, created_at: morning }
  await clone.system.insertInto('sign_in_provider').values(known).execute()
  return id
}
