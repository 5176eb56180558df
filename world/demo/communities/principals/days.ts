import { announcement, ask, discussion, en, fr, threadsOf } from '../../writing.ts'

export const principalsDays = threadsOf('principals', [
  announcement({
    handle: 'cohort-how-we-work',
    title: 'How this cohort works',
    by: 'odessa',
    at: '177d 08:00',
    alsoIn: ['equity-improvement'],
    body: `
      Welcome to a new round. Each month: a short reading (twenty minutes, no more), half an hour on it, and an
      hour on **one real problem from one real desk**. Whoever brings the problem speaks first and last.

      We talk about our own practice. No student, family or colleague is named or described so that somebody
      could guess.

      Bring your assistant principal if you can. Teams change things, single heroes get tired.
    `,
    reactions: { thanks: ['renata', 'tevita', 'camille'], celebrate: ['marcus'] },
    pinned: { by: 'odessa', at: '177d 08:05' },
    replies: [
      en(
        'hollis',
        '177d 12:20',
        `
        "Whoever brings the problem speaks first and last" saved me last year. Recommending it to the new ones.
      `,
        {
          reactions: { agree: ['aiko', 'renata'] },
        },
      ),
      fr(
        'camille',
        '176d 07:30',
        `
        Je serai là, en français quand je suis fatiguée, en anglais quand j'ai dormi.
      `,
        { reactions: { care: ['odessa', 'fatou'] } },
      ),
    ],
  }),
  discussion({
    handle: 'walkthroughs-people-dread',
    title: 'My walkthroughs are dreaded, and I finally know why',
    by: 'hollis',
    at: '160d 16:10',
    body: `
      I asked the staff on paper, no names: *what happens in your body when I open the door?* Thirty-one
      answers. Most common word: **clipboard**. I don't even use it. I hold it.

      So for a month: no clipboard, ten minutes, one sentence left on a sticky note that says what I *learned*,
      not what I thought of it. How do you visit classrooms without becoming weather?
    `,
    reactions: { curious: ['renata', 'ramona'], agree: ['aiko'] },
    replies: [
      en(
        'renata',
        '160d 18:00',
        `
        I ask to be taught something. "Show me how you do transitions." Being the one who doesn't know changes
        the whole room.
      `,
        {
          reactions: { agree: ['hollis', 'tevita', 'marcus'] },
        },
      ),
      en(
        'aiko',
        '159d 07:20',
        `
        Same day and hour every week for each department, announced. A surprise visit tells you how people
        behave when surprised.
      `,
        {
          reactions: { agree: ['hollis', 'desmond', 'odessa'] },
        },
      ),
      fr(
        'fatou',
        '159d 09:00',
        `
        Je m'assois *parmi les élèves*, sur la petite chaise. De là, on voit l'horloge, la fenêtre, et ce qu'on
        ne comprend pas au tableau. J'ai arrêté de juger, j'avais trop à faire pour suivre.
      `,
        { reactions: { care: ['camille', 'renata'], agree: ['hollis', 'marcus'] } },
      ),
      en('marcus', '158d 15:40', `Hollis, what did you do with the clipboard?`),
      en(
        'hollis',
        '158d 16:00',
        `
        Gave it to the nurse. She says it's haunted.
      `,
        { reactions: { celebrate: ['marcus', 'renata', 'aiko', 'tevita'] } },
      ),
      en(
        'hollis',
        '126d 16:30',
        `
        A month later: eighty-four sticky notes. People keep them. Two teachers asked me to come back *at a bad
        time*. I think that is the best thing anybody has asked me as a principal.
      `,
        { reactions: { celebrate: ['renata', 'aiko', 'marcus', 'odessa', 'fatou', 'tevita', 'jae'] } },
      ),
    ],
  }),
  ask('problemSolving', {
    handle: 'substitute-mornings',
    title: 'Every morning starts with eleven absences and four substitutes',
    by: 'tevita',
    at: '131d 06:45',
    body: `
      It is 6:45 and I am moving names around a whiteboard again. We split classes, the same colleagues lose
      their planning time, and those are the ones who get sick next. I need thinking, not sympathy. (Some
      sympathy.)
    `,
    replies: [
      en(
        'ramona',
        '131d 07:10',
        `
        Sympathy. And: publish the *rule* for who loses planning time, so that it isn't you who chooses at 6:45.
        Ours rotates by alphabet and is paid back within ten days, in writing.
      `,
        {
          helped: true,
          reactions: { agree: ['tevita', 'renata'], thanks: ['ngozi'] },
        },
      ),
      en(
        'desmond',
        '131d 12:30',
        `
        We looked at *which* days. Two thirds of absences fell on the day after a late meeting that I chair. I
        moved the meeting. I am not saying that it's always your meeting.
      `,
        { helped: true, reactions: { celebrate: ['hollis', 'aiko'], agree: ['marcus'] } },
      ),
      fr(
        'camille',
        '130d 07:00',
        `
        Nous gardons une suppléante fixe, payée à l'année, partagée entre deux écoles. Elle connaît les enfants.
        Sur le papier, ça coûte plus. En vrai, non, et j'ai le tableau pour le montrer.
      `,
        {
          helped: true,
          reactions: { curious: ['tevita', 'ramona'], agree: ['fatou'] },
        },
      ),
      en('tevita', '118d 17:00', `Rotation posted. It *was* partly my meeting. Camille, please send me the table.`, {
        quotes: { post: 2, words: 'always your meeting' },
        reactions: { celebrate: ['desmond', 'ramona', 'camille'] },
      }),
    ],
    outcome: {
      by: 'tevita',
      at: '67d 15:00',
      result: 'partly',
      note: `
        Absences down a third after the meeting moved. Shared substitute: with the district, who like the table
        and not the line.
      `,
    },
  }),
  ask('growConfidence', {
    handle: 'first-staff-meeting-bad-news',
    title: 'I have to tell my staff that we lose two positions. May I try my words on you?',
    by: 'ngozi',
    at: '98d 19:20',
    body: `
      First year, third staff meeting. My opening so far: "I have hard news and I'll say it in the first minute.
      We lose two positions next year. I know which, and the two people heard it from me today. I don't know yet
      what it will mean for each of you, and I'll tell you on Friday what I know by then."

      Too blunt?
    `,
    reactions: { care: ['renata', 'ramona', 'marcus', 'camille'] },
    replies: [
      en(
        'renata',
        '98d 20:00',
        `
        Not blunt. Clear. Stop there and be quiet for longer than you can bear.
      `,
        { helped: true, reactions: { agree: ['aiko', 'marcus', 'hollis'] } },
      ),
      en(
        'ramona',
        '98d 20:40',
        `
        Keep the Friday promise even if on Friday you know nothing. *Especially* then.
      `,
        { helped: true, reactions: { agree: ['renata', 'ngozi'] } },
      ),
      fr(
        'fatou',
        '97d 06:50',
        `
        Et prévois qui reste avec *toi* après. Tu vas tenir la pièce pour les autres. Qui tient la tienne ?
      `,
        {
          helped: true,
          reactions: { care: ['ngozi', 'camille', 'marcus'] },
        },
      ),
      en(
        'ngozi',
        '96d 18:10',
        `
        Said it, in the first minute. Was quiet for what my watch says was eleven seconds. Somebody thanked me
        and somebody cried and both were all right. Marcus sat with me afterwards in the car park. Friday I knew
        nothing, and said so.
      `,
        { reactions: { care: ['renata', 'ramona', 'fatou', 'hollis', 'aiko', 'odessa', 'tevita'] } },
      ),
    ],
    outcome: {
      by: 'ngozi',
      at: '96d 18:15',
      result: 'solved',
      note: 'First minute, eleven seconds, Friday. I would do it the same way again.',
    },
  }),
])
