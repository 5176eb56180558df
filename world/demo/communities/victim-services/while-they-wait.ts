import { discussion, en, fr, threadsOf } from '../../writing.ts'

export const whileTheyWait = threadsOf('victim-services', [
  discussion({
    handle: 'what-do-you-say-while-they-wait',
    title: 'What do you leave in somebody’s hands while they wait?',
    by: 'meihua',
    at: '33d 10:00',
    body: `
      A thread that grew out of the triage one. Nobody here likes sending a person home with a leaflet and a
      date. What do you leave in their hands? A list, a name, a thing to do, a thing *not* to do?
    `,
    replies: [
      en(
        'rosa',
        '33d 12:20',
        `
        A card with three lines: when I call, what to do if it gets worse before then, and that they may cancel
        without giving a reason. The third line was my colleague's idea and people mention it most.
      `,
        { reactions: { thanks: ['meihua', 'tamsin', 'pilar'] } },
      ),
      en(
        'pilar',
        '33d 15:45',
        `
        The same card in seven languages, and one with drawings only. We tested the drawings with a sewing group
        that meets in our building. Two of my favourites had to go: nobody understood the clock.
      `,
        { reactions: { curious: ['rosa', 'mahalia'] } },
      ),
      fr(
        'genevieve',
        '32d 09:10',
        `
        Attention à ce qu'on laisse *sur papier*. Chez nous la carte ressemble à celle d'une clinique dentaire,
        exprès. Aucun logo. On demande toujours d'abord : « Est-ce qu'un papier est une bonne idée pour vous ? »
      `,
        { reactions: { agree: ['meihua', 'kwame', 'rosa', 'lorna'] } },
      ),
      en(
        'meihua',
        '32d 11:30',
        `
        Asking first whether paper is a good idea. That goes into our intake today.
      `,
        { quotes: { post: 3, words: 'un papier est une bonne idée' } },
      ),
      en(
        'kwame',
        '31d 08:55',
        `
        For court: the name of the person who will be at the door, and what she wears. "Grey coat, yellow
        scarf." Big buildings are less big with a yellow scarf in them.
      `,
        { reactions: { care: ['ophelie', 'tamsin', 'meihua'] } },
      ),
    ],
  }),
])
