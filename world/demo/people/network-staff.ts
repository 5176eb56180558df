import type { Person } from '../model.ts'
import { both, member } from '../writing.ts'
import { atlanticShore, lowerValley, riverValley } from './regions.ts'

export const networkStaff: readonly Person[] = [
  {
    handle: 'amrit',
    email: 'amrit@example.org',
    name: 'Amrit Gill',
    title: both('Network coordinator, programme support', 'Coordonnatrice du réseau, soutien aux programmes'),
    ...lowerValley,
    language: 'en',
    discreet: false,
    umbrella: 'coast-and-valley',
    memberships: [
      member('victim-services', 400, 'coordinator'),
      member('outreach', 400, 'coordinator'),
      member('counselling', 400, 'coordinator'),
      member('sexual-assault', 400, 'coordinator'),
      member('community-coordination', 400, 'coordinator'),
      member('case-assessment', 400, 'coordinator'),
    ],
  },
  {
    handle: 'solene',
    email: 'solene@example.org',
    name: 'Solène Arsenault-Roy',
    title: both(
      'Network coordinator, coordination communities',
      'Coordonnatrice du réseau, communautés de coordination',
    ),
    ...atlanticShore,
    language: 'fr',
    discreet: false,
    umbrella: 'coast-and-valley',
    memberships: [
      member('victim-services', 380, 'coordinator'),
      member('sexual-assault', 380, 'coordinator'),
      member('community-coordination', 390, 'coordinator'),
      member('case-assessment', 390, 'coordinator'),
      member('counselling', 380, 'coordinator'),
      member('outreach', 380, 'coordinator'),
    ],
  },
  {
    handle: 'margit',
    email: 'margit@example.org',
    name: 'Margit Haldorsen',
    title: both('Executive director', 'Directrice générale'),
    ...lowerValley,
    language: 'en',
    discreet: false,
    umbrella: 'coast-and-valley',
    memberships: [],
  },
  {
    handle: 'teo',
    email: 'teo@example.org',
    name: 'Téo Marchetti-Blais',
    title: both('Operations and privacy lead', 'Responsable des opérations et de la protection de la vie privée'),
    ...riverValley,
    language: 'fr',
    discreet: false,
    umbrella: 'coast-and-valley',
    memberships: [],
  },
]
