import { ask, celebration, discussion, en, fr, threadsOf } from '../../writing.ts'

export const circleEvenings = threadsOf('circle', [
  ask('seekExperience', {
    handle: 'mentor-somebody-who-looks-like-me',
    title: 'Three young teachers want to lead. I have one evening a week',
    by: 'tevita',
    at: '33d 18:10',
    body: `
      They come to me because I'm who there is. I want to say yes three times and I would be doing it badly
      three times. Has anybody made this into a *small group* without it becoming one more meeting?
    `,
    replies: [
      en(
        'marcus',
        '33d 19:20',
        `
        Four people, eight evenings, each brings one decision they are facing. You speak last. It ends after
        eight so that you can all be free again.
      `,
        {
          helped: true,
          reactions: { thanks: ['tevita'], agree: ['renata', 'desmond'] },
        },
      ),
      en(
        'aiko',
        '32d 07:10',
        `
        And have them shadow *each other's* principals, not only you. Otherwise you become the proof that it can
        be done, and that's heavy.
      `,
        {
          helped: true,
          reactions: { agree: ['tevita', 'soraya', 'fatou', 'ngozi'] },
        },
      ),
    ],
  }),
  celebration({
    handle: 'desmond-interview',
    title: 'I applied',
    by: 'desmond',
    at: '23d 21:30',
    body: `Not "I got it". I applied. For four years I have helped other people apply. That's all, good night.`,
    reactions: { celebrate: ['renata', 'aiko', 'marcus', 'tevita', 'soraya', 'fatou', 'ngozi'] },
    replies: [
      en(
        'soraya',
        '23d 21:40',
        `
        That's the celebration. The rest is logistics.
      `,
        { reactions: { agree: ['renata', 'marcus'] } },
      ),
      fr(
        'fatou',
        '22d 06:30',
        `
        Fière de toi, sans attendre la suite.
      `,
        { reactions: { care: ['desmond', 'ngozi'] } },
      ),
    ],
  }),
  discussion({
    handle: 'what-we-read-for-ourselves',
    title: 'Not for work',
    by: 'aiko',
    at: '9d 20:00',
    body: `What are you reading, cooking or growing that will never appear in a strategic plan?`,
    replies: [
      en('renata', '9d 20:30', `Tomatoes, badly.`),
      en(
        'marcus',
        '9d 21:00',
        `
        A very long novel about a post office.
      `,
        { reactions: { curious: ['aiko', 'desmond'] } },
      ),
      en(
        'tevita',
        '8d 06:00',
        `
        Learning the ukulele from my nephew, who is six and strict.
      `,
        { reactions: { celebrate: ['renata', 'ngozi', 'soraya'] } },
      ),
      fr(
        'fatou',
        '8d 07:20',
        `
        Le riz de ma tante. Quatrième essai. Elle dit « presque » depuis un an.
      `,
        { reactions: { care: ['aiko', 'tevita'] } },
      ),
    ],
  }),
])
