import type { Facts } from '../history/model.ts'
import type { Funder, ProgrammeStream } from '../model.ts'

export function funderFacts({ name }: Funder): Facts {
  return { nameEn: name.en, nameFr: name.fr }
}

/** What is on record of a stream; its funder by name, as it was called then. */
export function streamFacts({ code, name, funderId, retiredAt }: ProgrammeStream, funders: readonly Funder[]): Facts {
  const funder = funders.find(({ id }) => id === funderId)
  return {
    code,
    nameEn: name.en,
    nameFr: name.fr,
    funder: funder ? (funder.name.en ?? funder.name.fr) : null,
    retired: retiredAt !== null,
  }
}
