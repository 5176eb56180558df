import { ask, discussion, en, fr, threadsOf } from '../../writing.ts'

export const committees = threadsOf('community-coordination', [
  discussion({
    handle: 'committee-that-only-reports',
    title: 'Our committee has become a place where people read their reports aloud',
    by: 'gordon',
    at: '165d 10:00',
    body: `
      Fourteen agencies, ninety minutes, everybody "gives an update". It's polite, it's well attended, and I
      can't name a single thing that changed between the last two meetings. **How did you get a committee out of
      this habit** without insulting the people who come?
    `,
    reactions: { agree: ['wren', 'mina', 'lorna', 'odile'] },
    replies: [
      en(
        'balraj',
        '165d 11:30',
        `
        Updates in writing, one paragraph, two days before. At the table only one question: *what here touches
        somebody else's work?* The first time it took nine minutes, and we had eighty minutes and no plan. Have
        a plan.
      `,
        { reactions: { thanks: ['gordon'], agree: ['ingrid', 'wren'] } },
      ),
      fr(
        'mireille',
        '164d 08:45',
        `
        J'ai commencé par demander à trois personnes, en privé : « Si la réunion n'existait pas, qu'est-ce qui
        vous manquerait ? » Toutes ont dit : *le café avant*. Alors on a allongé le café. C'est là que les
        choses se règlent.
      `,
        { reactions: { celebrate: ['odile', 'gordon', 'wren'], agree: ['dolores'] } },
      ),
      en(
        'dolores',
        '164d 17:00',
        `
        Somebody reads a report because it's the only way they know to be useful in the room. Give them another
        way before you take that one from them.
      `,
        { reactions: { agree: ['gordon', 'balraj', 'lorna', 'mina'] } },
      ),
      en(
        'wren',
        '163d 09:40',
        `
        We end each meeting with "who will call whom before the next one", by name. I read the list at the start
        of the next. It is a bit frightening and it works.
      `,
        {
          reactions: { thanks: ['gordon', 'odile'] },
        },
      ),
      en(
        'gordon',
        '118d 15:20',
        `
        Tried: longer coffee, written updates, Wren's list. Two people stopped coming. Nine phone calls
        happened. I think that I can live with this trade, and I wrote to both of the two.
      `,
        {
          quotes: { post: 4, words: 'who will call whom before the next one' },
          reactions: { celebrate: ['wren', 'balraj', 'mireille'], care: ['dolores', 'lorna'] },
        },
      ),
      fr('mireille', '117d 09:00', `Tu leur as écrit quoi ? C'est la partie que je n'ai jamais bien faite.`),
      en(
        'gordon',
        '117d 11:10',
        `
        "We changed how we meet and it may not serve you any more. What would?" One wants the written updates
        only. One hasn't answered.
      `,
        {
          reactions: { thanks: ['mireille', 'odile'] },
        },
      ),
    ],
  }),
  ask('seekExperience', {
    handle: 'police-seat-turnover',
    title: 'The police seat changes every eight months. How do you keep continuity?',
    by: 'wren',
    at: '123d 09:15',
    body: `
      I'm not complaining about any of the officers. But each new one gets the same two-hour introduction from
      me, and by the time that we trust each other there's a transfer.
    `,
    replies: [
      en(
        'ingrid',
        '123d 10:40',
        `
        Write the seat, not the person. One page: what this seat decides, what it never shares, who it calls.
        The outgoing officer hands it over *in front of us*. That five-minute ceremony did more than my two
        hours.
      `,
        { helped: true, reactions: { thanks: ['wren'], agree: ['gordon', 'balraj'] } },
      ),
      fr(
        'odile',
        '122d 08:30',
        `
        Nous demandons deux personnes par siège : une titulaire, une remplaçante, et la remplaçante vient une
        fois sur trois. Quand l'une part, l'autre connaît déjà le café.
      `,
        { helped: true, reactions: { agree: ['mireille', 'wren', 'mina'] } },
      ),
      en(
        'wren',
        '85d 14:00',
        `
        Page written, with the outgoing officer. It is better than mine would have been, because he knew what he
        had misunderstood.
      `,
        {
          reactions: { celebrate: ['ingrid', 'odile', 'gordon'] },
        },
      ),
    ],
    outcome: {
      by: 'wren',
      at: '59d 09:00',
      result: 'solved',
      note: 'One page for the seat, handed over at the table, and an alternate. Now the same for the other seats.',
    },
  }),
  ask('documentProjects', {
    handle: 'terms-of-reference-together',
    title: 'Fifth time somebody asks me for our terms of reference. Shall we write a good one together?',
    by: 'balraj',
    at: '92d 11:00',
    body: `
      I have eleven of them in a folder. Ten say nothing about how a decision is made or how one leaves. I
      propose to write **one page** with what a local committee really needs, and to put the eleven away.
    `,
    replies: [
      en(
        'lorna',
        '92d 12:30',
        `
        Put "how we disagree" in it. Ours came apart on that and nothing else.
      `,
        { helped: true, reactions: { agree: ['balraj', 'gordon', 'dana'] } },
      ),
      fr(
        'odile',
        '91d 09:00',
        `
        Et la langue : qui traduit, qui paie, combien de temps avant. Sinon « bilingue » veut dire que les
        francophones lisent l'ordre du jour pendant la réunion.
      `,
        { helped: true, reactions: { agree: ['mireille', 'solene', 'balraj'] } },
      ),
      en(
        'mina',
        '90d 10:20',
        `
        Who may speak for the committee in public, and who may not. Learned on live radio.
      `,
        { helped: true, reactions: { curious: ['wren', 'lorna'] } },
      ),
      en(
        'balraj',
        '61d 16:30',
        `
        Draft is here, one page and a half (I know): [terms of reference](https://example.org/terms). Seven
        headings: purpose, seats, how we decide, how we disagree, languages, who speaks, how one leaves.
      `,
        { reactions: { thanks: ['odile', 'gordon', 'wren', 'lorna'], celebrate: ['mina'] } },
      ),
      fr(
        'mireille',
        '60d 08:50',
        `
        « Comment on part » : merci. Personne ne l'écrit jamais, et c'est là que les gens se fâchent.
      `,
        {
          reactions: { agree: ['dolores', 'balraj', 'odile'] },
        },
      ),
    ],
    outcome: {
      by: 'balraj',
      at: '37d 10:00',
      result: 'solved',
      note: 'Adopted by four committees, each changed at least one heading. Both languages written side by side.',
    },
  }),
])
