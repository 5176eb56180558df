import { both } from './writing.ts'

/** What came of the last gathering of a community, in the language in which it was written down. */
export interface DemoOutcomes {
  readonly community: string
  readonly by: string
  readonly decisions: readonly DemoDecision[]
  readonly actions: readonly DemoAction[]
  readonly learnings: readonly string[]
}

interface DemoDecision {
  readonly text: string
  readonly rule: 'consent' | 'consensus' | 'vote' | 'advice'
  readonly state: 'proposed' | 'decided' | 'not_decided'
  readonly objections: string
  /** What members say of it, in turn. */
  readonly voices: readonly {
    readonly voice: 'agree' | 'reserve' | 'object' | 'aside'
    readonly words: string
  }[]
}

interface DemoAction {
  readonly text: string
  /** The place of its owner among those who belong; null: nobody yet. */
  readonly owner: number | null
  /** Due so many days from now; null: no day. */
  readonly due: number | null
  readonly state: 'open' | 'done' | 'dropped'
}

const round = both(
  'Each call opens with a round in which anybody may pass.',
  'Chaque appel s’ouvre par un tour où l’on peut passer son tour.',
)

export const outcomes: readonly DemoOutcomes[] = [
  {
    community: 'victim-services',
    by: 'amrit',
    decisions: [
      {
        text: round.en,
        rule: 'consent',
        state: 'decided',
        objections:
          'One of us feared it would take half the call. We keep it to one minute each and look again after two calls.',
        voices: [
          { voice: 'agree', words: '' },
          { voice: 'reserve', words: 'As long as passing really is fine.' },
          { voice: 'agree', words: '' },
        ],
      },
      {
        text: 'The group writes one plain-language sheet on what happens after a report is made, for all offices to use.',
        rule: 'consensus',
        state: 'decided',
        objections: '',
        voices: [],
      },
      {
        text: 'We move the calls from 13:00 to 10:00, so that those who work evenings can come.',
        rule: 'consent',
        state: 'proposed',
        objections: '',
        voices: [
          { voice: 'agree', words: 'I have missed two because of the hour.' },
          { voice: 'object', words: 'Court lists are called at ten. Three of us could never come. Could it be 11:30?' },
          { voice: 'aside', words: '' },
        ],
      },
    ],
    actions: [
      { text: 'Draft the plain-language sheet and put it up as a conversation', owner: 0, due: 12, state: 'open' },
      {
        text: 'Ask the transit office whether passes can be posted to a safe address',
        owner: 2,
        due: -4,
        state: 'open',
      },
      { text: 'Find somebody who can check the sheet in Punjabi', owner: null, due: 20, state: 'open' },
      { text: 'Send the list of evening numbers to everybody', owner: 1, due: -20, state: 'done' },
    ],
    learnings: [
      'Calling back from a number that shows as private is answered far less. Saying at which hour one will call helps.',
      'Writing alone for two minutes first brought out those who rarely speak.',
    ],
  },
  {
    community: 'community-coordination',
    by: 'amrit',
    decisions: [
      {
        text: 'La prochaine table ronde se tient en personne, avec un lien pour celles et ceux qui ne peuvent pas se déplacer.',
        rule: 'vote',
        state: 'decided',
        objections: 'Le trajet d’hiver depuis le Nord reste une objection de deux membres.',
        voices: [],
      },
      {
        text: 'One shared list of who chairs which table is kept by the chairs themselves, and looked at twice a year.',
        rule: 'advice',
        state: 'decided',
        objections: '',
        voices: [],
      },
    ],
    actions: [
      { text: 'Demander à la bibliothèque si la salle est accessible sans marche', owner: 1, due: 9, state: 'open' },
      { text: 'Collect what each table does when a chair leaves', owner: 0, due: 25, state: 'open' },
    ],
    learnings: ['Un tour de table court au début change la suite de la rencontre.'],
  },
  {
    community: 'equity-improvement',
    by: 'amrit',
    decisions: [
      {
        text: 'Between two workshops each school tries one small thing, and brings what happened, also when it did not work.',
        rule: 'consensus',
        state: 'decided',
        objections: '',
        voices: [],
      },
    ],
    actions: [
      { text: 'Bring one page on what was tried, without names', owner: 0, due: 8, state: 'open' },
      { text: 'Pair up those who are alone in their building', owner: 1, due: 5, state: 'open' },
    ],
    learnings: ['Naming what we are afraid to get wrong made it smaller.'],
  },
]
