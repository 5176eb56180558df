import { isOpen, near, spots, type Passage, type Rule, type Spot } from '../reading/passage.ts'
import type { Finding } from '../model.ts'

/**
 * A Canadian postal code is often one side of one street (Canada Post addressing guidelines: without D, F, I, O, Q and U,
 * and W and Z not in front). An American or Australian code counts with its state, or where it is called one. K1A is the
 * federal government's own.
 */
export const postcode: Rule = (passage) => [
  ...spots(passage, canadian).flatMap((spot) => (/^K1A/i.test(spot.found) ? [] : judged(passage, spot))),
  ...spots(passage, withState).flatMap((spot) => judged(passage, spot)),
  ...spots(passage, digits).flatMap((spot) => (near(passage, 'postcode', spot) <= 4 ? judged(passage, spot) : [])),
]

const canadian =
  /(?<![\p{L}\d])(?:[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][ -]?\d[ABCEGHJ-NPRSTV-Z]\d|[abceghj-nprstvxy]\d[abceghj-nprstv-z][ -]\d[abceghj-nprstv-z]\d)(?![\p{L}\d])/gu
const states =
  'A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]'
const withState = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:${states}),? \d{5}(?:-\d{4})?|(?:NSW|VIC|QLD|SA|WA|TAS|ACT|NT),? \d{4})(?![\p{L}\d]|[.,]\d)`,
  'gu',
)
const digits = /(?<![\p{L}\d$]|\d[.,-])\d{4,5}(?:-\d{4})?(?![\p{L}\d]|[.,]\d)/gu

function judged(passage: Passage, spot: Spot): Finding[] {
  if (isOpen(passage, spot)) return []
  return [{ kind: 'postcode', risk: 'likely', from: spot.from, to: spot.to }]
}
