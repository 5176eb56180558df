import { ask, celebration, discussion, en, fr, threadsOf } from '../../writing.ts'

export const prevention = threadsOf('sexual-assault', [
  ask('buildArgument', {
    handle: 'prevention-plus-d-une-heure',
    title: 'Les écoles veulent « une heure ». Comment argumenter pour trois rencontres ?',
    language: 'fr',
    by: 'romy',
    at: '151d 13:40',
    body: `
      On nous invite pour une heure, avant les vacances, deux classes ensemble, au gymnase. Je sais que ça ne
      change rien, et je dis oui quand même. Qu'est-ce qui a convaincu *une direction* chez vous ? Pas nous :
      une direction.
    `,
    replies: [
      en(
        'nkechi',
        '151d 15:00',
        `
        Offer the hour to the **teachers** first. After it, they ask for the three. And I say plainly: an
        assembly makes a school feel better, three visits make a class talk. Choose which one you want, I do
        both, I charge the same.
      `,
        { helped: true, reactions: { thanks: ['romy'], agree: ['bintou', 'carys'] } },
      ),
      fr(
        'ines',
        '150d 09:20',
        `
        La question qui a marché : « Après notre heure, à qui les élèves vont-ils parler, et cette personne
        sera-t-elle prête ? » Silence. Puis : « Vous pouvez former combien de gens ? »
      `,
        { helped: true, reactions: { thanks: ['romy', 'nkechi'], agree: ['leila', 'genevieve'] } },
      ),
      fr(
        'romy',
        '128d 10:10',
        `
        J'ai utilisé les deux, dans l'ordre. Trois écoles sur quatre ont dit oui aux trois rencontres. La
        quatrième veut le gymnase. J'ai dit non pour la première fois de ma vie.
      `,
        {
          quotes: { post: 2, words: 'à qui les élèves vont-ils parler' },
          reactions: { celebrate: ['nkechi', 'ines', 'bintou', 'genevieve'] },
        },
      ),
    ],
    outcome: {
      by: 'romy',
      at: '127d 09:00',
      result: 'solved',
      note: 'D’abord le personnel, puis la question « à qui vont-ils parler ? ». Trois écoles sur quatre.',
    },
  }),
  discussion({
    handle: 'boys-in-the-back-row',
    title: 'The back row',
    by: 'nkechi',
    at: '89d 14:20',
    body: `
      Every class has one: the row that laughs. I used to aim everything at it. Last month I ran out of energy
      and spoke to the *middle* of the room, and the back row leaned in to hear. What have you learned about who
      you are really talking to?
    `,
    replies: [
      fr(
        'romy',
        '89d 15:45',
        `
        Que les questions anonymes viennent du milieu. Toujours. On passe des cartes à **tout le monde**, tout
        le monde écrit quelque chose, même sa liste d'épicerie. Comme ça, écrire ne trahit personne.
      `,
        { reactions: { thanks: ['nkechi', 'ines'], agree: ['bintou'] } },
      ),
      en(
        'kwame',
        '88d 09:10',
        `
        As the man who is sometimes brought along "for the boys": please don't. I'm happy to come. But to carry
        chairs, to be interrupted by my colleague, and to say "I don't know". They watch that much more closely
        than they listen.
      `,
        { reactions: { agree: ['nkechi', 'romy', 'carys', 'bintou'] } },
      ),
      fr(
        'bintou',
        '88d 10:30',
        `
        « Être interrompu par ma collègue » : à mettre dans le guide de formation, sans rire.
      `,
        {
          reactions: { agree: ['kwame', 'romy', 'nkechi'] },
        },
      ),
      en(
        'nkechi',
        '87d 08:50',
        `
        Already did. Section 4: *chairs*.
      `,
        { reactions: { celebrate: ['kwame', 'bintou'] } },
      ),
    ],
  }),
  celebration({
    handle: 'guide-premiere-heure',
    title: 'Le guide « La première heure » est imprimé !',
    language: 'fr',
    by: 'bintou',
    at: '56d 11:00',
    body: `
      Seize pages, deux langues tête-bêche, relues par onze personnes de cette communauté. Il explique à une
      nouvelle intervenante ce qui se passe à l'hôpital, qui est qui, où s'asseoir, et quand se taire. Rien de
      médical, rien de juridique : la place qu'on prend.
    `,
    reactions: {
      celebrate: [
        'romy',
        'eloise',
        'carys',
        'nkechi',
        'vesna',
        'kwame',
        'ines',
        'leila',
        'genevieve',
        'solene',
        'amrit',
      ],
    },
    replies: [
      en(
        'carys',
        '56d 11:40',
        `
        Page 9, "where to sit", should hang in every corridor in the country. Félicitations !
      `,
        { reactions: { agree: ['vesna'] } },
      ),
      fr(
        'eloise',
        '56d 13:10',
        `
        Ma directrice l'a lu debout, puis elle s'est assise et l'a relu.
      `,
        { reactions: { care: ['bintou', 'romy'] } },
      ),
      fr('leila', '55d 09:30', `Est-ce qu'on peut en avoir deux boîtes ?`),
      fr(
        'bintou',
        '55d 10:00',
        `
        Tu peux en avoir trois. Elles sont dans mon salon.
      `,
        { reactions: { thanks: ['leila'], celebrate: ['romy'] } },
      ),
    ],
  }),
  ask('reuseAssets', {
    handle: 'cartes-questions-anonymes',
    title: 'Nos cartes de questions anonymes, à prendre et à modifier',
    language: 'fr',
    by: 'romy',
    at: '82d 09:00',
    body: `
      Recto : une question au choix parmi trois. Verso : de l'espace pour une liste d'épicerie, et je ne
      plaisante pas. Le mode d'emploi tient en cinq lignes. [Les cartes](https://example.org/cartes-questions)
    `,
    reactions: { thanks: ['nkechi', 'ines', 'bintou'] },
    replies: [
      en(
        'nkechi',
        '81d 12:30',
        `
        English version done, same layout. I added one line: *we answer all of them, also the silly ones, also
        next time.*
      `,
        {
          helped: true,
          reactions: { celebrate: ['romy'], thanks: ['carys'] },
        },
      ),
      fr('romy', '81d 13:00', `La ligne est reprise en français. Merci !`),
      en(
        'paz',
        '30d 10:45',
        `
        Used these with night-shift staff at a motel. The grocery list side filled up, and two real questions
        were hidden in the lists.
      `,
        {
          reactions: { care: ['romy', 'nkechi', 'bintou'] },
        },
      ),
    ],
  }),
])
