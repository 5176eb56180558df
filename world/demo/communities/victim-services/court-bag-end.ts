import { en, fr } from '../../writing.ts'

export const courtBagEnd = [
  en(
    'tamsin',
    '120d 09:05',
    `
    Hello everybody, I started three weeks ago and have my first court day on Wednesday. I read all of this
    twice and bought socks. Is there anything you would tell a person on her *first* day that is not in the bag?
  `,
    { reactions: { care: ['rosa', 'kwame', 'meihua', 'lorna', 'ophelie'] } },
  ),
  en(
    'kwame',
    '120d 09:40',
    `
    Go the day before, when nothing happens. Sit in the room. Find the washroom. Introduce yourself to one clerk
    by name and ask what annoys her. You will be welcome for the next ten years.
  `,
    { reactions: { thanks: ['tamsin'], agree: ['dolores', 'ophelie'] } },
  ),
  en(
    'dolores',
    '120d 17:50',
    `
    You will forget something important. It will be all right. Nobody remembers the worker who knew everything,
    they remember the one who came back when she said she would.
  `,
    { reactions: { care: ['tamsin', 'rosa', 'lorna', 'amrit'] } },
  ),
  fr(
    'ophelie',
    '119d 10:20',
    `
    Bienvenue ! Prévois une heure pour toi *après*. Pas de rendez-vous, pas de route. Moi, je marche jusqu'à la
    rivière, même s'il pleut. Le corps a besoin de savoir que c'est fini.
  `,
    { reactions: { thanks: ['tamsin'], agree: ['genevieve', 'meihua', 'kwame'] } },
  ),
  en('meihua', '119d 12:44', `The hour after. Put it in the calendar as a meeting with somebody called River.`, {
    quotes: { post: 34, words: 'Prévois une heure pour toi' },
    reactions: { agree: ['ophelie', 'tamsin', 'dana'] },
  }),
  en('rosa', '118d 08:15', `And call one of us. Really. I'm at my desk until five and glad of a voice.`),
  en(
    'tamsin',
    '114d 18:30',
    `
    I went. It was adjourned. 🙂 I asked the clerk what annoys her: people who ask her for the time while
    standing under the clock. Then she showed me the room with the good chairs.
  `,
    { reactions: { celebrate: ['kwame', 'rosa', 'lorna', 'dolores', 'pilar', 'ophelie'] } },
  ),
  en('lorna', '113d 08:05', `You asked a question, learned a name, found chairs. That is a full first day.`),
  en('kwame', '113d 09:22', `River?`),
  en(
    'tamsin',
    '113d 12:10',
    `A parking lot with a view of a canal. Forty minutes. I cried a bit and then I was hungry.`,
    {
      reactions: { care: ['kwame', 'meihua', 'ophelie', 'genevieve', 'dolores'] },
    },
  ),
  en(
    'mahalia',
    '108d 14:30',
    `
    Back to bags. For remote testimony the bag is a **room**: a chair that does not squeak, a light in front and
    not behind, a sign for the door, and a second person who sits where the camera can't see her but the witness
    can.
  `,
    { reactions: { thanks: ['kwame', 'pilar', 'ronan'] } },
  ),
  en('ronan', '108d 16:02', `Also a cable. The wireless in our hall was installed by somebody's nephew.`),
  en(
    'pilar',
    '107d 09:15',
    `
    For remote days with an interpreter: test the *three-way* call, not the two-way one. Everything works with
    two.
  `,
    { reactions: { agree: ['mahalia', 'dana'] } },
  ),
  fr(
    'genevieve',
    '105d 11:28',
    `
    Et une horloge ! À distance, plus personne ne dit « on reprend dans quinze minutes » à la bonne personne. Je
    tiens l'heure, j'écris au marqueur : *pause jusqu'à 10 h 45*.
  `,
    { reactions: { thanks: ['mahalia'], agree: ['ophelie'] } },
  ),
  en(
    'rosa',
    '101d 10:40',
    `
    Something I stopped bringing: advice on clothes. I used to have a whole speech. Now I say "wear what lets
    you sit for four hours and feel like yourself". It was never my business and it was always about somebody
    else's comfort.
  `,
    { reactions: { agree: ['mahalia', 'meihua', 'tamsin', 'lorna', 'kwame'] } },
  ),
  en('mahalia', '101d 11:15', `Thank you for saying that one out loud.`),
  en(
    'dana',
    '97d 13:05',
    `
    Question to the drivers. Do you keep the car seat in? Ours lives in the trunk, and every second time it's
    the wrong size.
  `,
  ),
  en(
    'lorna',
    '97d 15:30',
    `Convertible one, shared between three programmes, on a sign-out sheet. Check the expiry date.`,
    {
      reactions: { thanks: ['dana'] },
    },
  ),
  en(
    'ronan',
    '92d 07:45',
    `
    My weather heap paid off. Bridge closed, hearing went ahead by phone from my front seat with the heater on,
    charger in, mints shared. I think of this thread as equipment now.
  `,
    { reactions: { celebrate: ['rosa', 'kwame', 'meihua', 'pilar'] } },
  ),
  fr(
    'ophelie',
    '88d 10:10',
    `
    Une demande : est-ce que quelqu'un aurait les « trois phrases » de Mahalia en plusieurs langues ? Je les
    voudrais en français facile et en arabe.
  `,
  ),
  en(
    'mahalia',
    '88d 12:22',
    `
    English, Spanish and Tigrinya are done. For plain French, would you write it with me, Ophélie? I understand,
    I just don't dare spell.
  `,
    { reactions: { care: ['ophelie'] } },
  ),
  fr(
    'ophelie',
    '88d 12:50',
    `
    Avec joie. Premier jet :

    - Vous pouvez demander de l'eau.
    - Vous pouvez demander qu'on répète la question.
    - Vous pouvez dire : « Je ne me souviens pas. »
  `,
    { reactions: { thanks: ['mahalia', 'genevieve', 'pilar'] }, edited: '88d 13:04' },
  ),
  en(
    'pilar',
    '87d 09:30',
    `
    And I asked around for Arabic. Two translators, two versions, and they disagree about "remember". I will
    wait until they agree, because that is the sentence that matters.
  `,
    { reactions: { agree: ['ophelie', 'mahalia'] } },
  ),
  en(
    'pilar',
    '66d 15:45',
    `
    They agree. The page is ready to read: **body, building, words, weather, and the hour after**. Please tell
    me what I got wrong. [The court day bag](https://example.org/court-day-bag)
  `,
    {
      reactions: { celebrate: ['kwame', 'rosa', 'ophelie', 'mahalia', 'lorna', 'amrit'], thanks: ['tamsin', 'ronan'] },
    },
  ),
  en('kwame', '66d 16:30', `You put the tissues under *words*. That is exactly right.`, {
    quotes: { post: 54, words: 'body, building, words, weather' },
  }),
  en(
    'dolores',
    '60d 18:20',
    `
    Read it twice. I would only add at the very end: *then go home*. People need to be told.
  `,
    { reactions: { agree: ['pilar', 'ophelie', 'lorna', 'meihua', 'kwame'] } },
  ),
  en('pilar', '60d 19:01', `Added, in bold, in nine languages.`, { reactions: { thanks: ['dolores'] } }),
  en(
    'tamsin',
    '22d 09:12',
    `
    Six court days in. I keep the page on paper, folded around the mints. Last week somebody new from the next
    town asked me what she should bring, and I sent her here to join you.
  `,
    { reactions: { care: ['rosa', 'kwame', 'lorna'], celebrate: ['pilar', 'amrit'] } },
  ),
  en('kwame', '22d 12:15', `Then the bag has been handed on. Tell her about the clerk and the clock.`),
  en(
    'ronan',
    '9d 08:30',
    `
    Late entry: a plastic folder that closes with a string. Paper that has been in the rain looks like it does
    not matter, and it does.
  `,
    { reactions: { agree: ['tamsin', 'rosa'] } },
  ),
  fr('genevieve', '8d 09:40', `Une pochette à ficelle, c'est noté. @pilar, sous « météo » ?`),
  en('pilar', '8d 11:05', `Under weather. Version 4.`, { reactions: { celebrate: ['genevieve', 'ronan'] } }),
]
