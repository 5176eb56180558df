import type { Both } from './model.ts'
import { both } from './writing.ts'

/** A condition of a rule, with streams by their codes. */
type Condition =
  | { readonly kind: 'carriesCaseload' | 'organisationCurrent' | 'fundedByMinistry' }
  | { readonly kind: 'worksInStream'; readonly codes: readonly string[] }
  | { readonly kind: 'initiativeRole'; readonly kinds: readonly string[]; readonly roles: readonly string[] }
  | { readonly kind: 'worksAs'; readonly role: Both }
  | { readonly kind: 'attests'; readonly sentence: Both }

export interface DemoRule {
  readonly community: string
  /** By handle. */
  readonly madeBy: string
  readonly kind: 'all' | 'any'
  readonly of: readonly (Condition | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] })[]
}

export const ministry = both('the Ministry of Community Safety', 'le ministère de la Sécurité communautaire')

/** The programme streams that rules speak of, by the code that contracts call them. */
export const streams: Readonly<Record<string, Both>> = {
  CBVS: both('Community-Based Victim Services', 'Services communautaires d’aide aux victimes'),
  ORS: both('Stopping the Violence Outreach', 'Intervention de proximité'),
  MORS: both('Multicultural Outreach', 'Intervention multiculturelle'),
}

export const rules: readonly DemoRule[] = [
  {
    community: 'victim-services',
    madeBy: 'amrit',
    kind: 'all',
    of: [
      { kind: 'carriesCaseload' },
      { kind: 'worksInStream', codes: ['CBVS'] },
      { kind: 'fundedByMinistry' },
      { kind: 'organisationCurrent' },
    ],
  },
  {
    community: 'outreach',
    madeBy: 'amrit',
    kind: 'all',
    of: [
      { kind: 'carriesCaseload' },
      { kind: 'worksInStream', codes: ['ORS', 'MORS'] },
      { kind: 'fundedByMinistry' },
      { kind: 'organisationCurrent' },
    ],
  },
  {
    community: 'community-coordination',
    madeBy: 'amrit',
    kind: 'all',
    of: [{ kind: 'initiativeRole', kinds: ['vawir_vir', 'sac'], roles: ['chair'] }],
  },
  {
    community: 'case-assessment',
    madeBy: 'amrit',
    kind: 'all',
    of: [{ kind: 'initiativeRole', kinds: ['icat'], roles: ['cochair', 'coordinator'] }],
  },
  {
    community: 'principals',
    madeBy: 'delphine',
    kind: 'all',
    of: [
      {
        kind: 'any',
        of: [
          { kind: 'worksAs', role: both('a principal', 'directrice ou directeur d’école') },
          { kind: 'worksAs', role: both('an assistant principal', 'directrice ou directeur adjoint') },
        ],
      },
      {
        kind: 'attests',
        sentence: both('I can come each month of the school year.', 'Je peux venir chaque mois de l’année scolaire.'),
      },
    ],
  },
]
