import { ask, celebration, discussion, en, fr, threadsOf } from '../../writing.ts'

export const smallThingsOfPrincipals = threadsOf('principals', [
  celebration({
    handle: 'bus-driver-of-the-year',
    title: 'The person who knows every child’s name',
    by: 'ramona',
    at: '21d 08:15',
    body: `
      At our assembly the students chose who to thank. Not me, not a teacher: the bus driver, fourteen years on
      the same road, who waits if a light is on in the house. She drove off before the end because she was due.
    `,
    reactions: { celebrate: ['renata', 'hollis', 'tevita', 'ngozi', 'camille', 'odessa', 'aiko'] },
    replies: [
      en(
        'tevita',
        '21d 09:00',
        `
        "Waits if a light is on." There's a whole attendance strategy in that.
      `,
        { reactions: { agree: ['ramona', 'ngozi', 'marcus'] } },
      ),
      fr(
        'camille',
        '20d 07:10',
        `
        Elle est partie parce qu'elle avait sa tournée. J'ai les larmes aux yeux au bureau.
      `,
        { reactions: { care: ['ramona', 'fatou'] } },
      ),
    ],
  }),
  ask('requestInfo', {
    handle: 'handbook-plain-language',
    title: 'A family handbook under four pages?',
    by: 'jae',
    at: '6d 16:00',
    body: 'Ours has sixty-two. Has anybody got one that people read?',
    replies: [],
  }),
  discussion({
    handle: 'what-i-stopped-doing',
    title: 'One thing you stopped doing this year',
    by: 'marcus',
    at: '15d 07:45',
    body: 'No new initiatives in this thread. Only subtraction.',
    replies: [
      en(
        'renata',
        '15d 08:10',
        `
        Announcements on the speaker. Nobody has missed them, including me.
      `,
        { reactions: { agree: ['aiko', 'ramona'] } },
      ),
      en(
        'ngozi',
        '15d 12:00',
        `
        Arriving at 6. The building opens without me.
      `,
        { reactions: { care: ['marcus', 'renata', 'tevita', 'ramona'] } },
      ),
      fr(
        'camille',
        '14d 12:10',
        `
        Relire les bulletins de tout le monde. J'en relis dix, au hasard, et je fais confiance.
      `,
        { reactions: { agree: ['fatou', 'hollis'] } },
      ),
      en(
        'aiko',
        '14d 17:30',
        `
        A committee. I asked its members whether they would notice. They laughed first.
      `,
        { reactions: { celebrate: ['hollis', 'desmond', 'marcus'] } },
      ),
      en(
        'hollis',
        '13d 07:05',
        `
        Carrying the clipboard. 😄
      `,
        { reactions: { celebrate: ['renata', 'marcus', 'aiko'] } },
      ),
    ],
  }),
])
