import { ask, discussion, en, fr, threadsOf } from '../../writing.ts'

export const thisWeekInCounselling = threadsOf('counselling', [
  ask('problemSolving', {
    handle: 'late-cancellations',
    title: 'Late cancellations: do you keep the hour empty?',
    by: 'jodie',
    at: '1d 09:30',
    body: `
      About one in five, mostly on the same morning. If I fill the hour I can't breathe, if I leave it empty
      there are eleven people waiting. What's your rule, and who knows it?
    `,
    replies: [
      en(
        'priya',
        '1d 11:00',
        `
        The first one in a week is for notes and for breathing. The second is offered by text to three people
        who asked for short notice. Both halves are written on the wall.
      `,
        {
          helped: true,
          reactions: { agree: ['esther', 'jodie'] },
        },
      ),
      fr(
        'marguerite',
        'PT4H',
        `
        Je demande d'abord *pourquoi si tard*. Souvent, c'est le transport. On a déplacé trois rendez-vous d'une
        demi-heure, et c'est tombé de moitié.
      `,
        {
          reactions: { curious: ['jodie', 'leila'] },
        },
      ),
    ],
  }),
  discussion({
    handle: 'poems-on-the-wall',
    title: 'What hangs in your office, and who chose it?',
    by: 'sorcha',
    at: '2d 12:15',
    body: `
      I looked at my walls with somebody else's eyes and found a calendar, a fire notice and a sunset that I
      dislike.
    `,
    replies: [
      en(
        'esther',
        '2d 13:00',
        `
        A map of the river, large. People find their street, or the street they left, or nothing, and all three
        are fine.
      `,
        {
          reactions: { curious: ['sorcha', 'jodie'] },
        },
      ),
      fr(
        'leila',
        '1d 09:10',
        `
        Un mur vide, exprès. On m'a dit un jour : « Enfin un mur qui ne me donne pas de conseil. »
      `,
        {
          reactions: { celebrate: ['marguerite', 'esther', 'sorcha'] },
        },
      ),
      en(
        'jodie',
        'PT5H',
        `
        The card from a choir that sang at a funeral I went to for work last winter. Nobody who comes in knows
        what it is. I look at it before the first hour and after the last one.
      `,
        {
          note: { kind: 'death', words: 'a funeral, no detail' },
          reactions: { care: ['esther', 'leila', 'sorcha'] },
        },
      ),
    ],
  }),
])
