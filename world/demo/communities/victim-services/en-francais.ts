import { ask, discussion, en, fr, threadsOf } from '../../writing.ts'

export const enFrancais = threadsOf('victim-services', [
  discussion({
    handle: 'le-couloir',
    title: 'Le couloir est notre vrai bureau',
    language: 'fr',
    by: 'ophelie',
    at: '107d 12:10',
    body: `
      J'ai chronométré une journée au palais : six heures et quart de couloir, onze minutes d'audience.
      Pourtant, toutes nos formations parlent de l'audience. Qu'est-ce que vous avez appris *du couloir* ?
    `,
    reactions: { agree: ['genevieve', 'kwame', 'meihua'] },
    replies: [
      fr(
        'genevieve',
        '107d 13:00',
        `
        Qu'on s'assoit du même côté. Jamais en face. En face, c'est un entretien. Du même côté, on regarde le
        même mur, et les choses se disent au mur.
      `,
        { reactions: { thanks: ['ophelie', 'tamsin'], care: ['meihua'] } },
      ),
      en(
        'kwame',
        '106d 08:30',
        `
        Where the *other* corridor is. There is always another corridor. The cleaners know it.
      `,
        {
          reactions: { agree: ['ophelie', 'rosa', 'lorna'] },
        },
      ),
      fr(
        'ophelie',
        '106d 09:15',
        `
        J'ai demandé au concierge ce matin. Il m'a montré une pièce avec une fenêtre que je cherche depuis huit
        ans. Huit ans, Kwame.
      `,
        { reactions: { celebrate: ['kwame', 'genevieve', 'dolores', 'meihua'] } },
      ),
      fr('solene', '105d 08:40', `Je propose que notre prochaine formation s'appelle « Six heures et quart ».`, {
        reactions: { agree: ['ophelie', 'genevieve', 'amrit'] },
      }),
    ],
  }),
  ask('seekExperience', {
    handle: 'intermediaire-temoin-enfant',
    title: 'Préparer une salle pour un jeune témoin : par quoi commencer ?',
    language: 'fr',
    by: 'genevieve',
    at: '19d 10:10',
    body: `
      Le palais nous confie une pièce pour les jeunes témoins : quatre murs beiges, un néon. Je ne cherche pas
      un catalogue. Qu'est-ce qui, chez vous, a **servi** vraiment ?
    `,
    replies: [
      en(
        'meihua',
        '19d 11:30',
        `
        Something for the hands that makes no noise: clay, a ball of wool. And a clock they can read, with the
        breaks marked in colour.
      `,
        {
          helped: true,
          reactions: { thanks: ['genevieve'], agree: ['kwame', 'ophelie'] },
        },
      ),
      fr(
        'ophelie',
        '18d 09:05',
        `
        Rien au mur qui regarde. Pas d'affiches avec des visages. Chez nous, une peinture de bateau, choisie par
        une classe de sixième.
      `,
        {
          helped: true,
          reactions: { agree: ['meihua', 'genevieve', 'pilar'] },
        },
      ),
      fr(
        'genevieve',
        '17d 16:20',
        `
        Laine, horloge, bateau. Le néon est débranché, l'électricien a compris tout de suite.
      `,
        {
          reactions: { celebrate: ['meihua', 'ophelie', 'rosa'] },
        },
      ),
      fr(
        'ophelie',
        '1d 15:40',
        `
        La nôtre ouvre lundi, avec tes conseils, Geneviève. La première personne qui s'y est assise a demandé si
        elle pouvait revenir.
      `,
      ),
    ],
    outcome: {
      by: 'genevieve',
      at: '3d 15:00',
      result: 'solved',
      note: 'La pièce sert depuis lundi. La laine est déjà emmêlée, c’est bon signe.',
    },
  }),
])
