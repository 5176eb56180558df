import type { Community } from './model.ts'
import { both } from './writing.ts'

export const communities: readonly Community[] = [
  {
    slug: 'victim-services',
    umbrella: 'coast-and-valley',
    family: 'programme-support',
    kind: 'programme',
    visibility: 'public',
    name: both('Community-Based Victim Services', 'Services communautaires d’aide aux victimes'),
    purpose: both(
      `People who walk beside survivors through reporting, court and after: what helps, what the system
        does, and how we last in this work.`,
      `Les personnes qui accompagnent les survivantes avant, pendant et après le tribunal : ce qui aide, ce
        que fait le système, et comment nous tenons dans ce travail.`,
    ),
  },
  {
    slug: 'outreach',
    umbrella: 'coast-and-valley',
    family: 'programme-support',
    kind: 'programme',
    visibility: 'public',
    allowsMasks: true,
    allowsPositions: true,
    name: both('Outreach Services', 'Services d’intervention de proximité'),
    purpose: both(
      `Outreach and multicultural outreach workers: long roads, small boats, many languages, and the craft
        of meeting people where they are.`,
      `Les intervenantes de proximité, en milieu rural et multiculturel : longues routes, petits bateaux,
        langues nombreuses, et l’art d’aller vers les gens.`,
    ),
  },
  {
    slug: 'counselling',
    umbrella: 'coast-and-valley',
    family: 'programme-support',
    kind: 'programme',
    visibility: 'listed',
    allowsMasks: true,
    allowsPositions: true,
    supportMonths: 6,
    name: both('Stopping the Violence Counselling', 'Counseling pour mettre fin à la violence'),
    purpose: both(
      `Counsellors who work with women after violence, often alone in their office: practice, supervision,
        groups, and care for the one who listens.`,
      `Les conseillères qui travaillent avec les femmes après la violence, souvent seules dans leur bureau
        : pratique, supervision, groupes, et soin de celle qui écoute.`,
    ),
  },
  {
    slug: 'sexual-assault',
    umbrella: 'coast-and-valley',
    family: 'programme-support',
    kind: 'programme',
    visibility: 'listed',
    name: both('Sexual Assault Services', 'Services d’aide en cas d’agression sexuelle'),
    purpose: both(
      `Accompaniment, on-call lines and prevention: how teams stay ready day and night, in both languages,
        without burning out.`,
      `Accompagnement, lignes de garde et prévention : comment les équipes restent prêtes jour et nuit,
        dans les deux langues, sans s’épuiser.`,
    ),
  },
  {
    slug: 'community-coordination',
    umbrella: 'coast-and-valley',
    family: 'coordination',
    kind: 'coordination',
    visibility: 'public',
    name: both('Community Coordination', 'Coordination communautaire'),
    purpose: both(
      `Chairs and coordinators of local committees against violence: keeping the right people at the table,
        and something changing between meetings.`,
      `Les personnes qui président ou coordonnent les comités locaux contre la violence : garder les bonnes
        personnes à la table, et faire bouger les choses entre les réunions.`,
    ),
  },
  {
    slug: 'case-assessment',
    umbrella: 'coast-and-valley',
    family: 'coordination',
    kind: 'coordination',
    visibility: 'listed',
    name: both('Interagency Case Assessment Teams', 'Équipes interorganismes d’évaluation de cas'),
    purpose: both(
      `Co-chairs and coordinators of case assessment teams learn from each other how teams work. No case is
        ever discussed here.`,
      `Les coprésidentes et coordonnatrices des équipes d’évaluation apprennent les unes des autres comment
        une équipe fonctionne. Aucun cas n’est jamais discuté ici.`,
    ),
  },
  {
    slug: 'principals',
    umbrella: 'waxwing',
    family: 'cohorts',
    kind: 'role',
    visibility: 'public',
    name: both('Principals’ Cohort', 'Cohorte des directions d’école'),
    purpose: both(
      `Principals and assistant principals bring the problem on their desk, read a little, think together,
        and try something before the next session.`,
      `Les directions et directions adjointes apportent le problème qui est sur leur bureau, lisent un peu,
        réfléchissent ensemble et essaient quelque chose avant la prochaine rencontre.`,
    ),
  },
  {
    slug: 'equity-improvement',
    umbrella: 'waxwing',
    family: 'cohorts',
    kind: 'topic',
    visibility: 'listed',
    name: both('Equity Improvement Group', 'Groupe d’amélioration pour l’équité'),
    purpose: both(
      `Small tests of change on attendance, belonging and family partnership, with honest measures and room
        for what did not work.`,
      `De petits essais de changement sur l’assiduité, l’appartenance et le partenariat avec les familles,
        avec des mesures honnêtes et de la place pour ce qui n’a pas marché.`,
    ),
  },
  {
    slug: 'circle',
    umbrella: 'waxwing',
    family: 'circles',
    kind: 'affinity',
    visibility: 'hidden',
    name: both('Leaders of Colour Circle', 'Cercle des leaders racisés'),
    purpose: both(
      'A quiet room for school leaders of colour: to be among one’s own, to be honest, to go back steadier.',
      `Une pièce tranquille pour les leaders scolaires racisés : être entre soi, parler franchement,
        repartir plus solide.`,
    ),
  },
]
