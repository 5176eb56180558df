import type { Both } from './model.ts'
import { both } from './writing.ts'

/** From so many days before the day of seeding to so many after it; without an end it goes on. */
interface Days {
  readonly from: number
  readonly to?: number
}

export interface DemoOrganisation {
  readonly umbrella: string
  readonly code: string
  readonly name: string
  readonly jurisdiction: string
  readonly periods: readonly Days[]
}

export interface DemoEmployment extends Days {
  /** By handle. */
  readonly person: string
  /** A member by its code, or the name of somebody else. */
  readonly at: string
  readonly caseload: boolean | null
  /** By their codes; null where nobody said. */
  readonly streams: readonly string[] | null
}

export interface DemoInitiative {
  readonly kind: 'vawir_vir' | 'sac' | 'icat' | 'other'
  readonly name: string
  readonly region: string
  readonly parts: readonly (Days & { readonly person: string; readonly role: 'chair' | 'cochair' | 'coordinator' })[]
}

/** Streams beside those that rules speak of. */
export const furtherStreams: Readonly<Record<string, Both>> = {
  STVC: both('Stopping the Violence Counselling', 'Counseling Mettre fin à la violence'),
  SAS: both('Sexual Assault Services', 'Services en matière d’agressions sexuelles'),
}

const long = [{ from: -1460 }]

export const organisations: readonly DemoOrganisation[] = [
  of('C-101', 'Saltgrass Family Services', 'CA-BC', [
    { from: -1460, to: -366 },
    { from: -365, to: 240 },
  ]),
  of('C-102', 'Kettle Bend Outreach Association', 'CA-BC', long),
  of('C-103', 'Larkspur Hollow Support Centre', 'CA-BC', [{ from: -700, to: 35 }]),
  of('C-104', 'Ninebark Newcomers’ Services', 'CA-BC', long),
  of('C-105', 'Thistledown Line Society', 'CA-BC', long),
  of('C-106', 'Windrow House', 'CA-SK', [{ from: -900, to: 310 }]),
  of('C-107', 'Tamarack Point Services', 'CA-ON', long),
  of('C-108', 'Maison Sarcelle', 'CA-QC', long),
  of('C-109', 'Maison Roselin', 'CA-QC', [{ from: -420, to: 300 }]),
  of('C-110', 'Goldeneye Shore Centre', 'CA-NS', long),
  of('C-111', 'Sedge Lake Safe Home', 'CA-YT', [{ from: -800, to: -20 }]),
  of('C-112', 'Cottongrass Family Centre', 'CA-NU', [{ from: -130 }]),
  { ...of('N-1', 'Snowbush Family Place', 'CA-NT', long), umbrella: 'north-table' },
  { ...of('N-2', 'Red Fescue Outreach', 'CA-BC', long), umbrella: 'north-table' },
  { ...of('W-1', 'Quillback Valley Schools', 'US-CA', long), umbrella: 'waxwing' },
  { ...of('W-2', 'Far Meadow School District', 'US-CA', long), umbrella: 'waxwing' },
]

function of(code: string, name: string, jurisdiction: string, periods: readonly Days[]): DemoOrganisation {
  return { umbrella: 'coast-and-valley', code, name, jurisdiction, periods }
}

const works = (at: string, streams: readonly string[] | null, caseload: boolean | null, ...people: string[]) =>
  people.map((person, n) => ({ person, at, caseload, streams, from: -480 - 37 * n }))

export const employments: readonly DemoEmployment[] = [
  ...works('C-101', ['CBVS'], true, 'rosa', 'tamsin'),
  ...works('C-103', ['CBVS'], false, 'lorna'),
  ...works('C-103', ['CBVS'], true, 'kwame', 'meihua'),
  ...works('C-106', ['CBVS'], true, 'ronan'),
  ...works('C-104', ['CBVS', 'MORS'], true, 'pilar'),
  ...works('C-108', ['CBVS'], true, 'genevieve', 'ophelie'),
  { person: 'dolores', at: 'C-101', caseload: true, streams: ['CBVS'], from: -2200, to: -31 },
  ...works('C-102', ['ORS'], true, 'dana', 'harpreet', 'colm'),
  ...works('C-107', ['ORS'], true, 'ines', 'nadege'),
  ...works('C-111', ['ORS'], true, 'freya'),
  ...works('C-104', ['MORS'], true, 'mahalia', 'yusra', 'thuy'),
  ...works('C-102', ['ORS', 'MORS'], false, 'mina'),
  ...works('C-109', ['STVC'], true, 'esther', 'marguerite'),
  ...works('C-110', ['STVC'], true, 'jodie', 'leila', 'priya'),
  ...works('C-103', ['STVC'], null, 'anneke', 'sorcha'),
  ...works('C-106', null, true, 'tobias'),
  ...works('C-105', ['SAS'], true, 'bintou', 'eloise', 'carys', 'paz'),
  ...works('C-105', ['SAS'], false, 'nkechi', 'romy', 'vesna'),
  ...works('Coast & Valley Network', [], false, 'amrit', 'solene'),
  ...works('W-1', [], null, 'renata', 'hollis', 'ngozi', 'jae'),
  ...works('W-2', [], null, 'aiko', 'desmond', 'tevita', 'ramona'),
]

export const initiatives: readonly DemoInitiative[] = [
  {
    kind: 'vawir_vir',
    name: 'North Coast VAWIR Committee',
    region: 'Pacific North Coast',
    parts: [
      { person: 'gordon', role: 'chair', from: -620 },
      { person: 'odile', role: 'coordinator', from: -300 },
    ],
  },
  {
    kind: 'sac',
    name: 'Lower Valley Sexual Assault Coordination',
    region: 'Lower valley',
    parts: [
      { person: 'bintou', role: 'chair', from: -900, to: -211 },
      { person: 'mireille', role: 'chair', from: -210 },
      { person: 'wren', role: 'cochair', from: -210 },
    ],
  },
  {
    kind: 'icat',
    name: 'Southern Interior Assessment Team',
    region: 'Southern interior',
    parts: [
      { person: 'ingrid', role: 'cochair', from: -540 },
      { person: 'stellan', role: 'cochair', from: -540 },
      { person: 'balraj', role: 'coordinator', from: -350 },
    ],
  },
  {
    kind: 'other',
    name: 'Safe rides home, islands',
    region: 'Pacific islands',
    parts: [{ person: 'freya', role: 'coordinator', from: -120, to: 245 }],
  },
]

/** What families settle for their communities, and where one has its own word. */
export const familySettings = {
  'programme-support': { inbox_address: 'programmes@example.org', rhythm_months: 3, default_visibility: 'listed' },
  coordination: { inbox_address: 'coordination@example.org', rhythm_months: 6, default_visibility: 'listed' },
  cohorts: { inbox_address: 'cohorts@example.org', rhythm_months: 1, default_visibility: 'listed' },
  circles: { inbox_address: null, rhythm_months: 0, default_visibility: 'hidden' },
} as const

/** Which streams a community is for, by their codes. */
export const communityStreams: Readonly<Record<string, readonly string[]>> = {
  'victim-services': ['CBVS'],
  outreach: ['ORS', 'MORS'],
  counselling: ['STVC'],
  'sexual-assault': ['SAS'],
}

export const ownRhythms: Readonly<Record<string, number>> = { outreach: 2 }
