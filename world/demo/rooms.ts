import type { AgendaKind, RoomWho } from '#database'
import { both } from './writing.ts'

type Both = ReturnType<typeof both>

interface DemoStep {
  readonly kind: AgendaKind | null
  readonly title: Both | null
  readonly about: Both | null
  readonly who: RoomWho | null
  readonly minutes: number
}

const steps: readonly DemoStep[] = [
  { kind: 'check_in', title: null, about: null, who: 'round', minutes: 10 },
  {
    kind: null,
    title: both('What has helped you this month?', 'Qu’est-ce qui vous a aidées ce mois-ci ?'),
    about: both(
      'One thing, large or small, that made the work lighter. Each in turn; you may pass.',
      'Une chose, grande ou petite, qui a rendu le travail plus léger. À tour de rôle ; on peut passer.',
    ),
    who: 'round',
    minutes: 20,
  },
  {
    kind: null,
    title: both('Keeping in touch with those who wait', 'Garder le lien avec les personnes qui attendent'),
    about: both(
      'In threes: what do you do now, and what could you borrow from each other?',
      'À trois : que faites-vous maintenant, et que pourriez-vous vous emprunter ?',
    ),
    who: 'threes',
    minutes: 25,
  },
  {
    kind: null,
    title: both('What goes on the next agenda', 'Ce qui va à l’ordre du jour suivant'),
    about: null,
    who: 'everyone',
    minutes: 10,
  },
  { kind: 'check_out', title: null, about: null, who: 'round', minutes: 10 },
]

/** The gathering that goes on while somebody looks at the demonstration. */
export const liveRoom = {
  community: 'victim-services',
  title: both('Open hour', 'Heure ouverte'),
  theme: both('While people wait', 'Pendant l’attente'),
  minutes: 75,
  /** Minutes since it began. */
  begun: 12,
  steps,
  on: 1,
  leads: 'amrit',
  here: ['amrit', 'lorna', 'pilar', 'genevieve', 'tamsin', 'ronan', 'dolores'],
  signals: 'lorna',
}
