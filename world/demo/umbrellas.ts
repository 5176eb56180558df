import type { Family, Umbrella } from './model.ts'
import { both } from './writing.ts'

export const umbrellas: readonly Umbrella[] = [
  {
    slug: 'coast-and-valley',
    name: both('Coast & Valley Network', 'Réseau Côte et Vallée'),
    timeZone: 'America/Vancouver',
    hue: 30,
    administrators: ['margit', 'teo'],
    privacyOfficers: ['ilse'],
  },
  {
    slug: 'north-table',
    under: 'coast-and-valley',
    name: both('North Table', 'Table du Nord'),
    timeZone: 'America/Vancouver',
    hue: 165,
    administrators: ['teo'],
    privacyOfficers: [],
  },
  {
    slug: 'waxwing',
    name: both('Waxwing School Leadership Academy', 'Académie Jaseur pour les directions d’école'),
    timeZone: 'America/Los_Angeles',
    hue: 255,
    administrators: ['delphine'],
    privacyOfficers: [],
  },
]

export const families: readonly Family[] = [
  {
    slug: 'programme-support',
    umbrella: 'coast-and-valley',
    name: both('Programme support', 'Soutien aux programmes'),
    rhythm: both('Meets each quarter', 'Se réunit chaque trimestre'),
  },
  {
    slug: 'coordination',
    umbrella: 'coast-and-valley',
    name: both('Coordination', 'Coordination'),
    rhythm: both('Meets twice a year', 'Se réunit deux fois par année'),
  },
  {
    slug: 'cohorts',
    umbrella: 'waxwing',
    name: both('Cohorts and improvement groups', 'Cohortes et groupes d’amélioration'),
    rhythm: both('Meets each month of the school year', 'Se réunit chaque mois de l’année scolaire'),
  },
  {
    slug: 'circles',
    umbrella: 'waxwing',
    name: both('Circles', 'Cercles'),
    rhythm: both('Meets when its members wish', 'Se réunit quand ses membres le souhaitent'),
  },
]
