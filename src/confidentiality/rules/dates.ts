import { after, before, near, spots, type Passage, type Rule, type Spot } from '../reading/passage.ts'
import type { Finding } from '../model.ts'

/**
 * A date of birth with one other fact singles out most people (L. Sweeney, Simple Demographics Often Identify People
 * Uniquely, 2000), and the day something happened can be looked up in court lists and the news. All dates but the year
 * are among the eighteen identifiers that US health law has removed (45 CFR 164.514(b)(2)). Days of meetings, laws and
 * reports are everybody's.
 */
export const dates: Rule = (passage) =>
  [...spots(passage, inWords), ...spots(passage, inFigures)].flatMap((spot) => judged(passage, spot))

const months =
  'jan(?:uary|vier|v)?|feb(?:ruary)?|f[ée]v(?:rier)?|mar(?:ch|s)?|apr(?:il)?|avr(?:il)?|ma[yi]|june?|juin|jul(?:y)?|juil(?:let)?|aug(?:ust)?|ao[uû]t|sept?(?:ember|embre)?|oct(?:ober|obre)?|nov(?:ember|embre)?|d[eé]c(?:ember|embre)?'
const day = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th|er)?'
const year = '(?:1[89]|20)\\d\\d'
const inWords = new RegExp(
  String.raw`(?<![\p{L}\d-])(?:${day}[ -](?:of )?(?:${months})\.?(?:,?[ -]${year})?|(?:${months})\.? ${day}(?:,? ${year})?)(?![\p{L}\d]|-\d)`,
  'giu',
)
const inFigures = new RegExp(
  String.raw`(?<![\p{L}\d./-])(?:${year}([-/.])(?:1[0-2]|0?[1-9])\1${day}|${day}([-/.])${day}\2(?:${year}|\d\d))(?![\p{L}\d]|[./-]\d)`,
  'gu',
)

function judged(passage: Passage, spot: Spot): Finding[] {
  const { from, to } = spot
  if (before(passage, 'birth', spot) <= 8 || after(passage, 'birth', spot) <= 3) {
    return [{ kind: 'birthDate', risk: 'likely', from, to }]
  }
  if (!happenedToSomebody(passage, spot)) return []
  return [{ kind: 'exactDate', risk: /\d{4}|\d\d$/.test(spot.found) ? 'likely' : 'hint', from, to }]
}

function happenedToSomebody(passage: Passage, spot: Spot): boolean {
  const isAbout = Math.min(near(passage, 'client', spot), near(passage, 'person', spot)) < 40
  const isHappening = near(passage, 'happening', spot) < 20
  if (near(passage, 'gathering', spot) < 40) return near(passage, 'client', spot) < 20 && isHappening
  const isOfHouse = Math.min(near(passage, 'open', spot), before(passage, 'own', spot)) < 20
  return isAbout || (isHappening && !isOfHouse)
}
