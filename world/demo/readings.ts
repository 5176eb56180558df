import { both } from './writing.ts'

interface DemoReading {
  readonly community: string
  readonly by: string
  readonly title: string
  readonly author: string
  readonly minutes: number
  readonly isTogether: boolean
  readonly questions: readonly string[]
  /** What members make of it: the place of the writer among those who belong, the place of the question, where in the text. */
  readonly notes: readonly DemoNote[]
}

interface DemoNote {
  readonly by: number
  readonly question: number
  readonly place: string
  readonly words: string
}

const asked = both('What surprised you in it?', 'Qu’est-ce qui vous a surprise ?')

/** What is read for the next gathering of a community. Nothing of it was ever printed. */
export const readings: readonly DemoReading[] = [
  {
    community: 'victim-services',
    by: 'amrit',
    title: 'The first two minutes of a call',
    author: 'A working paper of our own',
    minutes: 15,
    isTogether: false,
    questions: [asked.en, 'What would you try in your own office?'],
    notes: [
      {
        by: 0,
        question: 0,
        place: 'p. 2',
        words: 'That silence is counted in seconds there. I always thought of mine as far longer than it is.',
      },
      {
        by: 1,
        question: 0,
        place: 'p. 4',
        words:
          'Qu’un « prenez votre temps » puisse s’entendre comme une horloge. Je dis maintenant que je reste en ligne.',
      },
      {
        by: 2,
        question: 0,
        place: 'The table on the last page',
        words: 'It leaves out calls by text altogether, which is half of ours by now.',
      },
      {
        by: 0,
        question: 1,
        place: '',
        words: 'Leave the form closed until the second minute, for a week, and tell each other how it went.',
      },
    ],
  },
  {
    community: 'equity-improvement',
    by: 'amrit',
    title: 'Small tests, honestly told',
    author: 'From the academy’s course book',
    minutes: 10,
    isTogether: true,
    questions: ['Whose work does the example leave out?'],
    notes: [
      { by: 1, question: 0, place: '', words: 'Those who drive the late bus. They know first who did not come.' },
    ],
  },
]
