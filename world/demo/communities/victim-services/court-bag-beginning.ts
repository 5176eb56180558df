import { en, fr } from '../../writing.ts'

export const courtBagBeginning = [
  en('lorna', '172d 09:30', `Granola bars. Plural. You are not the only one who forgot breakfast.`, {
    reactions: { agree: ['rosa', 'dana', 'kwame'] },
  }),
  en(
    'rosa',
    '172d 10:12',
    `
    A phone charger with **three** ends. Nobody can call their ride home with an empty phone, and the building
    has one outlet, behind the vending machine.
  `,
    { reactions: { thanks: ['kwame', 'ronan'] } },
  ),
  fr(
    'ophelie',
    '172d 11:05',
    `
    Des mouchoirs, bien sûr, mais dans ma poche à moi, pas sur la table. Une boîte de mouchoirs sur la table dit :
    « ici, on pleure ». Dans ma poche, c'est une offre.
  `,
    { reactions: { care: ['kwame', 'meihua', 'genevieve'], thanks: ['rosa'] } },
  ),
  en(
    'kwame',
    '172d 11:20',
    `Ophélie, twelve years of this work and I have never thought about where the tissues are.`,
    {
      quotes: { post: 3, words: 'Dans ma poche' },
    },
  ),
  en(
    'meihua',
    '172d 13:40',
    `
    A deck of cards. Waiting is the longest part of any court day and most people can't read while they wait.
    Cards need two people and no talking.
  `,
    { reactions: { agree: ['dolores', 'pilar'], curious: ['ronan'] } },
  ),
  en('ronan', '172d 15:02', `Spare socks. Gravel lot, sideways rain, four-hour wait. I am entirely serious.`),
  en(
    'dolores',
    '172d 18:15',
    `
    A folded sheet with the floor plan: washrooms, the second exit, the room where nobody can look in. I drew
    mine by hand in my second year and have updated it eleven times.
  `,
    { reactions: { thanks: ['kwame', 'rosa', 'lorna', 'dana'] } },
  ),
  en(
    'pilar',
    '171d 08:50',
    `
    Dolores, would you let us make a blank version? Everybody's building is different but the *questions* on
    your plan are not: where to wait, where to breathe, where to leave.
  `,
  ),
  en('dolores', '171d 17:44', `Take it. I will photograph it on Thursday when I have my good glasses.`, {
    reactions: { celebrate: ['pilar'] },
  }),
  fr(
    'genevieve',
    '170d 09:33',
    `
    Un foulard. Les salles d'audience sont glaciales, et quelque chose de doux à tenir entre les doigts, ça aide
    plus que bien des phrases.
  `,
    { reactions: { agree: ['ophelie', 'lorna'] } },
  ),
  en(
    'dana',
    '170d 12:05',
    `
    Printed directions back to the highway. Half of the people I drive with come from out of town, and after a
    hard day a voice in the phone telling you to turn left is one voice too many.
  `,
  ),
  en(
    'mahalia',
    '170d 14:18',
    `
    Small notebook, two pens. One pen is mine. People want to write down what was said because nobody believes
    them later that "adjourned" is all that happened.
  `,
    { reactions: { agree: ['kwame', 'rosa', 'pilar'] } },
  ),
  en('rosa', '170d 14:40', `"Adjourned" is all that happened. I want this on a mug.`, {
    quotes: { post: 12, words: '"adjourned" is all that happened' },
    reactions: { agree: ['lorna', 'mahalia', 'dolores'] },
  }),
  en(
    'lorna',
    '168d 08:22',
    `
    Business cards of the crisis line, but with nothing on the front. We print them blank side out. They look
    like bookmarks.
  `,
  ),
  en(
    'kwame',
    '165d 10:30',
    `
    Adding what I took out: my own laptop. If I have it I answer mail in the corridor, and then I'm a person
    with a laptop and not somebody you can talk to.
  `,
    { reactions: { agree: ['meihua', 'ophelie', 'dana'] } },
  ),
  fr(
    'ophelie',
    '165d 11:15',
    `
    Oui ! Moi, c'est le téléphone : je le laisse au fond du sac, et je dis à l'équipe que je réponds à midi et à
    quatre heures. Le monde tient encore debout.
  `,
  ),
  en(
    'amrit',
    '163d 09:00',
    `
    I read this thread on a train and smiled the whole way. @pilar, is there a page in it?
  `,
    { reactions: { agree: ['kwame'] } },
  ),
  en(
    'pilar',
    '163d 12:32',
    `
    There is. Let it run a little longer, then I gather it. So far, three heaps: **body** (food, socks, scarf),
    **building** (plan, charger, directions), **words** (notebook, cards that look like nothing).
  `,
    { reactions: { thanks: ['amrit', 'lorna', 'meihua'] } },
  ),
  en('ronan', '160d 07:58', `A fourth heap: *weather*. I know, I know. But the road closes and then what.`),
  en(
    'meihua',
    '160d 09:10',
    `
    And then what, indeed. On the islands: the last sailing, written on the back of my hand. If the hearing runs
    long, somebody sleeps on the wrong side of the water, and that somebody needs a toothbrush. So,
    **toothbrushes**.
  `,
    { reactions: { agree: ['ronan', 'rosa'], thanks: ['dana'] } },
  ),
  en(
    'rosa',
    '159d 16:20',
    `
    We have an arrangement with a motel that takes our word for it and bills later. It took one visit and a box
    of pastries. Ask the person at the desk, not the owner.
  `,
    { reactions: { thanks: ['meihua', 'ronan', 'lorna'] } },
  ),
  fr(
    'genevieve',
    '156d 10:05',
    `
    Une petite bouteille d'eau, fermée. Certaines salles refusent les gobelets ouverts. Et quand la gorge se
    serre, boire donne dix secondes de répit que personne ne questionne.
  `,
    { reactions: { agree: ['ophelie', 'kwame', 'mahalia'] } },
  ),
  en(
    'mahalia',
    '155d 13:12',
    `
    Ten seconds nobody questions. We now tell everybody, when we explain testimony: *you may ask for water. You
    may ask for the question again. You may say that you don't remember.* Three sentences, and I print them.
  `,
    { quotes: { post: 22, words: 'dix secondes de répit' }, reactions: { thanks: ['genevieve', 'rosa', 'kwame'] } },
  ),
  en(
    'dolores',
    '152d 19:03',
    `
    A caution from an old hand. Explain the process, never the answers. The day somebody in the gallery can say
    "the worker told her what to say", all of us lose a year of trust. Your three sentences are on the right
    side of that line.
  `,
    { reactions: { agree: ['kwame', 'lorna', 'mahalia', 'ophelie', 'meihua'] } },
  ),
  en(
    'kwame',
    '151d 08:40',
    `
    Seconded. Our rule of thumb: if I would not say it with the prosecutor standing beside me, I don't say it.
  `,
    { reactions: { agree: ['dolores', 'ophelie'] } },
  ),
  en('dana', '147d 12:00', `Stickers. For whoever is six years old in the corridor. And for me.`, {
    reactions: { care: ['lorna', 'rosa', 'genevieve'] },
  }),
  en('lorna', '147d 12:25', `For whoever is **fifty**-six as well.`),
  fr(
    'solene',
    '144d 09:15',
    `
    Je passe vous lire entre deux réunions. Ce fil me rappelle que nos meilleures ressources tiennent dans un
    sac. Merci à toutes et à tous.
  `,
    { reactions: { care: ['ophelie', 'genevieve', 'amrit'] } },
  ),
  en(
    'pilar',
    '140d 10:45',
    `
    Two small ones from the interpreters I work with: a **laminated alphabet** for spelling names at the
    counter, and mints. Interpreters talk all day.
  `,
  ),
  en('ronan', '139d 11:30', `Mints are the most diplomatic thing in my bag. The sheriff takes two.`),
]
