import type { BoardAnonymity } from '#database'
import type { Moment } from './model.ts'

interface DemoBoard {
  readonly question: string
  readonly by: string
  readonly opened: Moment
  readonly anonymity: BoardAnonymity
  /** Notes by the group they are in; under nothing, those in none. `by` is kept only where it goes by name. */
  readonly groups: Readonly<Record<string, readonly DemoNote[]>>
  readonly revealed?: Moment
  /** With how many dots each, and how many voted. */
  readonly vote?: { readonly begun: Moment; readonly closed: Moment; readonly dots: number; readonly voters: number }
  readonly dotsOf?: Readonly<Record<string, number>>
}

interface DemoNote {
  readonly by: string
  readonly words: string
}

const note = (by: string, words: string): DemoNote => ({ by, words })

/** What those of victim services think about together: one that is put in groups, one that is written on, one that is over. */
export const boards: readonly DemoBoard[] = [
  {
    question: 'What would make the first call easier, for whoever calls and for us?',
    by: 'amrit',
    opened: '6d 09:20',
    anonymity: 'named',
    revealed: '2d 13:30',
    groups: {
      'Before anybody says a word': [
        note('rosa', 'A recorded line that says how long the wait is, in her language.'),
        note('kwame', 'One number for the whole valley. People should not have to know which town is whose.'),
        note(
          'genevieve',
          'Un texto qui dit «\u00a0nous vous rappelons avant 16\u00a0h\u00a0», sans nommer le service.',
        ),
      ],
      'The first two minutes': [
        note('lorna', 'Ask “is now a safe time?” before anything else. Then ask again halfway.'),
        note('pilar', 'No forms in the first call. The form can wait; she may not.'),
        note('ronan', 'Say what happens next before she has to ask.'),
      ],
      'After we hang up': [
        note('lorna', 'Five minutes that belong to nobody. Not the next call.'),
        note('kwame', 'Somebody to say “that was a hard one” to.'),
      ],
      '': [
        note('rosa', 'A list of interpreters who answer in the evening.'),
        note('ronan', 'A map of who has a room with a door.'),
        note('genevieve', 'Des fiches dans les deux langues, à jour.'),
      ],
    },
  },
  {
    question: 'Qu’est-ce qui nous retient de dire «\u00a0je ne sais pas\u00a0»\u202f?',
    by: 'genevieve',
    opened: '1d 15:05',
    anonymity: 'anonymous',
    groups: {
      '': [
        note('genevieve', 'La peur qu’on me croie nouvelle.'),
        note('rosa', 'Being the only one in the office: who would I say it to?'),
        note('lorna', 'People look at me for the answer. I do not want to let them down.'),
        note('kwame', 'The minutes. Somebody writes it down.'),
        note('pilar', 'J’ai l’impression que les autres savent.'),
        note('ronan', 'Nothing holds me back here. Elsewhere, plenty.'),
      ],
    },
  },
  {
    question: 'What should our next three workshops be about?',
    by: 'amrit',
    opened: '48d 10:00',
    anonymity: 'anonymous',
    revealed: '44d 13:10',
    vote: { begun: '44d 13:30', closed: '41d 16:00', dots: 3, voters: 9 },
    groups: {
      'Court days': [
        note('rosa', 'What we may say in the waiting room, and what we may not.'),
        note('kwame', 'Explaining a peace bond in five sentences.'),
      ],
      'Looking after ourselves': [
        note('lorna', 'Saying no to the fourth call in a row.'),
        note('genevieve', 'Rentrer chez soi après une mauvaise journée.'),
      ],
      'Parler avec les écoles': [note('pilar', 'Ce qu’une école peut nous dire, et ce que nous pouvons lui répondre.')],
      '': [note('ronan', 'Grant reports, together, with tea.')],
    },
    dotsOf: {
      'Court days': 9,
      'Looking after ourselves': 11,
      'Parler avec les écoles': 4,
      'Grant reports, together, with tea.': 3,
    },
  },
]
