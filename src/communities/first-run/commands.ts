import type { CommunityId, PersonId, UmbrellaId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { record } from '#kernel/events.ts'
import { theSystem } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'
import { unguardedAccount, unguardedInvitation } from '../../people/index.ts'
import {
  unguardedAppointment,
  unguardedFirstUmbrella,
  type UmbrellaEvent,
  type UmbrellaForm,
} from '../../umbrellas/index.ts'
import { unguardedCommunity } from '../commands.ts'
import type { FirstAdministratorForm, FirstCommunityForm, FirstInvitationForm } from './forms.ts'

export interface Beginning {
  readonly umbrella: UmbrellaForm
  readonly community: FirstCommunityForm
  readonly invitation: FirstInvitationForm
  readonly administrator: Omit<FirstAdministratorForm, 'password'> & { readonly passwordHash: string }
  readonly language: Language
  readonly now: Temporal.Instant
}

export interface Begun {
  readonly administrator: PersonId
  readonly community: CommunityId
  /** What the first letter holds, where one was asked for. */
  readonly secret: string | null
}

/** Makes all of it or nothing: umbrella, administrator, community, invitation. */
export function unguardedBeginning(system: Db, beginning: Beginning): Promise<Begun> {
  return transaction(system, async (tx) => {
    const { umbrella: form, community: asked, now } = beginning
    const umbrella = await unguardedFirstUmbrella(tx, form, { now })
    const administrator = await firstAdministrator(tx, umbrella, beginning)

    const founder = { ...theSystem, id: administrator }
    await record<UmbrellaEvent>(tx, founder, 'umbrella.founded', { subject: umbrella, umbrella, now })
    const community = await unguardedCommunity(tx, founder, { umbrella, form: { ...asked, family: null }, now })
    const secret = await firstLetter(tx, { umbrella, community, administrator }, beginning)
    return { administrator, community, secret }
  })
}

async function firstAdministrator(tx: Tx, umbrella: UmbrellaId, beginning: Beginning): Promise<PersonId> {
  const { administrator, language, now } = beginning
  const { timeZone } = beginning.umbrella
  const person = await unguardedAccount(tx, { ...administrator, language, timeZone, umbrellaId: umbrella, now })
  await unguardedAppointment(tx, umbrella, person, { office: 'administrator', now })
  return person
}

interface Places {
  readonly umbrella: UmbrellaId
  readonly community: CommunityId
  readonly administrator: PersonId
}

/** Where the administrator does not coordinate, whoever comes first will. */
async function firstLetter(tx: Tx, places: Places, beginning: Beginning): Promise<string | null> {
  const { invitation, community, now } = beginning
  if (invitation.email === '') return null
  const { secret } = await unguardedInvitation(
    tx,
    {
      ...invitation,
      umbrellaId: places.umbrella,
      communityId: places.community,
      roles: community.coordinates ? ['member'] : ['member', 'coordinator'],
      office: null,
      personId: null,
      now,
    },
    places.administrator,
  )
  return secret
}
