import { both } from '../writing.ts'
import { lines, type Charter } from './model.ts'
import { membership, rhythm } from './shared.ts'

const roles = lines(
  both(
    'Coordinators call the meetings and keep the list of members.',
    'Les coordonnatrices convoquent les rencontres et tiennent la liste des membres.',
  ),
  both('The facilitator holds the room and watches the time.', 'L’animatrice tient la rencontre et surveille l’heure.'),
  both(
    'The core group chooses the topics out of what members ask for.',
    'Le noyau choisit les sujets parmi ce que demandent les membres.',
  ),
)
const decision = both(
  'We look for what everybody can live with. Where that is not found in two meetings, the core group decides and says why.',
  'Nous cherchons ce avec quoi chacune peut vivre. Si deux rencontres n’y suffisent pas, le noyau décide et dit pourquoi.',
)

export const programmeSupport: readonly Charter[] = [
  {
    community: 'victim-services',
    by: 'amrit',
    begun: '200d 10:00',
    consulted: '195d 10:00',
    adopted: '180d 10:00',
    purposes: [1, 2, 0, 0],
    parts: {
      domain: both(
        'Walking beside survivors through reporting and court.',
        'Accompagner les survivantes dans la dénonciation et au tribunal.',
      ),
      commitments: both('We answer each other within a week.', 'Nous nous répondons en moins d’une semaine.'),
      practice: both(
        'Letters, checklists and court schedules that work.',
        'Des lettres, des listes et des calendriers de cour qui fonctionnent.',
      ),
      rhythm,
    },
  },
  {
    community: 'victim-services',
    by: 'lorna',
    begun: '70d 10:00',
    consulted: '64d 10:00',
    adopted: '45d 10:00',
    reviewIn: 300,
    purposes: [2, 2, 1, 1],
    parts: {
      domain: both(
        `Walking beside survivors before, during and after reporting and court, whether or not they choose to report:
          what helps, what the system does, and how we last in this work.`,
        `Accompagner les survivantes avant, pendant et après la dénonciation et le tribunal, qu’elles choisissent de
          dénoncer ou non : ce qui aide, ce que fait le système, et comment nous tenons dans ce travail.`,
      ),
      scopeIn: both(
        'Waiting lists, court days, safety planning, interpreters, paperwork, and what the work does to us.',
        'Les listes d’attente, les journées de cour, les plans de sécurité, les interprètes, la paperasse, et ce que le travail nous fait.',
      ),
      scopeOut: both(
        'Cases. Whoever needs advice on one asks her supervisor. Complaints about an agency go to the network.',
        'Les dossiers. Pour un conseil, on s’adresse à sa superviseure. Les plaintes au sujet d’un organisme vont au réseau.',
      ),
      objectives: lines(
        both('A court bag that every office can copy.', 'Une trousse de cour que chaque bureau peut copier.'),
        both(
          'Nobody waits alone for an answer longer than a week.',
          'Personne n’attend seule une réponse plus d’une semaine.',
        ),
        both(
          'What we see in common about waiting lists, told to the network by the spring.',
          'Ce que nous constatons toutes au sujet des listes d’attente, transmis au réseau d’ici le printemps.',
        ),
      ),
      commitments: both(
        `We answer each other within a week, if only to say that we do not know. We come to two meetings in a year. We notice
          who has gone quiet, and ask.`,
        `Nous nous répondons en moins d’une semaine, ne serait-ce que pour dire que nous ne savons pas. Nous venons à deux
          rencontres par année. Nous remarquons qui ne dit plus rien, et nous demandons.`,
      ),
      membershipRule: membership,
      practice: both(
        'Letters, checklists, court schedules and phrases that have worked somewhere, each with where and for whom.',
        'Des lettres, des listes, des calendriers de cour et des formules qui ont marché quelque part, en disant où et pour qui.',
      ),
      rhythm,
      roles,
      decisionRule: decision,
      motto: both('Nobody walks in alone.', 'Personne n’entre seule.'),
    },
  },
  {
    community: 'outreach',
    by: 'harpreet',
    begun: '150d 10:00',
    consulted: '145d 10:00',
    adopted: '130d 10:00',
    purposes: [2, 2, 0, 1],
    parts: {
      domain: both(
        'Meeting people where they are: on the road, by boat, in many languages.',
        'Aller vers les gens là où ils sont : sur la route, en bateau, dans bien des langues.',
      ),
      scopeOut: both(
        'Cases, and the whereabouts of anybody.',
        'Les dossiers, et l’endroit où se trouve qui que ce soit.',
      ),
      commitments: both(
        'We say what did not work as well as what did. We look out for whoever drives alone.',
        'Nous disons ce qui n’a pas marché autant que ce qui a marché. Nous veillons sur celles qui conduisent seules.',
      ),
      practice: both(
        'Route notes, check-in calls, interpreters’ contacts, and stories of first meetings.',
        'Des notes de parcours, des appels de vérification, des contacts d’interprètes, et des récits de premières rencontres.',
      ),
      membershipRule: membership,
      rhythm,
      roles,
    },
  },
  {
    community: 'outreach',
    by: 'harpreet',
    begun: '12d 10:00',
    consulted: '6d 09:00',
    reviewIn: 365,
    purposes: [2, 2, 1, 1],
    parts: {
      domain: both(
        'Meeting people where they are: on the road, by boat, by telephone at night, in many languages.',
        'Aller vers les gens là où ils sont : sur la route, en bateau, au téléphone la nuit, dans bien des langues.',
      ),
      scopeOut: both(
        'Cases, and the whereabouts of anybody.',
        'Les dossiers, et l’endroit où se trouve qui que ce soit.',
      ),
      objectives: lines(
        both(
          'A check-in call that every office uses by the autumn.',
          'Un appel de vérification que tous les bureaux utilisent d’ici l’automne.',
        ),
        both(
          'A shared list of interpreters, with what each can take on.',
          'Une liste commune d’interprètes, avec ce que chacune peut accepter.',
        ),
      ),
      commitments: both(
        `We say what did not work as well as what did. We look out for whoever drives alone: a message before, a message
          after.`,
        `Nous disons ce qui n’a pas marché autant que ce qui a marché. Nous veillons sur celles qui conduisent seules : un
          message avant, un message après.`,
      ),
      practice: both(
        'Route notes, check-in calls, interpreters’ contacts, and stories of first meetings.',
        'Des notes de parcours, des appels de vérification, des contacts d’interprètes, et des récits de premières rencontres.',
      ),
      membershipRule: membership,
      rhythm,
      roles,
      decisionRule: decision,
    },
    comments: [
      {
        by: 'mina',
        at: '5d 11:20',
        part: 'commitments',
        text: 'A message before and after is right. Can we add “or a call, where there is no signal for messages”?',
        settled: {
          by: 'harpreet',
          at: '4d 09:05',
          isTakenUp: true,
          answer: 'Yes. It goes into the next round of words.',
        },
      },
      {
        by: 'nadege',
        at: '4d 14:40',
        part: 'objectives',
        text: 'D’ici l’automne, c’est court pour les bureaux qui n’ont qu’une personne. Je dirais « d’ici la fin de l’année ».',
      },
      {
        by: 'colm',
        at: '3d 16:10',
        part: 'scopeOut',
        text: 'I would also name vehicles here: plates and colours say where somebody is.',
        settled: {
          by: 'harpreet',
          at: '2d 10:30',
          isTakenUp: false,
          answer: 'It is true, and it stands in the group agreement already. Here we keep to one line.',
        },
      },
      { by: 'freya', at: '1d 15:15', text: 'Short enough that I read all of it on the ferry. Thank you.' },
    ],
  },
]
