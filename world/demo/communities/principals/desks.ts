import { ask, discussion, en, fr, threadsOf } from '../../writing.ts'

export const principalsDesks = threadsOf('principals', [
  discussion({
    handle: 'courriels-du-soir',
    title: 'Les courriels de 22 heures : les miens',
    language: 'fr',
    by: 'camille',
    at: '83d 21:50',
    body: `
      J'écris à mon équipe le soir, parce que c'est là que la maison est calme. Je dis toujours « ne répondez
      pas ce soir ». Elles répondent ce soir. Une enseignante m'a dit, gentiment : « Tu nous donnes la
      permission, mais pas l'exemple. » Qu'est-ce que vous faites, vous ?
    `,
    reactions: { care: ['fatou'], agree: ['aiko'] },
    replies: [
      fr(
        'fatou',
        '82d 06:40',
        `
        J'écris, et l'envoi est différé à 7 h 15. Personne ne sait que je ne dors pas. Sauf toi, maintenant.
      `,
        { reactions: { care: ['camille'] } },
      ),
      en(
        'aiko',
        '82d 07:30',
        `
        I tried delayed sending, and then forty messages arrived at 7:15. Now one message a day, at noon, with
        numbered points. People print it. It turned out that most of what I sent at night I could **answer
        myself** by noon.
      `,
        { reactions: { thanks: ['camille', 'renata', 'jae'], agree: ['hollis'] } },
      ),
      fr(
        'camille',
        '58d 12:05',
        `
        Un message par jour, à midi, depuis trois semaines. Je lis un roman le soir. Il est mauvais, je suis
        ravie.
      `,
        {
          quotes: { post: 2, words: 'at noon, with numbered points' },
          reactions: { celebrate: ['fatou', 'aiko', 'renata'] },
        },
      ),
    ],
  }),
  ask('visits', {
    handle: 'see-a-student-led-conference',
    title: 'Could three of us watch your student-led conferences?',
    by: 'ramona',
    at: '108d 10:00',
    body: `
      We want to try them and nobody here has ever seen one. We'd drive in, sit in a corner, and tell you what
      we saw if you want to know.
    `,
    replies: [
      en(
        'renata',
        '108d 12:30',
        `
        Come on the second evening, the first one is chaos. You must eat in the cafeteria with the families.
        That is the price.
      `,
        {
          helped: true,
          reactions: { thanks: ['ramona'] },
        },
      ),
      en(
        'ramona',
        '91d 21:00',
        `
        Back home, still awake. Three things I saw:

        - Students had **rehearsed twice**. That's where the learning was.
        - Teachers stood where they could be seen and not where they could help.
        - A grandmother asked a question that no form of ours has ever asked: "And what will you do when it gets
          boring?"

        We are starting with two classes.
      `,
        { reactions: { celebrate: ['renata', 'odessa', 'hollis'], thanks: ['tevita', 'camille'] } },
      ),
    ],
    outcome: {
      by: 'ramona',
      at: '26d 17:30',
      result: 'solved',
      note: `
        Two classes did it. Ninety percent of families came, from forty. The grandmother’s question is on the
        sheet.
      `,
    },
  }),
  ask('buildArgument', {
    handle: 'keeping-the-library-open',
    title: 'Evidence for keeping a librarian, beyond “we love her”',
    by: 'aiko',
    at: '60d 15:45',
    body: `
      Budget hearing in two weeks. I've loans and visits. The board has heard loans and visits. What moved
      *your* board?
    `,
    replies: [
      en(
        'wendell',
        '60d 17:00',
        `
        Ask what stops. List every class, club and quiet lunch that happens in that room in one ordinary week,
        hour by hour, with the number of people. One page. I can lay it out for you.
      `,
        { helped: true, reactions: { thanks: ['aiko'], agree: ['renata', 'desmond'] } },
      ),
      en(
        'hollis',
        '59d 07:15',
        `
        Two students, two minutes each, their own words. Not coached. The board chair asked them a question and
        then forgot about the time.
      `,
        {
          helped: true,
          reactions: { agree: ['aiko', 'ramona'] },
        },
      ),
      fr(
        'fatou',
        '59d 08:40',
        `
        Le nombre d'élèves qui y mangent *seuls*, et en sécurité. Personne n'ose compter ça. Compte-le.
      `,
        {
          helped: true,
          reactions: { care: ['aiko', 'camille', 'ngozi'] },
        },
      ),
    ],
    outcome: {
      by: 'aiko',
      at: '43d 21:10',
      result: 'not',
      note: `
        The page was praised, the position is cut to half. I keep the page, there is another hearing in a year.
        It was not the argument, it was the sum.
      `,
    },
  }),
  ask('seekExperience', {
    handle: 'directions-adjointes-role',
    title: 'Direction adjointe : comment sortir du rôle de « préfet » ?',
    language: 'fr',
    by: 'fatou',
    at: '35d 12:20',
    body: `
      Je passe mes journées aux retards et aux chicanes. C'est nécessaire, et ce n'est pas pour cela que je suis
      venue. Adjointes, adjoints : comment avez-vous gagné une part du travail **pédagogique** ?
    `,
    replies: [
      en(
        'desmond',
        '35d 13:15',
        `
        I asked for one thing that is mine: the Tuesday team meeting for one grade, all year, with nobody above
        me in the room. In exchange I keep the car line, with joy. A small thing that's whole is better than
        half of everything.
      `,
        { helped: true, reactions: { thanks: ['fatou'], agree: ['jae', 'marcus'] } },
      ),
      en(
        'jae',
        '34d 07:00',
        `
        We swap desks with the principal one day a month. She does lateness. It has changed what she thinks is
        urgent.
      `,
        {
          helped: true,
          reactions: { celebrate: ['fatou', 'desmond', 'camille'] },
        },
      ),
      fr(
        'camille',
        '34d 18:30',
        `
        Lu, et compris. @fatou, on échange nos bureaux jeudi ?
      `,
        { reactions: { celebrate: ['fatou', 'jae', 'desmond', 'marcus'] } },
      ),
    ],
  }),
])
