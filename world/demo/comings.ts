/** People from outside, those who stay in touch, and seats that pass on. */
import type { Moment } from './model.ts'

interface HandOver {
  readonly by: string
  readonly community: string
  /** The successor. */
  readonly name: string
  readonly email: string
  readonly language: 'en' | 'fr'
  readonly proposed: Moment
  readonly agreed?: { readonly by: string; readonly at: Moment }
  readonly notes: string
}

/** Asked into one conversation by whoever coordinates it; she signs in like everybody else. */
export const guest = {
  name: 'Marisol Tran-Quill',
  called: 'Marisol Tran-Quill, immigration lawyer',
  email: 'marisol@example.org',
  thread: 'who-knows-sponsorship-breakdown',
  community: 'outreach',
  host: 'amrit',
  asked: '6d 09:30',
  came: '5d 18:10',
  days: 30,
  said: [
    {
      by: 'amrit',
      at: '5d 09:40',
      body: `Marisol Tran-Quill, who teaches at a legal clinic, reads along here for a month. **Ask her what you would ask a
lawyer over coffee**: the general rule, never a person.`,
    },
    {
      by: 'guest',
      at: '4d 20:15',
      body: `Thank you for having me. Two things that I wish every service knew:

- A sponsorship that breaks down does not take permanent residence away from somebody who has it.
- For somebody whose status is not settled, there are permits meant for exactly this, and they cost nothing to ask for.

Call the clinic before a form is signed, not after.`,
    },
    {
      by: 'mahalia',
      at: '3d 08:50',
      body: 'The second point is on our wall as of this morning. Is there a page in plain language that we may print?',
    },
  ],
} as const

/** The same is asked to the gathering that goes on, where she leads what comes next. */
export const gatheringGuest = { affiliation: 'The legal clinic', leads: 2, protocol: 'troika' } as const

/** Stay in touch with the communities that they left. */
export const alumni = ['dolores'] as const

/** Kwame changes jobs, and proposes who comes after him. Mina’s successor has her letter: Amrit agreed. */
export const handOvers: readonly HandOver[] = [
  {
    by: 'kwame',
    community: 'victim-services',
    name: 'Ottoline Marsh-Abara',
    email: 'ottoline@example.org',
    language: 'en',
    proposed: '1d 15:20',
    notes: `The court calendar comes on the first Monday; ask for it by telephone.

Fridays are quiet: that is when I wrote the bag lists. Keep the drawer of chargers full.

What I would do differently: go to the first gathering of the year in person.`,
  },
  {
    by: 'mina',
    community: 'outreach',
    name: 'Solveig Achterberg',
    email: 'solveig@example.org',
    language: 'en',
    proposed: '3d 10:40',
    agreed: { by: 'amrit', at: '2d 09:15' },
    notes:
      'The list of halls with a kettle and a door that closes is in the blue binder. Ring before you drive: the road has its own calendar.',
  },
]
