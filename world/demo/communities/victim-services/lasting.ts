import { ask, celebration, discussion, en, fr, threadsOf } from '../../writing.ts'

export const lastingInVictimServices = threadsOf('victim-services', [
  discussion({
    handle: 'the-week-after-a-hard-verdict',
    title: 'The week after a verdict that nobody wanted',
    by: 'meihua',
    at: '143d 16:20',
    body: `
      No details, on purpose. I only want to say that some weeks I carry a verdict home that isn't mine to
      carry. I have supervision on the 2nd. Until then: what do you do with *your own* week after a hard day in
      court?
    `,
    reactions: { care: ['rosa', 'kwame', 'lorna', 'ophelie', 'dolores', 'pilar', 'amrit'] },
    replies: [
      en(
        'kwame',
        '143d 17:05',
        `
        First day: nothing clever. Food, walk, bed. Second day: I write one page by hand that I never read
        again. Third day: I tell one colleague *that* it was hard, not *what*.
      `,
        { reactions: { thanks: ['meihua'] } },
      ),
      en(
        'dolores',
        '143d 18:44',
        `
        I used to ask "did I do enough". Wrong question, it has no bottom. Now I ask "was I there". That one has
        an answer, and for you the answer is yes.
      `,
        { reactions: { care: ['meihua', 'rosa', 'lorna', 'ophelie', 'genevieve'] } },
      ),
      fr(
        'ophelie',
        '142d 08:30',
        `
        On a une règle dans l'équipe : la personne qui revient d'un verdict ne prend pas le téléphone le
        lendemain. Pas si elle va mal. *Toujours*. Comme ça, personne n'a à dire qu'elle va mal.
      `,
        { reactions: { thanks: ['meihua'], agree: ['lorna', 'kwame', 'genevieve'] } },
      ),
      en(
        'lorna',
        '142d 09:15',
        `
        We are three people and I thought "we can't afford that". Then I counted: four verdicts a year. We can
        afford four mornings. Starting now.
      `,
        {
          quotes: { post: 3, words: 'ne prend pas le téléphone le lendemain' },
          reactions: { celebrate: ['ophelie', 'meihua'] },
        },
      ),
      en(
        'meihua',
        '139d 10:02',
        `
        Thank you. I walked, I wrote the page, I was there. Supervision was good. The rule about the phone goes
        to our board next month.
      `,
        { reactions: { care: ['kwame', 'ophelie', 'dolores'] } },
      ),
    ],
  }),
  ask('growConfidence', {
    handle: 'first-board-presentation',
    title: 'Presenting our year to the board for the first time. May I try my outline on you?',
    by: 'tamsin',
    at: '58d 11:00',
    body: `
      Ten minutes, Thursday next week, eight board members who know each other since school. My outline:

      1. What we did, in four numbers
      2. What the numbers can't say
      3. One thing that we changed
      4. One thing that we need

      Is number 2 too soft? I have no story to tell, and I don't want to tell one that belongs to somebody.
    `,
    reactions: { care: ['rosa', 'lorna'] },
    replies: [
      en(
        'lorna',
        '58d 12:10',
        `
        Keep 2 and make it about *the work*: what a Tuesday looks like, hour by hour. A board understands a
        Tuesday. And you are right about stories, hold on to that, they will ask you for one.
      `,
        { helped: true, reactions: { thanks: ['tamsin'], agree: ['kwame', 'dolores'] } },
      ),
      en(
        'dolores',
        '58d 18:05',
        `
        When they ask for a story, say: "I can tell you one about us." Then tell them about the fax machine.
      `,
        { helped: true, reactions: { agree: ['lorna', 'rosa'] } },
      ),
      en(
        'kwame',
        '57d 08:20',
        `Four numbers is three too many for ten minutes. Which one would you keep if you had a minute?`,
      ),
      en(
        'tamsin',
        '57d 09:00',
        `The calls that were answered by nobody, because I was in court. Oh. That is number 4 as well.`,
        {
          reactions: { celebrate: ['kwame', 'lorna', 'meihua'] },
        },
      ),
    ],
    outcome: {
      by: 'tamsin',
      at: '47d 17:30',
      result: 'solved',
      note: `
      One number, one Tuesday, one need. They asked for a story, I told them about the fax machine. They
      laughed, and voted for the answering service.
    `,
    },
  }),
  celebration({
    handle: 'dolores-retires',
    title: 'Dolores, twenty-five years',
    by: 'lorna',
    at: '36d 09:00',
    body: `
      On Friday Dolores closes her office door for the last time, after twenty-five years, four ministers, three
      phone systems and one floor plan drawn eleven times. She does not want a speech, so here is a thread
      instead.
    `,
    reactions: { celebrate: ['rosa', 'kwame', 'meihua', 'pilar', 'tamsin', 'amrit', 'genevieve', 'ophelie', 'ronan'] },
    replies: [
      en('kwame', '36d 09:35', `"Was I there." I say it in the car. Thank you, Dolores.`, {
        reactions: { agree: ['meihua'] },
      }),
      fr(
        'genevieve',
        '36d 10:20',
        `
        Tu m'as répondu en anglais à toutes mes questions en français, et on s'est toujours comprises. Bonne
        route, chère collègue.
      `,
        { reactions: { care: ['dolores', 'ophelie'] } },
      ),
      en(
        'rosa',
        '36d 11:00',
        `The first person who ever answered me here, within eleven minutes. I counted because I was scared.`,
        {
          reactions: { care: ['lorna', 'tamsin', 'dolores'] },
        },
      ),
      en('tamsin', '35d 08:40', `"Then go home." In bold, in nine languages. Now it's your turn.`, {
        reactions: { agree: ['pilar', 'kwame'] },
      }),
      en(
        'dolores',
        '35d 16:45',
        `
        You are all impossible. My plants are on the windowsill for whoever comes next, and so is the floor
        plan. Look after each other before you look after the files. That is all I know.
      `,
        {
          reactions: { care: ['lorna', 'rosa', 'kwame', 'meihua', 'genevieve', 'ophelie', 'tamsin', 'amrit', 'pilar'] },
        },
      ),
    ],
  }),
])
