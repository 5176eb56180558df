import type { Language, Sensitivity } from '#database'
import type { Who } from '../../src/protocols/index.ts'
import type { Moment } from './model.ts'

interface OwnProtocol {
  readonly community: string
  readonly by: string
  readonly at: Moment
  readonly language: Language
  readonly title: string
  readonly purpose: string
  readonly care: string
  readonly origin: string
  readonly from: number
  readonly to: number | null
  readonly sensitivity: Sensitivity
  readonly steps: readonly {
    readonly title: string
    readonly minutes: number
    readonly isEach: boolean
    readonly who: Who
    readonly text: string
  }[]
}

/** What communities have made of the ways of working that come with Hearth. */
export const protocols: readonly OwnProtocol[] = [
  {
    community: 'victim-services',
    by: 'amrit',
    at: '40d 10:15',
    language: 'en',
    title: 'Check-in round, the ten-minute kind',
    purpose: 'For our quarterly calls, where half of us have just come out of court.',
    care: 'Whoever is between two appointments goes first. The chat counts as a voice.',
    origin: 'After the check-in round in the library.',
    from: 4,
    to: 14,
    sensitivity: 'low',
    steps: [
      {
        title: 'One word',
        minutes: 0.5,
        isEach: true,
        who: 'round',
        text: 'One word for how you arrive. Nobody explains hers.',
      },
      {
        title: 'What would help today?',
        minutes: 3,
        isEach: false,
        who: 'everyone',
        text: 'Somebody says what she hopes to take with her. Two or three are enough.',
      },
    ],
  },
  {
    community: 'victim-services',
    by: 'genevieve',
    at: '12d 16:40',
    language: 'fr',
    title: 'Une trouvaille, une question',
    purpose: 'Pour finir un appel\u00a0: chacune repart avec une idée et en laisse une.',
    care: 'On peut n’avoir qu’une question. On peut aussi écouter.',
    origin: '',
    from: 3,
    to: null,
    sensitivity: 'low',
    steps: [
      {
        title: 'Seule',
        minutes: 2,
        isEach: false,
        who: 'alone',
        text: 'Noter ce qu’on emporte et ce qu’on se demande encore.',
      },
      { title: 'Le tour', minutes: 1, isEach: true, who: 'round', text: 'Dire l’une, l’autre, ou passer.' },
    ],
  },
]
