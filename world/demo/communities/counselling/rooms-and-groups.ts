import { ask, celebration, en, fr, threadsOf } from '../../writing.ts'

export const roomsAndGroups = threadsOf('counselling', [
  ask('problemSolving', {
    handle: 'group-that-shrinks',
    title: 'Our group shrinks from nine to four by week five, each time',
    by: 'esther',
    at: '154d 11:00',
    body: `
      Ten weeks, evenings. Nine begin, four finish, three groups in a row. The four say that it was wonderful. I
      don't trust the four. What would you look at first?
    `,
    replies: [
      en(
        'tobias',
        '154d 12:40',
        `
        Who takes care of the children in week five? We lost everybody the week the childcare student had exams.
      `,
        {
          helped: true,
          reactions: { curious: ['esther'] },
        },
      ),
      en(
        'priya',
        '154d 15:20',
        `
        Call the five. Not "why did you stop" but **"what was going on in week four?"** You'll hear about buses,
        and about one exercise.
      `,
        { helped: true, reactions: { agree: ['anneke', 'jodie'] } },
      ),
      fr(
        'leila',
        '153d 09:10',
        `
        Dix semaines, c'est long quand on ne sait pas où l'on dormira dans trois. Nous faisons 4 + 4, avec une
        vraie fin au milieu. On peut partir à mi-chemin *sans abandonner*.
      `,
        { helped: true, reactions: { thanks: ['esther'], agree: ['marguerite', 'sorcha'] } },
      ),
      en(
        'esther',
        '131d 10:30',
        `
        I called. It was the bus (last one at 20:10, group until 20:00), and it was the exercise in week four
        with the timeline. I have loved that exercise for ten years.
      `,
        { reactions: { care: ['priya', 'leila', 'anneke'] } },
      ),
      en('anneke', '131d 11:15', `Ten years of love and then you asked. That is more than most of us do.`),
    ],
    outcome: {
      by: 'esther',
      at: '44d 20:30',
      result: 'solved',
      note: `
        Four plus four, ends at 19:30, timeline is offered one to one. Eight of nine finished the first half,
        seven went on.
      `,
    },
  }),
  ask('reuseAssets', {
    handle: 'group-agreement-drawn',
    title: 'A group agreement that is made of questions. Take it, change it',
    by: 'priya',
    at: '115d 10:20',
    body: `
      Instead of rules, ours is six questions that the group answers on the first evening and again in the
      middle:

      1. How will we know that it's all right to speak?
      2. How will we know that it's all right not to?
      3. What stays here, and what may travel?
      4. What do we do when we meet at the store?
      5. What do we do when somebody leaves the room?
      6. Who says when it is time to stop?

      [Printable, two languages](https://example.org/six-questions)
    `,
    reactions: { thanks: ['esther', 'jodie', 'sorcha', 'leila'], celebrate: ['anneke'] },
    replies: [
      fr(
        'marguerite',
        '114d 08:50',
        `
        La question 4 ! Chez nous, tout le monde se croise à l'épicerie. Adoptée telle quelle. J'ai ajouté : «
        Et si je suis avec quelqu'un ? »
      `,
        { helped: true, reactions: { agree: ['priya', 'jodie'] } },
      ),
      en(
        'jodie',
        '101d 16:15',
        `
        Used it with teenagers. They answered number 2 with a drawing of a hood. We put the hood on the wall.
      `,
        {
          helped: true,
          reactions: { celebrate: ['priya', 'tobias'] },
        },
      ),
      en('tobias', '100d 09:30', `May I use the hood?`),
      en('jodie', '100d 09:34', `The hood says yes.`, { reactions: { celebrate: ['tobias', 'priya'] } }),
    ],
  }),
  ask('requestInfo', {
    handle: 'sound-in-the-corridor',
    title: 'White noise machine, or a better door?',
    by: 'jodie',
    at: '74d 14:45',
    body: 'You can hear words through my office wall. I have a budget of next to nothing. What worked for you?',
    replies: [
      en(
        'sorcha',
        '74d 15:10',
        `
        Bookshelf on the *corridor* side, full. And a seal at the foot of the door, the kind for drafts.
      `,
        { helped: true },
      ),
      en(
        'esther',
        '74d 16:30',
        `
        A fan outside the door, on the floor. And a sign that says why, so that nobody kindly turns it off.
      `,
        {
          helped: true,
          reactions: { agree: ['jodie', 'tobias'] },
        },
      ),
      fr(
        'leila',
        '73d 09:00',
        `
        Tester avec une collègue qui lit la météo à voix haute, de l'autre côté. On a découvert que le problème,
        c'était la ventilation.
      `,
        {
          helped: true,
          reactions: { thanks: ['jodie'] },
        },
      ),
    ],
    outcome: {
      by: 'jodie',
      at: '61d 11:00',
      result: 'solved',
      note: 'It was the vent. Foam, a fan and a sign. Forty dollars.',
    },
  }),
  celebration({
    handle: 'children-waiting-corner',
    title: 'The corner has a tent now',
    by: 'tobias',
    at: '50d 12:30',
    body: `
      For two years I asked for a bigger waiting room. Then a retired carpenter built a tent frame out of broom
      handles, forty centimetres deep, and the children's corner exists. Sometimes the budget is a broom.
    `,
    reactions: { celebrate: ['esther', 'jodie', 'priya', 'sorcha', 'anneke', 'marguerite'] },
    replies: [
      en('sorcha', '50d 13:00', `Is there a height limit? Asking for a counsellor.`),
      en(
        'tobias',
        '50d 13:20',
        `
        You have to take your shoes off. That is the only rule.
      `,
        { reactions: { celebrate: ['sorcha', 'esther'] } },
      ),
    ],
  }),
])
