/** ISO/IEC 7812-1, annex B: cards, the Canadian social insurance number, Ontario's health number. */
export function isLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = digitAt(digits, digits.length - 1 - i)
    const counted = i % 2 === 1 ? digit * 2 : digit
    sum += counted > 9 ? counted - 9 : counted
  }
  return sum % 10 === 0 && !/^0*$/.test(digits)
}

/** Ontario's health number: ten digits, not beginning with 0, the last by Luhn. */
export function isOntarian(digits: string): boolean {
  return /^[1-9]\d{9}$/.test(digits) && isLuhn(digits)
}

const britishColumbia = [2, 4, 8, 5, 10, 9, 7, 3]

/** British Columbia's personal health number: ten digits beginning with 9, the last by weights modulo 11. */
export function isBritishColumbian(digits: string): boolean {
  if (!/^9\d{9}$/.test(digits)) return false
  const sum = weighted(digits.slice(1, 9), britishColumbia)
  return 11 - (sum % 11) === digitAt(digits, 9)
}

/** Australia's tax file number, of nine digits: weights modulo 11, as its tax office gives them to software makers. */
export function isAustralianTaxFile(digits: string): boolean {
  return /^\d{9}$/.test(digits) && weighted(digits, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0 && !/^0+$/.test(digits)
}

/** Australia's Medicare number: begins with 2 to 6, the ninth digit by weights modulo 10, then which card and person. */
export function isAustralianMedicare(digits: string): boolean {
  if (!/^[2-6]\d{8}[1-9]\d?$/.test(digits)) return false
  return weighted(digits.slice(0, 8), [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === digitAt(digits, 8)
}

/** The US social security number has no check digit; some areas, groups and serials are never given out. */
export function isAmericanSocial(digits: string): boolean {
  return /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(digits)
}

/** Québec's: four letters of the name, year, month (plus 50 for a woman) and day of birth, and two digits more. */
export function isQuebecois(letters: string): boolean {
  const [, month = '', day = ''] = /^[A-Z]{4}\d\d(\d\d)(\d\d)\d\d$/.exec(letters) ?? []
  const isMonth = isBetween(Number(month), 1, 12) || isBetween(Number(month), 51, 62)
  return isMonth && isBetween(Number(day), 1, 31)
}

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * digitAt(digits, at), 0)
}

function digitAt(digits: string, at: number): number {
  return digits.charCodeAt(at) - 48
}

function isBetween(number: number, least: number, most: number): boolean {
  return number >= least && number <= most
}
