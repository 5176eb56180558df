import type { PersonId } from '#database'
import type { Language } from '#kernel/words.ts'
import type { Facts } from '../history/model.ts'
import type { Employment, ProgrammeStream } from '../model.ts'

/** Somebody of whom an umbrella keeps facts, with an account or without. */
export interface Recorded {
  readonly personId: PersonId
  readonly name: string
  readonly language: Language
  /** The address by which the umbrella's files know her. */
  readonly email: string | null
  readonly hasAccount: boolean
}

/** What is on record of an employment; streams by their codes. */
export function employmentFacts(employment: Omit<Employment, 'id'>, streams: readonly ProgrammeStream[]): Facts {
  const { organisationId, organisationName, roleTitle, carriesCaseload, streamIds, startsOn, endsOn } = employment
  return {
    organisation: organisationName,
    isMember: organisationId !== null,
    roleTitle,
    carriesCaseload,
    streams: streamIds && codesOf(streamIds, streams),
    startsOn: startsOn.toString(),
    endsOn: endsOn?.toString() ?? null,
  }
}

/** The codes of these, in order. */
export function codesOf(ids: readonly string[], streams: readonly ProgrammeStream[]): string[] {
  return streams
    .filter(({ id }) => ids.includes(id))
    .map(({ code }) => code)
    .toSorted()
}

export function personFacts({ name, language, email }: Omit<Recorded, 'hasAccount' | 'personId'>): Facts {
  return { name, language, email }
}
