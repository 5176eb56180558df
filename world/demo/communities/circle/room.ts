import { announcement, ask, discussion, en, fr, threadsOf } from '../../writing.ts'

export const circleRoom = threadsOf('circle', [
  announcement({
    handle: 'circle-agreement',
    title: 'What we agreed',
    by: 'soraya',
    at: '174d 19:00',
    body: `
      - This room can't be seen from outside, and nor can who is in it. Please keep it so.
      - Nobody is asked to explain where they're from.
      - Tiredness is a contribution.
      - We meet when somebody says "shall we?"
    `,
    reactions: { agree: ['marcus', 'renata', 'aiko', 'tevita', 'desmond', 'fatou'] },
    pinned: { by: 'soraya', at: '174d 19:01' },
    replies: [
      fr(
        'fatou',
        '174d 20:10',
        `
        « La fatigue est une contribution. » Je viens de souffler pour la première fois aujourd'hui.
      `,
        { reactions: { care: ['soraya', 'marcus', 'renata'] } },
      ),
    ],
  }),
  discussion({
    handle: 'the-only-one-in-the-room',
    title: 'Being asked to speak for everybody',
    by: 'desmond',
    at: '150d 20:30',
    body: `
      At a district table this week somebody turned to me and said "and what does *your* community think?" I had
      come with a budget question. I answered something polite. I've been writing the better answer in my head
      for four days. What's yours?
    `,
    reactions: { care: ['marcus', 'renata', 'aiko', 'soraya', 'tevita', 'fatou'] },
    replies: [
      en(
        'renata',
        '150d 21:00',
        `
        "I can tell you what I think. For the community, let's fund asking them." Said with a smile, pen ready.
      `,
        {
          reactions: { thanks: ['desmond'], agree: ['aiko', 'soraya', 'fatou'] },
        },
      ),
      en(
        'aiko',
        '149d 06:30',
        `
        I say "Which one?" and wait.
      `,
        { reactions: { agree: ['desmond', 'tevita', 'marcus'] } },
      ),
      en(
        'marcus',
        '149d 07:15',
        `
        And some days the polite one is the right one, because you have a budget question and you're going to
        get your budget. You don't owe anybody the better answer at once. You may keep it for a day when it's
        worth it.
      `,
        { reactions: { care: ['desmond', 'renata', 'fatou'], agree: ['soraya'] } },
      ),
      en(
        'desmond',
        '148d 19:00',
        `
        I got the budget. And I'm keeping "which one".
      `,
        { quotes: { post: 2, words: 'Which one?' }, reactions: { celebrate: ['aiko', 'renata', 'marcus', 'tevita'] } },
      ),
    ],
  }),
  ask('growConfidence', {
    handle: 'my-name-at-the-ceremony',
    title: 'Asking, in public, that my name be said right',
    by: 'ngozi',
    at: '77d 20:15',
    body: `
      Third ceremony with three versions of my name. It is small. It isn't small. I'd like to say something
      *before* the next one, to somebody who means well. How do you say it so that you don't spend the evening
      comforting them?
    `,
    replies: [
      en(
        'tevita',
        '77d 20:40',
        `
        I send a voice message the day before. "Here's how it sounds, so you needn't worry about it." It makes
        it a service.
      `,
        {
          helped: true,
          reactions: { thanks: ['ngozi'], agree: ['fatou', 'renata'] },
        },
      ),
      fr(
        'fatou',
        '77d 21:30',
        `
        Je le fais répéter, une fois, en souriant, devant le micro, *avant*. Deux secondes de gêne contre dix
        ans.
      `,
        {
          helped: true,
          reactions: { agree: ['aiko', 'soraya'], care: ['ngozi'] },
        },
      ),
      en(
        'ngozi',
        '57d 22:00',
        `
        Voice message sent. He practised. He got it right, and then said the *mayor's* name wrong.
      `,
        {
          reactions: { celebrate: ['tevita', 'fatou', 'renata', 'marcus', 'desmond', 'soraya'] },
        },
      ),
    ],
    outcome: {
      by: 'ngozi',
      at: '57d 22:05',
      result: 'solved',
      note: 'A voice message the day before. It is small, and it is not.',
    },
  }),
  discussion({
    handle: 'shall-we',
    title: 'Shall we?',
    by: 'renata',
    at: '64d 19:30',
    body: `Long week. An hour, cameras optional, no agenda. Sunday at seven?`,
    replies: [
      en('aiko', '64d 19:45', `Yes.`),
      en(
        'desmond',
        '64d 20:00',
        `
        Yes. I'll be cooking, you may watch.
      `,
        { reactions: { celebrate: ['renata', 'ngozi'] } },
      ),
      fr('fatou', '64d 21:00', `Oui. En pyjama.`, { reactions: { agree: ['renata', 'ngozi'] } }),
      en('ngozi', '63d 06:20', `First time, may I just listen?`),
      en('soraya', '63d 07:00', `That's a proper way to be here.`, { reactions: { care: ['ngozi', 'marcus'] } }),
      en(
        'ngozi',
        '61d 21:10',
        `
        I talked for half of it. Sorry, and thank you.
      `,
        { reactions: { care: ['renata', 'aiko', 'fatou', 'desmond', 'soraya', 'marcus'] } },
      ),
    ],
  }),
])
