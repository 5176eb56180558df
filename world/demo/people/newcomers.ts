import type { Person } from '../model.ts'
import { both, member } from '../writing.ts'
import { atlanticShore, lowerValley, prairieTowns, riverValley } from './regions.ts'

/** Those who have only just come in. */
export const newcomers: readonly Person[] = [
  {
    handle: 'noor',
    email: 'noor@example.org',
    name: 'Noor Haddad',
    title: both('Victim services worker', 'Intervenante, services aux victimes'),
    ...lowerValley,
    language: 'en',
    discreet: false,
    umbrella: 'coast-and-valley',
    memberships: [member('victim-services', 3), member('outreach', 3)],
  },
  {
    handle: 'maelle',
    email: 'maelle@example.org',
    name: 'Maëlle Kerrien',
    title: both('Victim services worker', 'Intervenante, services aux victimes'),
    ...riverValley,
    language: 'fr',
    discreet: false,
    umbrella: 'coast-and-valley',
    memberships: [member('victim-services', 9)],
  },
  {
    handle: 'signe',
    email: 'signe@example.org',
    name: 'Signe Dahlgren',
    title: both('Court support worker', 'Accompagnatrice au tribunal'),
    ...atlanticShore,
    language: 'en',
    discreet: false,
    umbrella: 'coast-and-valley',
    memberships: [member('victim-services', 11)],
  },
  {
    handle: 'corinne',
    email: 'corinne@example.org',
    name: 'Corinne Ferrand',
    title: both('Outreach worker', 'Intervenante de proximité'),
    ...prairieTowns,
    language: 'fr',
    discreet: false,
    umbrella: 'coast-and-valley',
    memberships: [member('outreach', 6)],
  },
]
