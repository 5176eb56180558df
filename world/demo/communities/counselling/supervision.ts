import { ask, discussion, en, fr, threadsOf } from '../../writing.ts'

export const supervisionInCounselling = threadsOf('counselling', [
  discussion({
    handle: 'what-supervision-is-for',
    title: 'What is supervision for, when you are the only counsellor in the building?',
    by: 'anneke',
    at: '168d 10:00',
    body: `
      I supervise eleven people, eight of whom have no other counsellor within an hour. In the last round I
      asked each of them what our hour is *for*. Nobody said "guidance". I will keep my own answer until I have
      read yours.
    `,
    reactions: { curious: ['esther', 'leila', 'priya'] },
    replies: [
      en(
        'jodie',
        '168d 12:15',
        `
        To hear my own voice say it. Up to then it's weather.
      `,
        { reactions: { agree: ['esther', 'sorcha', 'anneke'] } },
      ),
      fr(
        'leila',
        '168d 14:30',
        `
        Pour être la moins savante de la pièce, une heure par mois. Toute la semaine, on me regarde comme si je
        savais.
      `,
        { reactions: { agree: ['marguerite', 'genevieve', 'priya'], care: ['anneke'] } },
      ),
      en(
        'esther',
        '167d 08:40',
        `
        For the things that I am slightly ashamed of. Being bored. Being relieved when somebody cancels. Liking
        one person more than another. If I can't say those somewhere they start to run the room.
      `,
        { reactions: { care: ['jodie', 'leila'], agree: ['priya', 'tobias', 'anneke', 'dana'] } },
      ),
      en(
        'priya',
        '167d 11:05',
        `
        I keep a list titled *not urgent*. Half of what is on it turns out to be the thing. So I bring the list
        and read it aloud, in order.
      `,
        { reactions: { thanks: ['sorcha', 'tobias'] } },
      ),
      en(
        'anneke',
        '164d 09:20',
        `
        Mine: so that no one in this work is the only person who knows what she does all day. I thought that it
        would sound small. Reading you, it doesn't.
      `,
        { reactions: { care: ['jodie', 'esther', 'leila', 'marguerite', 'priya'] } },
      ),
    ],
  }),
  ask('seekExperience', {
    handle: 'peer-supervision-by-video',
    title: 'Peer supervision by video: has anybody kept one going for more than a year?',
    by: 'sorcha',
    at: '136d 13:15',
    body: `
      Three of us want to start, two hours a month, no supervisor. I've seen two of these die of politeness. If
      yours is alive, what keeps it alive?
    `,
    replies: [
      en(
        'esther',
        '136d 15:00',
        `
        Four years. A fixed order and a clock. One person brings, fifteen minutes; questions only, ten; she
        turns away from the camera and listens to us think, ten; she comes back and says what she takes.
        **Nobody gives advice.** We tried without the clock and it died of politeness, twice.
      `,
        { helped: true, reactions: { thanks: ['sorcha', 'jodie'], curious: ['tobias'] } },
      ),
      fr(
        'marguerite',
        '135d 09:30',
        `
        Et on annule jamais. À deux, on le fait à deux. Seule, j'ai déjà ouvert la salle et j'ai écrit mes
        questions pendant une heure. C'était une bonne séance.
      `,
        { helped: true, reactions: { agree: ['esther', 'leila'], care: ['sorcha'] } },
      ),
      en(
        'tobias',
        '135d 10:10',
        `
        Write down what you may *not* bring: anything that two of you could recognise. With small towns that is
        the first rule.
      `,
        {
          helped: true,
          reactions: { agree: ['esther', 'anneke', 'jodie'] },
        },
      ),
    ],
    outcome: {
      by: 'sorcha',
      at: '39d 12:00',
      result: 'solved',
      note: 'Four meetings so far, clock and all. Turning away from the camera felt silly exactly once.',
    },
  }),
  discussion({
    handle: 'fatigue-deguisee',
    title: 'La fatigue qui ne ressemble pas à de la fatigue',
    language: 'fr',
    by: 'marguerite',
    at: '87d 16:00',
    body: `
      Je dors bien, je mange bien, je ris. Et depuis quelques semaines, je trouve tout le monde un peu
      *menteur*. La caissière, mon beau-frère, les nouvelles. J'ai mis du temps à comprendre que c'était le
      travail qui parlait. Ça vous arrive ? Comment le voyez-vous venir ?
    `,
    reactions: { care: ['leila', 'genevieve', 'anneke', 'esther'] },
    replies: [
      fr(
        'leila',
        '87d 17:20',
        `
        Oui. Chez moi, c'est l'inverse : je deviens très, très gentille. Ma sœur le remarque avant moi : « Tu me
        parles comme à une cliente. » Ça réveille.
      `,
        { reactions: { agree: ['marguerite', 'genevieve'], care: ['anneke'] } },
      ),
      en(
        'anneke',
        '86d 09:00',
        `
        What you describe, Marguerite, is in every textbook and it still arrives in disguise. A change in *what
        you believe about people* is the sign that I take most seriously, more than tiredness. I am glad that
        you wrote it here.
      `,
        { reactions: { thanks: ['marguerite'], agree: ['leila', 'esther'] } },
      ),
      fr(
        'genevieve',
        '86d 10:15',
        `
        Je tiens un petit carnet : une chose honnête vue dans la journée. Un homme qui rend la monnaie en trop.
        Ça a l'air naïf. C'est de la rééducation.
      `,
        { reactions: { care: ['marguerite', 'leila'], thanks: ['sorcha'] } },
      ),
      fr(
        'marguerite',
        '80d 16:40',
        `
        Dix jours de carnet. Hier : une ado qui a couru après une dame pour lui rendre une mitaine. J'ai demandé
        deux semaines plus légères, et on me les a données. Demander était plus dur que tout le reste.
      `,
        { reactions: { celebrate: ['leila', 'genevieve', 'anneke'], care: ['jodie', 'esther'] } },
      ),
    ],
  }),
])
