import type { Both } from './model.ts'
import { both } from './writing.ts'

/** A training that is announced; days are counted from the seeding. */
export interface SomeTraining {
  readonly name: Both
  readonly about: Both
  readonly audience: Both
  readonly place: Both
  readonly length: Both
  readonly startsIn: number
  readonly days: number
  readonly isByMonth: boolean
  readonly startsAt: string | null
  readonly places: number | null
  /** By handle; none of a draft. */
  readonly by: string | null
  readonly interested: readonly { readonly handle: string; readonly words: string }[]
}

export const trainings: readonly SomeTraining[] = [
  {
    name: both('Going to Court With Somebody', 'Accompagner quelqu’un au tribunal'),
    about: both(
      `What a support person may do and say in a courtroom, how to prepare a morning that will be long, and how to end it well.
        With time for your own questions, and nobody’s story but ours.`,
      `Ce qu’une personne de soutien peut faire et dire dans une salle d’audience, comment préparer une matinée qui sera longue,
        et comment bien la terminer. Avec du temps pour vos questions, et sans l’histoire de personne d’autre que nous.`,
    ),
    audience: both('Anyone who supports people through court', 'Toute personne qui accompagne des gens au tribunal'),
    place: both('Online, by video', 'En ligne, par vidéo'),
    length: both('Two mornings of three hours', 'Deux matinées de trois heures'),
    startsIn: 40,
    days: 2,
    isByMonth: false,
    startsAt: '09:30',
    places: 40,
    by: 'margit',
    interested: [
      { handle: 'dana', words: 'Our courthouse is two hours away. I go alone, and would like to do it better.' },
      { handle: 'solene', words: 'J’y vais chaque semaine depuis l’automne.' },
      { handle: 'thuy', words: '' },
    ],
  },
  {
    name: both('Lasting in This Work', 'Durer dans ce travail'),
    about: both(
      'A day together on what this work does to us, what helps, and what an organisation owes the people who do it.',
      'Une journée ensemble sur ce que ce travail nous fait, ce qui aide, et ce qu’un organisme doit aux personnes qui le font.',
    ),
    audience: both(
      'Front-line workers with a year or more in the work',
      'Intervenantes et intervenants avec au moins un an de pratique',
    ),
    place: both('In person, in the valley; travel is paid', 'Sur place, dans la vallée ; les déplacements sont payés'),
    length: both('One day', 'Une journée'),
    startsIn: 110,
    days: 1,
    isByMonth: true,
    startsAt: null,
    places: 24,
    by: 'margit',
    interested: [{ handle: 'freya', words: 'Yes. Please.' }],
  },
  {
    name: both('Working With an Interpreter', 'Travailler avec une interprète'),
    about: both(
      'How to prepare, where to sit, what to do when something goes wrong, and how to thank each other.',
      'Comment se préparer, où s’asseoir, que faire quand quelque chose va mal, et comment se remercier.',
    ),
    audience: both('Outreach workers', 'Intervenantes et intervenants de proximité'),
    place: both('Online, by video', 'En ligne, par vidéo'),
    length: both('Ninety minutes', 'Quatre-vingt-dix minutes'),
    startsIn: 75,
    days: 1,
    isByMonth: false,
    startsAt: '13:00',
    places: null,
    by: null,
    interested: [],
  },
]
