import { ask, en, fr, threadsOf } from '../../writing.ts'

export const waitingLists = threadsOf('victim-services', [
  ask('problemSolving', {
    handle: 'waiting-list-triage',
    title: 'Our waiting list keeps growing. Can we think through how to triage fairly?',
    by: 'rosa',
    at: '41d 09:12',
    body: `
      We went from three weeks to nine in half a year. First come, first served feels fair until I read the
      intakes. I would like to hear how others decide, and **how you explain it to the person who waits**.

      What we tried: a short call within 48 hours for everybody. It helps people, and it eats the mornings.
    `,
    reactions: { agree: ['ronan', 'tamsin', 'lorna'], care: ['meihua'] },
    replies: [
      en(
        'dana',
        '41d 11:40',
        `
        We keep two numbers apart:

        - **urgency**: what could happen this week
        - **readiness**: what the person wants now

        Somebody can be high on one and low on the other, and then a short call now and a longer meeting later
        is the right answer and not a consolation prize. We stopped adding the two numbers up. The sum was
        always wrong for somebody.
        `,
        { helped: true, reactions: { thanks: ['rosa', 'tamsin', 'genevieve'], curious: ['kwame'] } },
      ),
      fr(
        'genevieve',
        '41d 14:05',
        `
        Ici, on a arrêté de dire « liste d'attente » au téléphone. On dit : « Votre premier rendez-vous est dans
        sept semaines. D'ici là, voici ce que vous pouvez avoir, et voici quand je vous rappelle. » Puis on
        rappelle vraiment, le jour dit, même cinq minutes.

        Ça n'a pas raccourci l'attente. Mais les gens ne disparaissent plus entre les deux.
        `,
        { helped: true, reactions: { thanks: ['rosa', 'ophelie'], agree: ['lorna'] } },
      ),
      en(
        'rosa',
        '41d 16:30',
        `Merci Geneviève. The promised call back, on a promised day. I can do that
      tomorrow.`,
        {
          quotes: { post: 2, words: 'voici quand je vous rappelle' },
        },
      ),
      en(
        'lorna',
        '40d 08:20',
        `
        A manager's view. Each time we let the person who answers the phone decide alone, that person got sick
        within the year. So two of us look at the list on Monday for fifteen minutes. Not to be more right. So
        that nobody carries the no by herself.
        `,
        { helped: true, reactions: { care: ['rosa', 'meihua', 'dana'], agree: ['kwame', 'dolores'] } },
      ),
      en(
        'kwame',
        '40d 12:15',
        `
        Court dates make their own triage whether we like it or not. We mark three dates: first appearance,
        trial, sentencing. Anybody within three weeks of one of these moves up. Easy to explain, nobody has ever
        argued.
        `,
      ),
      en(
        'dolores',
        '40d 17:02',
        `
        Twenty-five years in, and the fairest list I ever had was the one I was willing to read aloud to the
        people on it. If you would be ashamed of a rule when you say it, change the rule.
      `,
        { reactions: { agree: ['rosa', 'lorna', 'pilar', 'meihua'] } },
      ),
      en(
        'tamsin',
        '39d 09:45',
        `
        New here, so maybe a naive question. Do you tell people their place on the list? I was told never to,
        and then they call every week to ask.
      `,
        { edited: '39d 09:52' },
      ),
      en('rosa', '39d 10:10', `Not naive. I don't, and they do call every week.`),
      en(
        'pilar',
        '38d 13:30',
        `
        We give a *range and a date*, never a place. "Between five and eight weeks, and I call you on the 14th
        whatever happens." With interpreters this matters even more: a number in a line can sound like a ticket
        at a counter.
      `,
        { reactions: { thanks: ['tamsin'] } },
      ),
      en(
        'amrit',
        '36d 15:00',
        `
        This is the fourth time in half a year that waiting lists come up, in three communities. I would like to
        give it half an hour at the quarterly meeting and to take what you say to the conversation with the
        funder. Rosa, Lorna, would you open it together?
      `,
        { reactions: { agree: ['rosa', 'lorna', 'dana'] } },
      ),
      en('lorna', '36d 16:12', `Yes. If I may bring the Monday fifteen minutes and no slides.`),
      en(
        'tamsin',
        '1d 10:20',
        `
        @rosa, I have been giving a date instead of a place for a month now. The calls on Mondays went from nine
        to two. Thank you for asking this out loud.
      `,
        { reactions: { celebrate: ['lorna', 'dana'] } },
      ),
      en('lorna', 'PT5H', `From nine to two. That is worth a slide after all.`),
    ],
    outcome: {
      by: 'rosa',
      at: '20d 11:00',
      result: 'partly',
      note: `
      The list is as long as before. What changed: everybody has a date for my next call, and my colleague and I
      read the list together on Mondays. Fewer people vanish, and I sleep better on Sundays.
    `,
    },
  }),
  ask('buildArgument', {
    handle: 'second-worker-argument',
    title: 'How do others justify a second position to the funder?',
    by: 'ronan',
    at: '118d 10:25',
    body: `
      One worker, four small towns, a two-hour drive between the first and the last. I have numbers (contacts,
      hours, kilometres) and the funder has seen them. They nod and nothing comes. What has actually moved
      somebody?
    `,
    replies: [
      en(
        'lorna',
        '118d 13:10',
        `
        Contacts never moved anybody. What did: **what stops when I am sick**. We kept a plain log for three
        months of every service that closed because one person was away. One page, no adjectives.
      `,
        { helped: true, reactions: { thanks: ['ronan'], agree: ['mahalia', 'rosa'] } },
      ),
      en(
        'mahalia',
        '117d 09:05',
        `
        Compare with yourselves. We drew the road map with driving times and wrote on it where somebody can be
        seen *the same day*. It was mostly white paper. The programme officer asked to keep it.
      `,
        { helped: true, reactions: { curious: ['dana'] } },
      ),
      fr(
        'ophelie',
        '117d 11:48',
        `
        Chez nous, c'est une lettre d'une partenaire qui a compté : la responsable du greffe a écrit que les
        journées où nous sommes là se déroulent plus vite. Ce n'est pas notre raison d'être, mais c'est leur
        langue.
      `,
        { helped: true, reactions: { thanks: ['ronan', 'kwame'] } },
      ),
      en(
        'ronan',
        '116d 08:30',
        `
        The registry. I would never have thought of asking the registry. Thank you, Ophélie.
      `,
        { quotes: { post: 3, words: "une lettre d'une partenaire" } },
      ),
      en(
        'dolores',
        '115d 18:40',
        `
        And ask in the month when they *write* the budget, not when they announce it. Find out which month that
        is. I lost eleven years to this.
      `,
        { reactions: { agree: ['lorna', 'ronan', 'amrit'] } },
      ),
    ],
    outcome: {
      by: 'ronan',
      at: '52d 09:00',
      result: 'partly',
      note: `
      Half a position, for a year, to begin with. The closure log did it, together with the registry's letter. I
      will write down how the log is kept so that you can copy it.
    `,
    },
  }),
])
