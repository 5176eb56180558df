import { ask, discussion, en, fr, threadsOf } from '../../writing.ts'

export const roadsAndWater = threadsOf('outreach', [
  discussion({
    handle: 'when-the-ferry-does-not-sail',
    title: 'When the ferry does not sail',
    by: 'freya',
    at: '176d 07:50',
    body: `
      Third cancellation in two weeks for wind. I am sitting in the lineup with cold tea, so let me ask: what is
      your plan B when **you can't get there** and somebody has arranged her whole week around you coming?
    `,
    reactions: { care: ['dana', 'colm', 'harpreet'] },
    replies: [
      en(
        'colm',
        '176d 09:15',
        `
        Same with the pass up here. I agree on plan B *on the first visit*: if I can't come, I call at the hour
        we said, and if you can't talk you say "wrong number" and I try the next day at the same time.
      `,
        { reactions: { thanks: ['freya', 'yusra'], agree: ['mina'] } },
      ),
      fr(
        'nadege',
        '176d 10:40',
        `
        Ici, ce n'est pas le vent, c'est la glace et la brume. Nous avons une bénévole au village qui n'est pas
        intervenante : elle garde une clé de la salle et une bouilloire. Une porte ouverte à l'heure dite, même
        sans moi, c'est déjà une visite.
      `,
        { reactions: { care: ['freya', 'ines', 'dana', 'harpreet'] } },
      ),
      en('freya', '176d 11:02', `A key and a kettle. Nadège, I read that twice.`, {
        quotes: { post: 2, words: 'une clé de la salle et une bouilloire' },
      }),
      en(
        'mina',
        '175d 08:30',
        `
        From the manager's chair: book the return for the *next* day from the start, and put the room in the
        budget as "travel" and not as "contingency". Contingencies get cut.
      `,
        { reactions: { agree: ['dana', 'freya', 'colm'] } },
      ),
      en(
        'dana',
        '175d 13:00',
        `
        And stop apologising for the weather. I noticed that I opened every call with sorry. Now I say: "The
        road is closed. We said we would talk at two. It is two."
      `,
        { reactions: { agree: ['freya', 'harpreet', 'ines', 'nadege'] } },
      ),
      en(
        'freya',
        '170d 16:45',
        `
        Update: sailed today. Talked to the woman who runs the store about a key and a kettle. She said "I have
        had both for thirty years, nobody asked".
      `,
        { reactions: { celebrate: ['nadege', 'colm', 'dana', 'mina'] } },
      ),
    ],
  }),
  ask('seekExperience', {
    handle: 'driving-alone',
    title: 'Driving alone for three hours: what does your check-in look like?',
    by: 'colm',
    at: '132d 08:05',
    body: `
      Our procedure says "inform the supervisor of your location". My supervisor is in meetings and there is no
      signal for ninety kilometres. I would like a procedure that a person follows on a bad day. What do you
      really do?
    `,
    replies: [
      en(
        'mina',
        '132d 09:20',
        `
        A board in the kitchen: name, road, *expected back*, and one person a day who looks at it at five. Not
        the supervisor, whoever makes the coffee. If you're an hour late she starts calling. We practise it
        twice a year, like fire.
      `,
        { helped: true, reactions: { thanks: ['colm', 'freya'], agree: ['dana'] } },
      ),
      en(
        'freya',
        '132d 10:45',
        `Satellite messenger, three buttons: arrived, late, come. The preset texts say nothing about why.`,
        {
          helped: true,
        },
      ),
      fr(
        'ines',
        '131d 09:00',
        `
        Nous avons ajouté une question : « Est-ce que tu *veux* y aller seule aujourd'hui ? » Sans devoir dire
        pourquoi. Une fois par mois, quelqu'un dit non, et on part à deux.
      `,
        { helped: true, reactions: { agree: ['nadege', 'harpreet', 'yusra', 'dana'] } },
      ),
      en('colm', '131d 12:30', `That question is the whole procedure, isn't it.`, {
        quotes: { post: 3, words: 'y aller seule' },
        reactions: { agree: ['ines', 'mina'] },
      }),
    ],
    outcome: {
      by: 'colm',
      at: '101d 15:00',
      result: 'solved',
      note: `
      Board, messenger, and the question before leaving. One page, signed by people who drive. The old binder
      holds the door open.
    `,
    },
  }),
  ask('buildArgument', {
    handle: 'kilometres-and-care',
    title: 'The funder counts visits. How do you make distance count?',
    by: 'mina',
    at: '64d 10:10',
    body: `
      Reports are due in three weeks. We did fewer visits and more work, since the visits were farther. On paper
      it looks like we slowed down. What have you put into a report that made distance *visible* without
      whining?
    `,
    replies: [
      en(
        'dana',
        '64d 11:30',
        `
        I report two lines: hours with people, hours to reach people. Side by side, each quarter. Nobody ever
        asked for the second line. Now they ask why the others don't have it.
      `,
        { helped: true, reactions: { thanks: ['mina'], agree: ['freya', 'colm'] } },
      ),
      fr(
        'nadege',
        '63d 08:40',
        `
        Une phrase a suffi : « Une visite = une traversée, deux heures d'attente, une nuit sur place. » Puis le
        nombre de visites. Leur agente a fait la multiplication elle-même.
      `,
        { helped: true, reactions: { agree: ['freya', 'mina', 'thuy'] } },
      ),
      en(
        'freya',
        '63d 09:55',
        `Cancelled sailings have a public log. I attach it. It is hard to argue with a
      ferry.`,
        {
          reactions: { celebrate: ['mina', 'dana'] },
        },
      ),
    ],
    outcome: {
      by: 'mina',
      at: '28d 14:20',
      result: 'partly',
      note: `They accepted the second line in the report. Whether it changes the target we will know next year.`,
    },
  }),
])
