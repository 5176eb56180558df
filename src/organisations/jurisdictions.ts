import type { Language } from '#kernel/words.ts'

export const jurisdictionKinds = ['province', 'territory', 'state', 'district'] as const
export type JurisdictionKind = (typeof jurisdictionKinds)[number]

export interface Jurisdiction {
  /** As ISO 3166-2 has it. */
  readonly code: string
  readonly country: 'CA' | 'AU' | 'US'
  readonly kind: JurisdictionKind
  readonly en: string
  readonly fr: string
}

function of(country: Jurisdiction['country'], kind: JurisdictionKind, names: string): Jurisdiction[] {
  return names.split('; ').map((one) => {
    const [code = '', en = '', fr = en] = one.split('=')
    return { code: `${country}-${code}`, country, kind, en, fr }
  })
}

/** Where an organisation can be. Provinces, territories and states are counted apart, so each says what it is. */
export const jurisdictions: readonly Jurisdiction[] = [
  ...of(
    'CA',
    'province',
    'AB=Alberta; BC=British Columbia=Colombie-Britannique; MB=Manitoba; NB=New Brunswick=Nouveau-Brunswick; ' +
      'NL=Newfoundland and Labrador=Terre-Neuve-et-Labrador; NS=Nova Scotia=Nouvelle-Écosse; ON=Ontario; ' +
      'PE=Prince Edward Island=Île-du-Prince-Édouard; QC=Quebec=Québec; SK=Saskatchewan',
  ),
  ...of('CA', 'territory', 'NT=Northwest Territories=Territoires du Nord-Ouest; NU=Nunavut; YT=Yukon'),
  ...of(
    'AU',
    'state',
    'NSW=New South Wales=Nouvelle-Galles du Sud; QLD=Queensland; SA=South Australia=Australie-Méridionale; ' +
      'TAS=Tasmania=Tasmanie; VIC=Victoria; WA=Western Australia=Australie-Occidentale',
  ),
  ...of(
    'AU',
    'territory',
    'ACT=Australian Capital Territory=Territoire de la capitale australienne; NT=Northern Territory=Territoire du Nord',
  ),
  ...of(
    'US',
    'state',
    'AL=Alabama; AK=Alaska; AZ=Arizona; AR=Arkansas; CA=California=Californie; CO=Colorado; CT=Connecticut; ' +
      'DE=Delaware; FL=Florida=Floride; GA=Georgia=Géorgie; HI=Hawaii=Hawaï; ID=Idaho; IL=Illinois; IN=Indiana; ' +
      'IA=Iowa; KS=Kansas; KY=Kentucky; LA=Louisiana=Louisiane; ME=Maine; MD=Maryland; MA=Massachusetts; MI=Michigan; ' +
      'MN=Minnesota; MS=Mississippi; MO=Missouri; MT=Montana; NE=Nebraska; NV=Nevada; NH=New Hampshire; ' +
      'NJ=New Jersey; NM=New Mexico=Nouveau-Mexique; NY=New York; NC=North Carolina=Caroline du Nord; ' +
      'ND=North Dakota=Dakota du Nord; OH=Ohio; OK=Oklahoma; OR=Oregon; PA=Pennsylvania=Pennsylvanie; ' +
      'RI=Rhode Island; SC=South Carolina=Caroline du Sud; SD=South Dakota=Dakota du Sud; TN=Tennessee; TX=Texas; ' +
      'UT=Utah; VT=Vermont; VA=Virginia=Virginie; WA=Washington; WV=West Virginia=Virginie-Occidentale; ' +
      'WI=Wisconsin; WY=Wyoming',
  ),
  ...of('US', 'district', 'DC=District of Columbia=District de Columbia'),
]

const byCode = new Map(jurisdictions.map((one) => [one.code, one]))

/** The jurisdiction of a code, or null where there is none such. */
export function jurisdictionOf(code: string): Jurisdiction | null {
  return byCode.get(code) ?? null
}

/** What it is called; a code that nobody knows stands for itself. */
export function jurisdictionName(code: string, language: Language): string {
  return byCode.get(code)?.[language] ?? code
}

export type JurisdictionCounts = Readonly<Record<'provinces' | 'territories' | 'states' | 'districts', number>>

/** How many different provinces, territories, states and districts there are among these. Unknown codes do not count. */
export function countJurisdictions(codes: Iterable<string>): JurisdictionCounts {
  const counts = { provinces: 0, territories: 0, states: 0, districts: 0 }
  const plural = { province: 'provinces', territory: 'territories', state: 'states', district: 'districts' } as const
  for (const code of new Set(codes)) {
    const known = byCode.get(code)
    if (known) counts[plural[known.kind]]++
  }
  return counts
}
