import { both } from '../writing.ts'
import type { Charter } from './model.ts'
import { membership, rhythm } from './shared.ts'

/** Counselling, and the lines on call. */
export const listening: readonly Charter[] = [
  {
    community: 'counselling',
    by: 'anneke',
    begun: '160d 10:00',
    consulted: '150d 10:00',
    adopted: '140d 10:00',
    reviewIn: 120,
    purposes: [2, 2, 0, 0],
    parts: {
      domain: both(
        'Counselling with women after violence, most of us alone in our office: practice, groups, and care for the one who listens.',
        'Le counseling auprès des femmes après la violence, la plupart d’entre nous seules dans leur bureau : la pratique, les groupes, et le soin de celle qui écoute.',
      ),
      commitments: both(
        'We keep what is said. We say when we are tired before it shows. We leave nobody’s hard day without a word.',
        'Nous gardons ce qui se dit. Nous disons que nous sommes fatiguées avant que cela se voie. Aucune mauvaise journée ne reste sans un mot.',
      ),
      practice: both(
        'Ways to open and close a group, questions for supervision, readings with what we tried.',
        'Des façons d’ouvrir et de fermer un groupe, des questions de supervision, des lectures avec ce que nous avons essayé.',
      ),
      membershipRule: membership,
      rhythm,
      motto: both('The one who listens needs listening to.', 'Celle qui écoute a besoin d’être écoutée.'),
    },
  },
  {
    community: 'sexual-assault',
    by: 'bintou',
    begun: '120d 10:00',
    consulted: '112d 10:00',
    adopted: '100d 10:00',
    reviewIn: 200,
    purposes: [2, 2, 1, 0],
    // Its core group works in French, so it exists in French only.
    parts: {
      domain: both(
        '',
        'L’accompagnement, les lignes de garde et la prévention : rester prêtes jour et nuit, sans s’épuiser.',
      ),
      scopeIn: both('', 'Les horaires de garde, le travail avec l’hôpital, les ateliers, la relève.'),
      scopeOut: both('', 'Ce qu’une personne nous a confié. Cela ne sort d’aucun bureau.'),
      commitments: both(
        '',
        'Nous échangeons une garde plutôt que de laisser quelqu’un la porter malade. Nous accueillons chaque nouvelle par un appel.',
      ),
      practice: both('', 'Des grilles de garde, des plans d’atelier, des mots pour les premières minutes.'),
      rhythm: both('', 'Une rencontre par trimestre ; une heure de café en ligne le premier mardi du mois.'),
      decisionRule: both('', 'Par consentement : nous demandons s’il y a une objection, et nous l’écoutons.'),
    },
  },
]
