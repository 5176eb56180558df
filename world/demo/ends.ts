import type { Both } from './model.ts'
import { both } from './writing.ts'

/** A community that has not begun, or that is over; months are counted from the seeding. */
export interface Ended {
  readonly umbrella: string
  readonly name: Both
  readonly purpose: Both
  readonly startsIn: number
  readonly endsIn: number
  /** What is told of how many took part; null of one that is planned. */
  readonly final: Readonly<Record<string, number>> | null
  /** The handle of a community in which it goes on. */
  readonly goesOnIn?: string
  /** By handle, whoever coordinates it first. */
  readonly people: readonly string[]
  /** Those who would like to hear when it opens, with what draws them. */
  readonly interested: readonly { readonly handle: string; readonly words: string }[]
  readonly said: readonly { readonly by: string; readonly text: string }[]
}

export const ends: readonly Ended[] = [
  {
    umbrella: 'coast-and-valley',
    name: both('Housing After the Shelter', 'Se loger après la maison d’hébergement'),
    purpose: both(
      `Transition and second-stage housing workers plan together what a region needs, and learn from each other how to
        open doors with landlords.`,
      `Les intervenantes des maisons de transition et de deuxième étape planifient ensemble ce dont une région a besoin, et
        apprennent les unes des autres comment ouvrir des portes auprès des propriétaires.`,
    ),
    startsIn: 3,
    endsIn: 14,
    final: null,
    people: ['amrit', 'solene'],
    interested: [
      { handle: 'dana', words: 'Two landlords in our valley said yes this year. I would like to know why.' },
      { handle: 'mireille', words: 'Nous ouvrons six logements l’automne prochain.' },
      { handle: 'freya', words: '' },
    ],
    said: [],
  },
  {
    umbrella: 'coast-and-valley',
    name: both('Welcoming Newcomers', 'Accueillir les nouvelles arrivantes'),
    purpose: both(
      `How services become places where women who are new to the country find their way: interpreters, papers, rights, and
        time.`,
      `Comment les services deviennent des lieux où les femmes nouvellement arrivées trouvent leur chemin : interprètes,
        papiers, droits, et du temps.`,
    ),
    startsIn: -26,
    endsIn: -14,
    final: { members: 17, provinces: 7, territories: 2, states: 0, districts: 0 },
    goesOnIn: 'outreach',
    people: ['amrit', 'yusra', 'thuy', 'mahalia', 'dana'],
    interested: [],
    said: [
      {
        by: 'amrit',
        text: `Today is our last gathering. Thank you for a year of honest talk.

Before we close, let us each leave here **one thing that we will go on doing**. It stays for all of us to read.`,
      },
      {
        by: 'yusra',
        text: 'Booking the interpreter before the first meeting, not after it. It sounds small. It changed who speaks.',
      },
      {
        by: 'thuy',
        text: 'A sheet with who does what, in plain words and six languages, beside every telephone.',
      },
      {
        by: 'dana',
        text: 'Calling the two others from this group when I do not know. I know now that they do not always know either.',
      },
    ],
  },
  {
    umbrella: 'coast-and-valley',
    name: both('Services for Everyone', 'Des services pour toutes et tous'),
    purpose: both(
      'Welcoming trans and non-binary people well: what we tried, what was hard, what we would tell others.',
      'Bien accueillir les personnes trans et non binaires : ce que nous avons essayé, ce qui a été difficile, ce que nous dirions aux autres.',
    ),
    startsIn: -31,
    endsIn: -30,
    final: { members: 8, provinces: 5, territories: 0, states: 0, districts: 0 },
    people: ['solene'],
    interested: [],
    said: [],
  },
  {
    umbrella: 'north-table',
    name: both('Long Roads', 'Longues routes'),
    purpose: both(
      'Workers in places where the next service is hours away: driving, weather, small towns, and working alone.',
      'Des intervenantes là où le service suivant est à des heures de route : conduire, la météo, les petites villes, et travailler seule.',
    ),
    startsIn: -14,
    endsIn: -2,
    final: { members: 9, provinces: 1, territories: 2, states: 0, districts: 0 },
    people: ['dana'],
    interested: [],
    said: [],
  },
]
