import { en, fr, introduction, threadsOf } from '../../writing.ts'

/** Those who have only just come in say hello. */
export const helloInVictimServices = threadsOf('victim-services', [
  introduction({
    handle: 'maelle-bonjour',
    title: 'Maëlle Kerrien dit bonjour',
    language: 'fr',
    by: 'maelle',
    at: '8d 11:20',
    body: `
      Bonjour à vous. J’arrive d’une ligne d’écoute, sept ans de nuits, et je commence l’accompagnement au tribunal.

      Je peux offrir : des façons de parler calmement à trois heures du matin, et du français à qui en manque.
      J’aimerais apprendre comment vous préparez une journée au palais de justice sans y laisser toute votre semaine.
    `,
    reactions: { care: ['lorna', 'pilar'] },
    replies: [
      fr(
        'pilar',
        '8d 13:05',
        `
        Bienvenue, Maëlle. Sept ans de nuits, c’est un savoir rare ici. Le sac pour les journées au tribunal t’attend dans
        les conversations : commence par lui, le reste viendra.
      `,
        { reactions: { thanks: ['maelle'] } },
      ),
    ],
  }),
  introduction({
    handle: 'noor-hello',
    title: 'Noor Haddad says hello',
    by: 'noor',
    at: '2d 16:40',
    body: `
      I started in January, alone in a two-room office next to the library. Before that I interpreted, Arabic and Kurdish,
      mostly in hospitals.

      What I can give: I know how to sit in a room as the third person and not take over. What I hope for: somebody to
      ask when I do not know whether a question is a small one.
    `,
    replies: [],
  }),
])

/** The same in another community. */
export const helloInOutreach = threadsOf('outreach', [
  introduction({
    handle: 'corinne-bonjour',
    title: 'Corinne Ferrand dit bonjour',
    language: 'fr',
    by: 'corinne',
    at: '5d 09:15',
    body: `
      Bonjour. Une camionnette, quatre villages, et un thermos. Je connais les routes d’hiver et qui a la clé de quelle salle.
      Je cherche d’autres qui travaillent entre deux langues.
    `,
    replies: [
      en(
        'harpreet',
        '5d 12:30',
        `
        Welcome, Corinne. The thread on languages is yours, and so is the chair beside me at the next call.
      `,
      ),
    ],
  }),
])
