import { announcement, ask, discussion, en, fr, threadsOf } from '../../writing.ts'

export const outreachTeam = threadsOf('outreach', [
  announcement({
    handle: 'sponsorship-evenings',
    title: 'Two evenings on sponsorship and permits, as you asked',
    by: 'amrit',
    at: '94d 10:00',
    alsoIn: ['victim-services'],
    body: `
      Two evenings with a legal clinic, from questions that you sent. General information, no advice on
      anybody's situation. Interpretation between English and French. Send questions here **before**, in your
      own words, with nothing in them that points to a person.
    `,
    reactions: { thanks: ['mahalia', 'yusra', 'dana', 'thuy'] },
    replies: [
      fr(
        'thuy',
        '94d 11:10',
        `Ma question : qu'est-ce qu'on peut dire *sans* être juriste, et où commence le conseil ?`,
        {
          reactions: { agree: ['ines', 'mahalia'] },
        },
      ),
      en('amrit', '93d 09:00', `That will be the first ten minutes. Merci Thuy.`),
    ],
  }),
  discussion({
    handle: 'how-long-is-long-enough',
    title: 'How long is long enough? Ending outreach with somebody who is doing well',
    by: 'harpreet',
    at: '104d 14:00',
    body: `
      A thing we talk about in cars and never in meetings. Someone is doing well. You both know. Neither says
      it. **How do you end?** And how do you know that it's not *you* who doesn't want to let go?
    `,
    replies: [
      en(
        'dana',
        '104d 15:20',
        `
        We say at the beginning how it ends: "We'll look at it every three months, and one day we'll both think
        it's enough." Then ending is a thing we do together and not something that happens to her.
      `,
        { reactions: { agree: ['mahalia', 'harpreet', 'yusra'] } },
      ),
      fr(
        'ines',
        '103d 09:00',
        `
        Et pour la deuxième question : si je pense à elle le dimanche, c'est pour la supervision. Pas parce que
        c'est mal. Parce que c'est à moi.
      `,
        { reactions: { care: ['nadege', 'harpreet'], agree: ['dana', 'thuy'] } },
      ),
      en(
        'freya',
        '103d 11:15',
        `
        On an island you never end, you meet at the store. So we end the *visits* and agree on how to say hello.
      `,
        { reactions: { agree: ['nadege', 'colm'], care: ['harpreet'] } },
      ),
      en(
        'yusra',
        '102d 13:40',
        `
        In my communities ending is done with food. If I say "our last visit" and do not stay for tea, I have
        said something else.
      `,
        { reactions: { agree: ['mahalia', 'thuy'] } },
      ),
      en(
        'harpreet',
        '98d 16:00',
        `
        What I take from you all: say the end at the beginning; look together at fixed times; agree on hello;
        stay for tea; bring Sundays to supervision. Closing this one here while it's whole. Open another
        whenever you need it.
      `,
        { reactions: { thanks: ['dana', 'ines', 'freya', 'yusra', 'mahalia', 'nadege'] } },
      ),
    ],
    closed: { by: 'harpreet', at: '98d 16:02' },
  }),
  ask('requestInfo', {
    handle: 'mileage-rate-change',
    title: 'Did your mileage rate change this year?',
    by: 'freya',
    at: '167d 12:00',
    body: 'Ours is from six years ago. Before I make a fuss I would like to know whether I am alone.',
    replies: [
      en('colm', '167d 12:20', `Same rate as when I had hair.`, { reactions: { agree: ['dana', 'freya'] } }),
      en(
        'mina',
        '166d 09:00',
        `Changed in our region last year, after we put it as an equity question: who pays to drive farthest? The
        lowest paid.`,
        {
          helped: true,
          reactions: { agree: ['freya', 'colm', 'harpreet', 'mahalia'] },
        },
      ),
    ],
    outcome: {
      by: 'freya',
      at: '78d 10:00',
      result: 'not',
      note: `
      Made the fuss. "Not in this budget." I have written down the date and will ask in the month when they
      write the next one.
    `,
    },
  }),
  ask('discussDevelopments', {
    handle: 'nouveaux-delais-aide-urgence',
    title: 'Nouveaux délais pour l’aide d’urgence : qu’est-ce que ça change sur le terrain ?',
    language: 'fr',
    by: 'ines',
    at: '29d 09:00',
    body: `
      La circulaire est sortie lundi. Les demandes doivent être complètes en dix jours ouvrables au lieu de
      trente. Sur papier, c'est plus rapide. Dans mon secteur, dix jours, c'est le temps d'obtenir *un*
      rendez-vous. Comment la lisez-vous ?
    `,
    reactions: { agree: ['thuy'] },
    replies: [
      fr(
        'thuy',
        '29d 10:40',
        `
        Je la lis comme toi, sauf un détail : « complète » n'est pas défini. J'ai demandé par écrit si une
        demande sans la pièce numéro 4 est incomplète. Je partage la réponse ici.
      `,
        { helped: true, reactions: { thanks: ['ines', 'nadege'] } },
      ),
      fr(
        'nadege',
        '28d 08:15',
        `
        Pour les villages, c'est simple : la poste passe deux fois par semaine. Dix jours ouvrables, c'est
        quatre passages.
      `,
        { reactions: { agree: ['ines', 'thuy'] } },
      ),
      en(
        'mahalia',
        '28d 11:00',
        `
        Similar change here two years ago. What helped: we sent the first page on day one and the rest when it
        came, with a cover letter that quoted their own word "begun". Nobody objected. Check that it holds where
        you are.
      `,
        { helped: true, reactions: { curious: ['ines', 'thuy'] } },
      ),
      fr('thuy', '11d 15:20', `Réponse reçue : la pièce 4 peut suivre. Par écrit. Je la garde précieusement.`, {
        reactions: { celebrate: ['ines', 'nadege', 'mahalia'] },
      }),
    ],
  }),
  ask('reuseAssets', {
    handle: 'winter-kit-list',
    title: 'Our car kit list, for anybody who drives far',
    by: 'freya',
    at: '2d 16:30',
    body: `
      Written after a night on the wrong side of a slide. One page: warmth, light, water, paper, something
      sweet, and the two forms that you will wish you had. Change it for your roads: [the kit
      list](https://example.org/car-kit).
    `,
    reactions: { thanks: ['colm', 'nadege'] },
    replies: [],
  }),
])
