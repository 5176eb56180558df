import { z } from 'zod'
import { address, roleTitle } from '../employments/forms.ts'
import { dayIn } from '../days/forms.ts'
import { jurisdictionOf, jurisdictions } from '../jurisdictions.ts'
import { organisationShape } from '../members/forms.ts'
import { line } from '../../umbrellas/index.ts'
import type { FileKind } from './columns.ts'
import type { Problem, Trouble } from './model.ts'
import type { Row } from './rows.ts'

/** What a line says, made plain, and all that is wrong with it. */
export interface Understood {
  readonly said: Readonly<Record<string, unknown>>
  readonly troubles: readonly Trouble[]
}

/** Takes one line at its word, looking at nothing but itself. What it says counts where nothing is wrong with it. */
export function understand(kind: FileKind, { said, hasSurplus }: Row): Understood {
  if (hasSurplus) return { said, troubles: [{ problem: 'surplus', column: null }] }
  if (kind === 'organisations') return organisationLine(said)
  return kind === 'people' ? personLine(said) : employmentLine(said)
}

type Said = Row['said']

/** Each of these that is so, in the order of the columns. */
function troublesIn(all: readonly (readonly [boolean, Problem, string])[]): Trouble[] {
  return all.flatMap(([isSo, problem, column]) => (isSo ? [{ problem, column }] : []))
}

function organisationLine(said: Said): Understood {
  const name = organisationShape.name.safeParse(said['name'])
  const jurisdiction = placeOf(said['jurisdiction'] ?? '')
  const code = organisationShape.code.safeParse(said['code'])
  const days = daysOf(said, false)
  const troubles = troublesIn([
    [!code.success, 'codeNotUnderstood', 'code'],
    [!name.success, 'nameNeeded', 'name'],
    [jurisdiction === null, 'jurisdictionUnknown', 'jurisdiction'],
  ])
  return {
    said: { name: name.data, jurisdiction, code: code.data, ...days.said },
    troubles: [...troubles, ...days.troubles],
  }
}

/** A place by its code, or by its name in either language. */
function placeOf(text: string): string | null {
  return jurisdictionOf(text.trim().toUpperCase())?.code ?? placesByName.get(plain(text)) ?? null
}

const languageWords: Readonly<Record<string, 'en' | 'fr'>> = {
  en: 'en',
  english: 'en',
  anglais: 'en',
  fr: 'fr',
  french: 'fr',
  francais: 'fr',
}

function personLine(said: Said): Understood {
  const email = address.safeParse(said['email'])
  const name = line(120).safeParse(said['name'])
  const wanted = plain(said['language'] ?? '')
  const language = languageWords[wanted] ?? null
  const troubles = troublesIn([
    [!email.success, 'addressNotUnderstood', 'email'],
    [!name.success || name.data === '', 'nameNeeded', 'name'],
    [wanted !== '' && language === null, 'languageUnknown', 'language'],
  ])
  return { said: { email: email.data, name: name.data, language }, troubles }
}

function employmentLine(said: Said): Understood {
  const email = address.safeParse(said['email'])
  const [organisation, other] = [
    line(160).safeParse(said['organisation']),
    line(160).safeParse(said['other_organisation']),
  ]
  const isShort = organisation.success && other.success
  const role = roleTitle.safeParse(said['role'])
  const caseload = answerIn(said['caseload'])
  const days = daysOf(said, true)
  const troubles = troublesIn([
    [!email.success, 'addressNotUnderstood', 'email'],
    [!organisation.success, 'tooLong', 'organisation'],
    [!other.success, 'tooLong', 'other_organisation'],
    [isShort && (organisation.data === '') === (other.data === ''), 'oneOrganisation', 'organisation'],
    [!role.success, 'roleNeeded', 'role'],
    [caseload === 'unknown', 'answerUnknown', 'caseload'],
  ])
  const known = { ...(caseload !== undefined && { caseload }), ...streamsIn(said['streams']), ...days.said }
  return {
    said: { email: email.data, organisation: organisation.data, other: other.data, role: role.data, ...known },
    troubles: [...troubles, ...days.troubles],
  }
}

/** Yes, no, or that nobody said; nothing where there is no such column. */
function answerIn(text: string | undefined): boolean | null | undefined | 'unknown' {
  if (text === undefined) return undefined
  const answer = plain(text)
  if (answer === '') return null
  if (['yes', 'y', 'oui', 'o', 'true', '1'].includes(answer)) return true
  return ['no', 'n', 'non', 'false', '0'].includes(answer) ? false : 'unknown'
}

const noStream = ['-', 'none', 'aucun', 'aucune']

function streamsIn(text: string | undefined): { streams?: string[] | null } {
  if (text === undefined) return {}
  const wanted = text.trim()
  if (wanted === '') return { streams: null }
  if (noStream.includes(plain(wanted))) return { streams: [] }
  const codes = wanted.toLowerCase().split(/[\s,;|+]+/)
  return { streams: [...new Set(codes.filter((code) => code !== ''))].toSorted() }
}

function daysOf(said: Said, isNeeded: boolean): Understood {
  const [from, to] = [said['starts_on']?.trim() ?? '', said['ends_on']?.trim() ?? '']
  const [startsOn, endsOn] = [dayIn(from), dayIn(to)]
  const isReversed = startsOn && endsOn && Temporal.PlainDate.compare(startsOn, endsOn) > 0
  const troubles = troublesIn([
    [from === '' && (isNeeded || to !== ''), 'dayNeeded', 'starts_on'],
    [from !== '' && startsOn === null, 'dayNotUnderstood', 'starts_on'],
    [to !== '' && endsOn === null, 'dayNotUnderstood', 'ends_on'],
    [isReversed === true, 'endsBeforeBeginning', 'ends_on'],
  ])
  const ends = said['ends_on'] === undefined ? {} : { endsOn: endsOn?.toString() ?? null }
  return { said: { startsOn: startsOn?.toString() ?? null, ...ends }, troubles }
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()
}

const placesByName = new Map(
  jurisdictions.flatMap(({ code, en, fr }) => [en, fr].map((name) => [plain(name), code] as const)),
)

/** A line as it was staged, for showing it. */
export const saidShape = z.record(z.string(), z.unknown())
