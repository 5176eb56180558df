import { z } from 'zod'
import type {
  EmploymentId,
  FunderId,
  InitiativeKind,
  InitiativePart,
  MemberOrganisationId,
  ProgrammeStreamId,
} from '#database'
import type { Entered, Problems } from '#kernel/form.ts'
import { parseId, type Id } from '#kernel/id.ts'
import type { WordKey } from '#kernel/words.ts'
import type { Question } from '../asking/model.ts'
import { initiativeKinds, initiativeParts } from '../model.ts'
import type { Declaration, DeclaredEmployment, DeclaredRole } from './model.ts'

/** What is chosen where nothing that was offered is hers. */
export const none = 'none'

/** What somebody answered to these questions. What she left open, or is not sure of, she did not say. */
export function declarationIn(
  questions: readonly Question[],
  entered: Entered,
  job: Partial<DeclaredEmployment> = {},
): Declaration {
  const answered = questions.map((question) => ({ question, given: [entered[question.name] ?? []].flat() }))
  const yesOrNo = (ask: Question['ask']) =>
    answered.flatMap(({ question, given }) => {
      const answer = answerIn(given)
      return question.ask === ask && answer !== null ? [{ name: keyIn(question.name), answer }] : []
    })
  const chosen = (ask: Question['ask']) => answered.find(({ question }) => question.ask === ask)?.given ?? []
  const byKey = (ask: Question['ask']) => Object.fromEntries(yesOrNo(ask).map(({ name, answer }) => [name, answer]))

  const employment: DeclaredEmployment = {
    ...noJob,
    ...job,
    isMember: yesOrNo('organisationCurrent')[0]?.answer ?? null,
    carriesCaseload: yesOrNo('carriesCaseload')[0]?.answer ?? null,
    streams: idsIn<ProgrammeStreamId>(chosen('worksInStream')),
    funders: idsIn<FunderId>(chosen('streamFundedBy')),
    worksAs: byKey('worksAs'),
  }
  const roles = chosen('initiativeRole')
  return {
    employment: saysAnything(employment) ? employment : null,
    initiativeRoles: roles.length === 0 ? null : roles.flatMap((role) => roleIn(role)),
    attests: byKey('attests'),
  }
}

/** Questions that were answered with something and with "none of these" at once: nobody can tell which is meant. */
export function contradictionsIn(questions: readonly Question[], entered: Entered): Problems {
  const problems = questions.flatMap(({ ask, name }) => {
    const given = [entered[name] ?? []].flat()
    const key = contradicting[ask]
    return key && given.includes(none) && given.length > 1 ? [[name, key] as const] : []
  })
  return Object.fromEntries(problems)
}

const contradicting: Readonly<Partial<Record<Question['ask'], WordKey>>> = {
  worksInStream: 'organisations.forms.streamsContradict',
  streamFundedBy: 'eligibility.forms.noneContradicts',
  initiativeRole: 'eligibility.forms.noneContradicts',
}

const noJob: DeclaredEmployment = {
  about: null,
  organisationId: null,
  organisation: null,
  isMember: null,
  roleTitle: null,
  carriesCaseload: null,
  streams: null,
  funders: null,
  worksAs: {},
}

function saysAnything({ worksAs, ...job }: DeclaredEmployment): boolean {
  return Object.values(job).some((value) => value !== null) || Object.keys(worksAs).length > 0
}

function answerIn([given]: readonly string[]): boolean | null {
  if (given === 'yes') return true
  return given === 'no' ? false : null
}

function keyIn(name: string): string {
  return name.slice(name.indexOf('-') + 1)
}

function idsIn<X extends Id<string>>(given: readonly string[]): X[] | null {
  const ids = given.flatMap((text) => parseId<X>(text) ?? [])
  return ids.length > 0 || given.includes(none) ? ids : null
}

function roleIn(text: string): readonly DeclaredRole[] {
  const kind = initiativeKinds.find((one) => text.startsWith(`${one}.`))
  const role = initiativeParts.find((one) => text.endsWith(`.${one}`))
  return kind && role && text === `${kind}.${role}` ? [{ kind, role, initiative: null }] : []
}

function id<X extends Id<string>>() {
  return z.string().transform((text, context) => parseId<X>(text) ?? (context.addIssue('no id'), z.NEVER))
}

const words = z.string().max(400)
const answers = z.record(z.string().max(40), z.boolean())
const kind = z.enum(['vawir_vir', 'sac', 'icat', 'other']) satisfies z.ZodType<InitiativeKind>
const role = z.enum(['chair', 'cochair', 'coordinator']) satisfies z.ZodType<InitiativePart>

/** What somebody said, as it is kept with a request. */
export const declarationShape: z.ZodType<Declaration> = z.object({
  employment: z
    .object({
      about: id<EmploymentId>().nullable(),
      organisationId: id<MemberOrganisationId>().nullable(),
      organisation: words.nullable(),
      isMember: z.boolean().nullable(),
      roleTitle: words.nullable(),
      carriesCaseload: z.boolean().nullable(),
      streams: z.array(id<ProgrammeStreamId>()).nullable(),
      funders: z.array(id<FunderId>()).nullable(),
      worksAs: answers,
    })
    .nullable(),
  initiativeRoles: z.array(z.object({ kind, role, initiative: words.nullable() })).nullable(),
  attests: answers,
})
