import { ask, discussion, en, fr, threadsOf } from '../../writing.ts'

export const craftOfOutreach = threadsOf('outreach', [
  ask('visits', {
    handle: 'come-see-mobile-outreach',
    title: 'May two of us come and see your mobile outreach?',
    by: 'harpreet',
    at: '148d 10:00',
    body: `
      We have a van and no idea. Before we put shelves into it, two of us would love to ride along somewhere for
      a day, sleep at our own cost, and carry boxes. Who would have us?
    `,
    replies: [
      en(
        'mina',
        '148d 11:30',
        `
        Come to us, second week of the month. Bring boots. You'll see what works (the side door, the soup) and
        what we regret (the **logo**).
      `,
        { helped: true, reactions: { thanks: ['harpreet'], curious: ['colm', 'freya'] } },
      ),
      en('harpreet', '148d 12:05', `Booked. We will write up what we see for everybody, you read it first.`),
      en(
        'harpreet',
        '122d 15:40',
        `
        What we saw in one day, with Mina's blessing:

        1. It parks where people already go: laundry, food bank, clinic. Never in front of somebody's home.
        2. The side door faces away from the street.
        3. Soup first. Nobody has to want something to come near.
        4. Two workers always, one of them outside.
        5. The logo is going. It takes one neighbour to recognise it.

        What surprised us: it is *quiet*. Most of the day is waiting well.
      `,
        { reactions: { thanks: ['dana', 'yusra', 'freya', 'ines', 'mahalia'], agree: ['mina'] }, edited: '121d 09:00' },
      ),
      fr('nadege', '121d 10:15', `« Attendre bien. » Je garde cette phrase. C'est la moitié de notre métier.`, {
        quotes: { post: 3, words: 'Most of the day is waiting well' },
        reactions: { agree: ['harpreet', 'ines', 'mina'] },
      }),
    ],
    outcome: {
      by: 'harpreet',
      at: '119d 09:30',
      result: 'solved',
      note: 'We went, we carried boxes, our van has a side door and no logo.',
    },
  }),
  ask('mapKnowledge', {
    handle: 'who-knows-sponsorship-breakdown',
    title: 'Who knows immigration sponsorship breakdown? Where are we thin?',
    by: 'mahalia',
    at: '113d 13:00',
    body: `
      I don't want an answer to a question, I want to know **who to call**. Who among us feels steady on
      sponsorship breakdown, on work permits tied to one employer, on benefits for people without status? And
      where do none of us feel steady?
    `,
    replies: [
      en(
        'yusra',
        '113d 14:20',
        `Sponsorship: steady enough to know when to stop and call the clinic. Permits: learning.`,
        { helped: true },
      ),
      fr(
        'thuy',
        '112d 09:15',
        `
        Prestations : oui, pour le Québec seulement, je connais les formulaires et les délais. Je peux répondre
        en français et en vietnamien.
      `,
        { helped: true, reactions: { thanks: ['mahalia', 'ines'] } },
      ),
      fr(
        'ines',
        '112d 10:40',
        `Permis fermés : j'ai suivi une formation, il y a un an. Donc à vérifier avec une juriste, toujours.`,
      ),
      en(
        'dana',
        '111d 08:30',
        `None of the three. My region is the thin place. I refer, and often to an answering machine.`,
      ),
      en(
        'mahalia',
        '108d 11:00',
        `
        So the picture so far:

        - steady: sponsorship (1), benefits in one province (1)
        - learning: permits (2)
        - **nobody**: benefits elsewhere, and anything north

        Amrit, that looks like a training request to me.
      `,
        { reactions: { agree: ['dana', 'yusra', 'colm', 'harpreet'] } },
      ),
      en('amrit', '107d 09:20', `It does. Two evenings with a legal clinic, in both languages. Dates to come.`, {
        reactions: { thanks: ['mahalia', 'dana', 'colm'] },
      }),
    ],
  }),
  discussion({
    handle: 'les-cles-de-la-voiture',
    title: 'Travailler dans sa voiture : où mettez-vous votre journée ?',
    language: 'fr',
    by: 'nadege',
    at: '54d 17:10',
    body: `
      Mon bureau, c'est une voiture. J'y mange, j'y écris, j'y pleure parfois, et j'y conduis mes enfants le
      samedi. Comment faites-vous pour que votre journée ne rentre pas à la maison avec vous ?
    `,
    reactions: { care: ['ines', 'thuy', 'colm', 'freya'] },
    replies: [
      fr(
        'ines',
        '54d 18:00',
        `
        Une boîte avec un couvercle. Tout ce qui est du travail va dedans, la boîte va dans le coffre, et le
        couvercle fait *clac*. J'ai besoin du clac.
      `,
        { reactions: { agree: ['nadege', 'thuy'] } },
      ),
      en(
        'colm',
        '53d 08:20',
        `
        I change the radio station at the bridge. North of the bridge is work, south of it is bad country music.
        My daughter knows not to touch it before the bridge.
      `,
        { reactions: { care: ['nadege', 'harpreet', 'dana'] } },
      ),
      fr(
        'thuy',
        '53d 09:05',
        `
        Je m'arrête cinq minutes au parc avant de rentrer. J'écris trois mots sur la journée, je plie le papier,
        je le jette. Trois mots seulement.
      `,
        { reactions: { agree: ['ines'], thanks: ['nadege'] } },
      ),
      fr('nadege', '52d 17:30', `La boîte est achetée. Elle fait un très bon clac.`, {
        quotes: { post: 1, words: 'le couvercle fait *clac*' },
        reactions: { celebrate: ['ines', 'thuy', 'colm'] },
      }),
    ],
  }),
  ask('problemSolving', {
    handle: 'no-signal-safety-planning',
    title: 'Safety planning where there is no signal',
    by: 'colm',
    at: '6d 08:50',
    body: `
      Almost every planning sheet begins with a phone. What do yours say for a house where the phone works on
      one windowsill, at night, if the weather is good? I am looking for *questions to ask*, not for answers.
    `,
    replies: [
      en(
        'freya',
        '6d 10:20',
        `
        "Who would notice first if your routine changed?" Out here that's the boat taxi or the school bus
        driver, and they notice well.
      `,
        { helped: true, reactions: { thanks: ['colm'], agree: ['nadege'] } },
      ),
      fr(
        'nadege',
        '5d 09:30',
        `
        « Qu'est-ce que tout le monde peut voir de la route ? » Un store, une lumière, une corde à linge. Mais
        c'est à elle de choisir, et à elle de dire qui sait.
      `,
        { reactions: { agree: ['freya', 'ines', 'harpreet'] } },
      ),
    ],
  }),
])
