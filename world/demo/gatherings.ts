import { both } from './writing.ts'

/** A rhythm of a community: the next falls so many days ahead, on this weekday. */
export interface DemoSeries {
  readonly community: string
  readonly by: string
  readonly title: ReturnType<typeof both>
  /** Months from one to the next. */
  readonly every: 3 | 6
  readonly daysAhead: number
  readonly weekday: 2 | 3 | 4
  readonly time: string
  readonly minutes: number
  readonly way: 'online' | 'both'
  readonly place: string
  /** The link opens so many minutes before. */
  readonly opensBefore: number | null
}

const quarterly = both('Quarterly video call', 'Appel vidéo trimestriel')
const halfYearly = both('Twice-yearly round table', 'Table ronde semestrielle')
const online = { way: 'online', place: '', opensBefore: 30 } as const

/** Programme support calls every three months, coordination every six. */
export const series: readonly DemoSeries[] = [
  {
    community: 'victim-services',
    by: 'amrit',
    title: quarterly,
    every: 3,
    daysAhead: 6,
    weekday: 2,
    time: '13:00',
    minutes: 90,
    ...online,
  },
  {
    community: 'outreach',
    by: 'amrit',
    title: quarterly,
    every: 3,
    daysAhead: 11,
    weekday: 3,
    time: '10:00',
    minutes: 90,
    ...online,
  },
  {
    community: 'counselling',
    by: 'amrit',
    title: quarterly,
    every: 3,
    daysAhead: 34,
    weekday: 2,
    time: '13:00',
    minutes: 90,
    ...online,
  },
  {
    community: 'sexual-assault',
    by: 'amrit',
    title: quarterly,
    every: 3,
    daysAhead: 48,
    weekday: 4,
    time: '13:00',
    minutes: 90,
    ...online,
  },
  {
    community: 'community-coordination',
    by: 'amrit',
    title: halfYearly,
    every: 6,
    daysAhead: 20,
    weekday: 3,
    time: '09:30',
    minutes: 180,
    way: 'both',
    place: 'The network’s office in Vancouver, ground floor, step-free',
    opensBefore: 60,
  },
  {
    community: 'case-assessment',
    by: 'amrit',
    title: halfYearly,
    every: 6,
    daysAhead: 55,
    weekday: 4,
    time: '09:30',
    minutes: 120,
    ...online,
  },
]

/** Five workshops over six months: two were, three are to come. */
export const cycle = {
  community: 'equity-improvement',
  title: both('Five workshops: from stuck to trying', 'Cinq ateliers : sortir de l’impasse'),
  time: '15:30',
  minutes: 120,
  days: [-64, -29, 8, 43, 85],
  themes: [
    both('Finding each other, and what we share', 'Se trouver, et ce que nous partageons'),
    both('What we are afraid to get wrong', 'Ce que nous avons peur de mal faire'),
    both(
      'Whose difficulty is it? Looking with those concerned',
      'À qui est la difficulté ? Regarder avec les personnes concernées',
    ),
    both('One small change, and how we would know', 'Un petit changement, et comment nous le saurions'),
    both('What we carry home', 'Ce que nous rapportons chez nous'),
  ],
} as const

/** What some need, told to those who convene alone. */
export const needs: readonly string[] = [
  'Live captions, please.',
  'Une interprétation vers le français m’aiderait.',
  'I join by phone from the ferry.',
]
