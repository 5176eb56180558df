import { ask, discussion, en, fr, threadsOf } from '../../writing.ts'

export const improvementCycles = threadsOf('equity-improvement', [
  discussion({
    handle: 'pdsa-that-failed-postcards',
    title: 'A cycle that failed: the postcards',
    by: 'elias',
    at: '157d 15:30',
    body: `
      **Plan**: a handwritten postcard to families after two absences. **Prediction**: half of them call us
      within a week. **Do**: forty cards, my handwriting, two evenings. **Study**: three calls. One was to say
      that the address was wrong. **Act**: I wanted to write more cards. Then I slept, and I'm writing to you
      instead. What would *you* study before trying again?
    `,
    reactions: { thanks: ['wendell', 'luz', 'soraya'], care: ['tevita'] },
    replies: [
      en(
        'wendell',
        '157d 16:40',
        `
        The most useful data point is the wrong address. How many of the forty arrived at all? Post five to
        yourself and to friends across the district and see how many come back.
      `,
        { reactions: { curious: ['elias', 'luz'] } },
      ),
      en(
        'luz',
        '156d 09:15',
        `
        Who could read your handwriting, and in which language? I say this with love. I can't read it either.
      `,
        { reactions: { agree: ['soraya', 'elias'], celebrate: ['renata'] } },
      ),
      fr(
        'fatou',
        '156d 10:00',
        `
        Une carte après deux absences, pour moi, mère, ça veut dire : « on t'a vue ». Est-ce que la première
        carte pourrait arriver quand tout va *bien* ?
      `,
        { reactions: { agree: ['luz', 'soraya', 'camille', 'elias'] } },
      ),
      en(
        'elias',
        '129d 14:00',
        `
        Next cycle done: 12 of 40 addresses were wrong, which is a finding that our office did not like. First
        contact is now a text in the family's language, in the *first* week, saying what their child laughed
        about. Prediction was ten answers, I got twenty-six.
      `,
        {
          quotes: { post: 3, words: 'quand tout va *bien*' },
          reactions: { celebrate: ['fatou', 'luz', 'wendell', 'soraya', 'tevita', 'odessa'] },
        },
      ),
      en(
        'soraya',
        '128d 08:20',
        `
        For the record: this thread is what a good cycle looks like. Including the part where it failed.
      `,
        {
          reactions: { agree: ['wendell', 'luz', 'elias'] },
        },
      ),
    ],
  }),
  ask('problemSolving', {
    handle: 'attendance-measure-that-hides',
    title: 'Our attendance average looks fine and I don’t believe it',
    by: 'tevita',
    at: '138d 10:10',
    body: `
      Ninety-three percent, flat for three years. And yet I see the same empty chairs. What do you measure
      *besides* the average, weekly, without a data office?
    `,
    replies: [
      en(
        'wendell',
        '138d 11:30',
        `
        Three counts, by hand, each Friday:

        1. how many missed **none** this week
        2. how many missed two days or more
        3. how many of those in 2 were also in 2 last week

        The average moves when everybody moves. Number 3 moves when a *somebody* does. Plot it, draw the median
        after ten weeks, and please don't celebrate single points.
      `,
        { helped: true, reactions: { thanks: ['tevita', 'elias'], agree: ['soraya'] } },
      ),
      en(
        'elias',
        '137d 08:45',
        `
        And look at Mondays and the day after holidays apart. Ours was a bus problem wearing a motivation
        costume.
      `,
        {
          helped: true,
          reactions: { agree: ['luz', 'wendell'], celebrate: ['tevita'] },
        },
      ),
      fr(
        'camille',
        '136d 12:00',
        `
        Attention aux petits nombres : dans une école de quatre-vingts élèves, « trois » a un visage. Je ne
        montre le point 3 qu'à deux personnes.
      `,
        {
          helped: true,
          reactions: { agree: ['wendell', 'soraya', 'fatou', 'tevita'] },
        },
      ),
      en('tevita', '66d 17:00', `Ten Fridays. Number 3 was eleven and is six. The average still says ninety-three.`, {
        reactions: { celebrate: ['wendell', 'elias', 'camille', 'soraya'] },
      }),
    ],
    outcome: {
      by: 'tevita',
      at: '65d 08:00',
      result: 'solved',
      note: `
        Three counts on a Friday, shown to two people. The average goes to the district because the district
        asks for it.
      `,
    },
  }),
  ask('seekExperience', {
    handle: 'families-at-the-data-table',
    title: 'Has anyone had families at the table when the data are read?',
    by: 'luz',
    at: '116d 13:20',
    body: `
      Not a presentation *to* families. At the table, same sheets, same pencils. I'd like to know who tried and
      what they'd never do again.
    `,
    replies: [
      en(
        'soraya',
        '116d 14:45',
        `
        Tried. Never again: charts in the first half hour. We started with "what do you see on this street in
        the morning?" and drew that. The chart came last, and *they* explained it to us.
      `,
        { helped: true, reactions: { thanks: ['luz'], agree: ['renata', 'tevita'] } },
      ),
      fr(
        'fatou',
        '115d 09:30',
        `
        Trois familles, jamais une seule. Une seule famille à la table, c'est un témoin. Trois, c'est un groupe
        qui peut rire de nous.
      `,
        { helped: true, reactions: { agree: ['luz', 'soraya', 'camille', 'elias'] } },
      ),
      en(
        'renata',
        '115d 12:00',
        `
        Pay them. Same rate as a substitute. It ended the discussion about "how do we get them to come".
      `,
        {
          helped: true,
          reactions: { agree: ['luz', 'aiko', 'elias'], curious: ['odessa'] },
        },
      ),
    ],
    outcome: {
      by: 'luz',
      at: '55d 19:00',
      result: 'solved',
      note: 'Nine families, three tables, paid, charts last. They found the missing crosswalk in twenty minutes.',
    },
  }),
  discussion({
    handle: 'prediction-is-the-hard-part',
    title: 'Why is writing the prediction the hardest part?',
    by: 'wendell',
    at: '73d 10:00',
    body: `
      I read forty cycles from this group. Plans: good. Doing: honest. But in half of them the prediction is "it
      will improve". I ask myself what we are protecting.
    `,
    replies: [
      en(
        'aiko',
        '73d 11:10',
        `
        Myself. If I write "from 12 to 8" and it's 11, then I was wrong. If I write "improve", 11 is a success.
      `,
        {
          reactions: { agree: ['elias', 'jae', 'tevita', 'wendell'] },
        },
      ),
      en(
        'jae',
        '73d 12:40',
        `
        I'm new and I thought that the number had to be *right*. Nobody told me that it only has to be mine.
      `,
        {
          reactions: { care: ['soraya', 'wendell', 'luz'], agree: ['aiko'] },
        },
      ),
      fr(
        'fatou',
        '72d 07:50',
        `
        Nous écrivons la prédiction chacune de notre côté, puis nous les retournons comme des cartes. L'écart
        entre *nous* m'apprend plus que l'écart avec le résultat.
      `,
        { reactions: { thanks: ['wendell', 'luz', 'renata'], agree: ['camille'] } },
      ),
      en(
        'wendell',
        '72d 09:00',
        `
        Like cards, all at once. Monday, with my own team.
      `,
        { quotes: { post: 3, words: 'comme des cartes' }, edited: '72d 09:06' },
      ),
      en(
        'wendell',
        '46d 16:20',
        `
        Six cards. Predictions from 4 to 19. Result 9. Best conversation of the year, and nobody had been wrong
        alone.
      `,
        {
          reactions: { celebrate: ['fatou', 'aiko', 'jae', 'soraya'] },
        },
      ),
    ],
  }),
])
