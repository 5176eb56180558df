import { both } from '../writing.ts'
import { lines, type Charter } from './model.ts'

export const otherCharters: readonly Charter[] = [
  {
    community: 'community-coordination',
    by: 'mireille',
    begun: '190d 10:00',
    consulted: '180d 10:00',
    adopted: '170d 10:00',
    reviewIn: 30,
    purposes: [1, 1, 2, 2],
    parts: {
      domain: both(
        'Local committees against violence: keeping the right people at the table, and something changing between meetings.',
        'Les comités locaux contre la violence : garder les bonnes personnes à la table, et faire bouger les choses entre les réunions.',
      ),
      scopeIn: both(
        'Agendas, turnover, terms of reference, what to do with a door that stays shut.',
        'Les ordres du jour, la rotation, les mandats, et que faire d’une porte qui reste fermée.',
      ),
      objectives: lines(
        both(
          'Each committee has a second chair by the summer.',
          'Chaque comité a une deuxième présidente d’ici l’été.',
        ),
        both(
          'One concern that all of us share is put to the province this year.',
          'Une préoccupation que nous avons toutes est portée devant la province cette année.',
        ),
      ),
      commitments: both(
        'We share our minutes’ templates and our failures. Whoever hands over a committee stays reachable for three months.',
        'Nous partageons nos modèles de procès-verbal et nos échecs. Qui passe un comité à une autre reste joignable trois mois.',
      ),
      membershipRule: both(
        'Chairs, co-chairs and coordinators of a local committee, while they hold the role.',
        'Les présidentes, coprésidentes et coordonnatrices d’un comité local, tant qu’elles exercent ce rôle.',
      ),
      practice: both(
        'Terms of reference, letters to partners, one-page histories of committees.',
        'Des mandats, des lettres aux partenaires, des histoires de comités en une page.',
      ),
      rhythm: both(
        'Two hours by video, twice a year. A round of celebration comes first.',
        'Deux heures par visioconférence, deux fois par année. Nous commençons par un tour de réussites.',
      ),
      decisionRule: both(
        'By agreement of those present; what binds the network goes to the network.',
        'Par accord des personnes présentes ; ce qui engage le réseau va au réseau.',
      ),
    },
  },
  {
    community: 'case-assessment',
    by: 'ingrid',
    begun: '210d 10:00',
    consulted: '205d 10:00',
    adopted: '200d 10:00',
    reviewIn: -9,
    purposes: [1, 2, 2, 0],
    parts: {
      domain: both(
        'How a case assessment team works. Never a case.',
        'Le fonctionnement d’une équipe d’évaluation. Jamais un cas.',
      ),
      scopeOut: both(
        'Every case, also changed, also closed, also long ago.',
        'Tout cas, même modifié, même clos, même ancien.',
      ),
      commitments: both(
        'We stop each other, kindly and at once, where an example comes too close.',
        'Nous nous arrêtons les unes les autres, avec douceur et tout de suite, quand un exemple se rapproche trop.',
      ),
      practice: both(
        'Agendas, information-sharing protocols, first meetings of new teams.',
        'Des ordres du jour, des protocoles d’échange d’information, des premières rencontres de nouvelles équipes.',
      ),
      rhythm: both('Twice a year by video.', 'Deux fois par année par visioconférence.'),
    },
  },
  {
    community: 'principals',
    by: 'odessa',
    begun: '200d 10:00',
    consulted: '195d 10:00',
    adopted: '188d 10:00',
    reviewIn: 90,
    purposes: [2, 2, 0, 1],
    parts: {
      domain: both(
        'Leading a school: the problem on one’s desk, looked at together.',
        'Diriger une école : le problème qui est sur le bureau, regardé ensemble.',
      ),
      objectives: lines(
        both(
          'Each of us tries one thing between two sessions.',
          'Chaque personne essaie une chose entre deux rencontres.',
        ),
        both('Each of us has somebody to call.', 'Chaque personne a quelqu’un à appeler.'),
      ),
      commitments: both(
        'We read the two pages before we come. We ask before we advise.',
        'Nous lisons les deux pages avant de venir. Nous demandons avant de conseiller.',
      ),
      practice: both(
        'Problems of practice, what was tried, what came of it.',
        'Des problèmes de pratique, ce qui a été essayé, ce qui en est ressorti.',
      ),
      rhythm: both(
        'Ninety minutes each month of the school year.',
        'Quatre-vingt-dix minutes chaque mois de l’année scolaire.',
      ),
      motto: both(
        'Bring what is on your desk, not what looks good on it.',
        'Apportez ce qui est sur votre bureau, pas ce qui y paraît bien.',
      ),
    },
  },
  {
    community: 'equity-improvement',
    by: 'soraya',
    begun: '3d 10:00',
    purposes: [1, 2, 0, 2],
    parts: {
      domain: both(
        'Small tests of change on attendance, belonging and partnership with families.',
        'De petits essais de changement sur l’assiduité, l’appartenance et le partenariat avec les familles.',
      ),
      practice: both(
        'Aims, measures, and honest notes of what did not work.',
        'Des buts, des mesures, et des notes franches sur ce qui n’a pas marché.',
      ),
    },
  },
  {
    community: 'circle',
    by: 'soraya',
    begun: '190d 18:00',
    consulted: '185d 18:00',
    adopted: '178d 18:00',
    purposes: [2, 1, 0, 1],
    parts: {
      domain: both('Being a school leader of colour, among one’s own.', 'Être leader scolaire racisé, entre soi.'),
      commitments: both(
        'What is said here is nobody else’s. We come as we are.',
        'Ce qui se dit ici n’appartient à personne d’autre. Nous venons comme nous sommes.',
      ),
      practice: both(
        'Evenings, and the words that we found on them.',
        'Des soirées, et les mots que nous y avons trouvés.',
      ),
      rhythm: both('When one of us calls.', 'Quand l’un de nous appelle.'),
    },
  },
]
