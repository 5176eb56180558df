import { ask, discussion, en, fr, threadsOf } from '../../writing.ts'

export const thisWeekInOutreach = threadsOf('outreach', [
  discussion({
    handle: 'one-good-thing-today',
    title: 'One good thing from the road today',
    by: 'dana',
    at: '1d 16:40',
    body: `
      Parked by the lake with a sandwich, two visits done, nothing on fire. I'd like to hear one ordinary good
      thing from each of you. It may be the sandwich.
    `,
    reactions: { care: ['freya', 'nadege', 'harpreet'] },
    replies: [
      en(
        'freya',
        '1d 17:05',
        `
        On time. Both ways. I don't know what to do with the evening.
      `,
        { reactions: { celebrate: ['dana', 'colm'] } },
      ),
      fr(
        'nadege',
        '1d 17:30',
        `
        La bouilloire du village : on m'en a offert une deuxième, « pour les visites ».
      `,
        { reactions: { care: ['freya', 'dana'] } },
      ),
      en(
        'colm',
        'PT5H',
        `
        A moose, far away. The correct distance for a moose.
      `,
        { reactions: { celebrate: ['dana', 'freya'] } },
      ),
      en(
        'yusra',
        'PT3H',
        `
        An interpreter laughed at my joke *before* she translated it.
      `,
        { reactions: { celebrate: ['dana', 'mahalia'] } },
      ),
      fr('thuy', 'PT40M', `La coriandre. Toujours la coriandre.`),
    ],
  }),
  ask('requestInfo', {
    handle: 'portable-printer',
    title: 'A printer that survives a car?',
    by: 'mahalia',
    at: '140d 10:30',
    body: `
      Two have died on me: one of cold, one of coffee. What do you print with on the road, if you still print?
    `,
    replies: [],
    stale: '98d 08:00',
  }),
])
