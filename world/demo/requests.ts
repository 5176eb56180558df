import type { DeclaredEmployment } from '../../src/eligibility/index.ts'
import type { Language, Moment } from './model.ts'

type Step =
  | {
      readonly kind: 'submitted' | 'waitlisted' | 'asked' | 'answered' | 'declined'
      readonly at: Moment
      readonly message?: string
    }
  | { readonly kind: 'takenOn'; readonly at: Moment; readonly by: string }

/** Somebody who asks to join a community, and what has happened since. */
export interface Request {
  readonly community: string
  /** By handle, or, where she has no account, by name. */
  readonly by: string
  readonly language: Language
  readonly practice: string
  readonly words?: string
  /** What she said of the job that she has now. */
  readonly job?: Partial<DeclaredEmployment>
  /** Of which organisation those are with whom she asks. */
  readonly colleagues?: string
  readonly reason?: 'notPractising' | 'notEligible' | 'otherCommunity' | 'other'
  readonly steps: readonly Step[]
}

/** Requests in each state that reviewers meet: late, new, answered, waiting for a place, declined. */
export const requests: readonly Request[] = [
  {
    community: 'victim-services',
    by: 'Imelda Frost-Castellanos',
    language: 'en',
    practice: 'Victim services worker at Larkspur House, three days a week',
    words:
      'I began in spring and am the only one here who does this. I would like to hear how others prepare for court days.',
    job: { organisation: 'Larkspur House', roleTitle: 'Victim services worker', carriesCaseload: true, isMember: true },
    colleagues: 'Larkspur House',
    steps: [{ kind: 'submitted', at: '17d 09:20' }],
  },
  {
    community: 'victim-services',
    by: 'Anselm Okpara-Lind',
    language: 'en',
    practice: 'Night worker and victim services at Larkspur House, since this autumn',
    job: { organisation: 'Larkspur House', roleTitle: 'Victim services worker', carriesCaseload: true, isMember: true },
    colleagues: 'Larkspur House',
    steps: [{ kind: 'submitted', at: '12d 21:40' }],
  },
  {
    community: 'outreach',
    by: 'rosa',
    language: 'en',
    practice: 'Victim services worker who drives the outreach route on Fridays',
    words: 'Since our outreach worker left I take her Friday route. I hope to learn how you plan for long roads.',
    steps: [{ kind: 'submitted', at: '2d 13:05' }],
  },
  {
    community: 'community-coordination',
    by: 'genevieve',
    language: 'fr',
    practice: 'Intervenante d’aide aux victimes, coprésidente du comité local depuis janvier',
    steps: [
      { kind: 'submitted', at: '9d 10:10' },
      { kind: 'takenOn', at: '8d 09:00', by: 'amrit' },
      {
        kind: 'asked',
        at: '8d 09:10',
        message: 'Bonjour Geneviève,\n\nQui d’autre siège à votre comité, et combien de fois vous réunissez-vous ?',
      },
      {
        kind: 'answered',
        at: '3d 16:40',
        message: 'La santé, le logement, deux écoles et nous. Nous nous réunissons tous les deux mois.',
      },
    ],
  },
  {
    community: 'counselling',
    by: 'paz',
    language: 'en',
    practice: 'Sexual assault support worker who counsels on Mondays',
    steps: [
      { kind: 'submitted', at: '20d 11:00' },
      { kind: 'takenOn', at: '18d 09:30', by: 'amrit' },
      {
        kind: 'waitlisted',
        at: '18d 09:35',
        message:
          'Hello Paz,\n\nYou fit well, and the community is full at the moment. We write as soon as there is a place.',
      },
    ],
  },
  {
    community: 'victim-services',
    by: 'Roland Pettibone',
    language: 'en',
    practice: 'Student writing a thesis on victim services',
    reason: 'notPractising',
    steps: [
      { kind: 'submitted', at: '30d 15:30' },
      { kind: 'takenOn', at: '28d 10:00', by: 'amrit' },
      {
        kind: 'declined',
        at: '28d 10:12',
        message:
          'Hello Roland,\n\nThis community is for people who do this work now, so that they can speak freely. Our public guide may help your thesis.',
      },
    ],
  },
]

/** Who looks at requests to all communities of a family, beside their coordinators. */
export const reviewers = [{ family: 'programme-support', handle: 'harpreet' }] as const

/** Communities that stay small on purpose, and are as many as they want to be. */
export const full = ['counselling'] as const
