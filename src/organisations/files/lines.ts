import { z } from 'zod'
import { address, roleTitle } from '../employments/forms.ts'
import { dayIn } from '../days/forms.ts'
import { jurisdictionOf, jurisdictions } from '../jurisdictions.ts'
import { organisationShape } from '../members/forms.ts'
import { line } from '../../umbrellas/index.ts'
import type { FileKind } from './columns.ts'
import type { Problem } from './model.ts'
import type { Row } from './rows.ts'

/** What a line says, made plain; or what is wrong with it, and in which column. */
export type Understood =
  | { readonly said: Readonly<Record<string, unknown>> }
  /** Without a column it is about the line as a whole. */
  | { readonly problem: Problem; readonly column: string | null }

/** Takes one line at its word, looking at nothing but itself. */
export function understand(kind: FileKind, { said, hasSurplus }: Row): Understood {
  if (hasSurplus) return { problem: 'surplus', column: null }
  if (kind === 'organisations') return organisationLine(said)
  return kind === 'people' ? personLine(said) : employmentLine(said)
}

type Said = Row['said']

const problem = (because: Problem, column: string): Understood => ({ problem: because, column })

function organisationLine(said: Said): Understood {
  const name = organisationShape.name.safeParse(said['name'])
  if (!name.success) return problem('nameNeeded', 'name')
  const jurisdiction = placeOf(said['jurisdiction'] ?? '')
  if (jurisdiction === null) return problem('jurisdictionUnknown', 'jurisdiction')
  const code = organisationShape.code.safeParse(said['code'])
  if (!code.success) return problem('codeNotUnderstood', 'code')
  const days = daysOf(said, false)
  return 'problem' in days ? days : { said: { name: name.data, jurisdiction, code: code.data, ...days.said } }
}

/** A place by its code, or by its name in either language. */
function placeOf(text: string): string | null {
  const wanted = text.trim()
  const byCode = jurisdictionOf(wanted.toUpperCase())
  if (byCode) return byCode.code
  const called = (name: string) => name.localeCompare(wanted, 'fr', { sensitivity: 'base' }) === 0
  return jurisdictions.find(({ en, fr }) => called(en) || called(fr))?.code ?? null
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
  if (!email.success) return problem('addressNotUnderstood', 'email')
  const name = line(120).safeParse(said['name'])
  if (!name.success || name.data === '') return problem('nameNeeded', 'name')
  const wanted = plain(said['language'] ?? '')
  const language = languageWords[wanted] ?? null
  if (wanted !== '' && language === null) return problem('languageUnknown', 'language')
  return { said: { email: email.data, name: name.data, language } }
}

function employmentLine(said: Said): Understood {
  const email = address.safeParse(said['email'])
  if (!email.success) return problem('addressNotUnderstood', 'email')
  const [organisation, other] = [
    line(160).safeParse(said['organisation']),
    line(160).safeParse(said['other_organisation']),
  ]
  if (!organisation.success || !other.success) return problem('tooLong', 'organisation')
  if ((organisation.data === '') === (other.data === '')) return problem('oneOrganisation', 'organisation')
  const role = roleTitle.safeParse(said['role'])
  if (!role.success) return problem('roleNeeded', 'role')
  const caseload = answerIn(said['caseload'])
  if (caseload === 'unknown') return problem('answerUnknown', 'caseload')
  const days = daysOf(said, true)
  if ('problem' in days) return days
  const known = { ...(caseload !== undefined && { caseload }), ...streamsIn(said['streams']), ...days.said }
  return { said: { email: email.data, organisation: organisation.data, other: other.data, role: role.data, ...known } }
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
  if (from === '' && (isNeeded || to !== '')) return problem('dayNeeded', 'starts_on')
  const [startsOn, endsOn] = [dayIn(from), dayIn(to)]
  if (from !== '' && startsOn === null) return problem('dayNotUnderstood', 'starts_on')
  if (to !== '' && endsOn === null) return problem('dayNotUnderstood', 'ends_on')
  if (startsOn && endsOn && Temporal.PlainDate.compare(startsOn, endsOn) > 0)
    return problem('endsBeforeBeginning', 'ends_on')
  const ends = said['ends_on'] === undefined ? {} : { endsOn: endsOn?.toString() ?? null }
  return { said: { startsOn: startsOn?.toString() ?? null, ...ends } }
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()
}

/** A line as it was staged, for showing it. */
export const saidShape = z.record(z.string(), z.unknown())
