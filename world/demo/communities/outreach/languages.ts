import { ask, celebration, discussion, en, fr, threadsOf } from '../../writing.ts'

export const languagesInOutreach = threadsOf('outreach', [
  ask('coordination', {
    handle: 'book-interpreters-jointly',
    title: 'Can we book interpreters jointly across three agencies?',
    by: 'yusra',
    at: '158d 09:30',
    body: `
      Each of us books alone, pays the three-hour minimum and uses forty minutes. If three agencies took the
      same interpreter on the same day, one after the other, we would pay for one minimum. Has anybody tried?
      What goes wrong first?
    `,
    replies: [
      en(
        'mahalia',
        '158d 10:15',
        `
        We tried with two. What went wrong first: the interpreter sat in a waiting room with people who knew
        her. Now *she* has the room and people come to her, one door in, another out.
      `,
        { helped: true, reactions: { thanks: ['yusra'], agree: ['pilar'] } },
      ),
      fr(
        'ines',
        '157d 08:45',
        `
        Deuxième écueil : qui paie quand une des trois annule ? On a écrit une demi-page. Chaque agence paie son
        heure, présente ou non. Depuis, plus personne n'annule.
      `,
        { helped: true, reactions: { agree: ['yusra', 'mina'] } },
      ),
      en(
        'pilar',
        '157d 11:00',
        `
        And a pool of *two* per language, always. In a small community one interpreter knows somebody's cousin,
        and the right to say "not this one" must cost nobody anything.
      `,
        { helped: true, reactions: { agree: ['mahalia', 'yusra', 'ines', 'nadege'] } },
      ),
      en('mina', '156d 14:30', `Send me the half page and I'll bring it to the other two managers on Friday.`),
      en(
        'yusra',
        '139d 16:10',
        `
        First shared day done: three agencies, two languages, four hours, no waiting room. The interpreter asked
        for it to stay this way because she had **time to eat**.
      `,
        { reactions: { celebrate: ['mahalia', 'pilar', 'ines', 'mina', 'harpreet'] } },
      ),
    ],
    outcome: {
      by: 'yusra',
      at: '110d 09:00',
      result: 'solved',
      note: `
      Every second Wednesday, three agencies, two interpreters in each language. The half page is in both
      official languages.
    `,
    },
  }),
  discussion({
    handle: 'interprete-pas-famille',
    title: 'Dire non quand la famille propose d’interpréter',
    language: 'fr',
    by: 'thuy',
    at: '121d 09:10',
    body: `
      On m'offre souvent une tante, un voisin, un grand enfant pour interpréter. Je sais pourquoi c'est non. Ce
      que je cherche, ce sont les **mots** pour le dire sans blesser une offre généreuse. Comment faites-vous ?
    `,
    reactions: { agree: ['ines', 'nadege'] },
    replies: [
      fr(
        'ines',
        '121d 10:25',
        `
        « Merci d'être venue. J'aimerais que vous puissiez rester sa tante aujourd'hui, et pas travailler. » Ça
        marche presque toujours. Rester sa tante, c'est un cadeau.
      `,
        { reactions: { thanks: ['thuy', 'nadege'], care: ['harpreet'] } },
      ),
      en(
        'mahalia',
        '121d 12:00',
        `
        I say that it's a rule of *mine*, for everybody, even when I speak the language myself. It takes the
        person out of it.
      `,
        { reactions: { agree: ['yusra', 'ines'] } },
      ),
      fr(
        'nadege',
        '120d 08:50',
        `
        Et je donne un rôle : attendre avec le petit, faire le thé. Une personne à qui on a dit non et qui n'a
        rien à faire, elle écoute à la porte. Je ferais pareil.
      `,
        { reactions: { agree: ['thuy', 'ines', 'dana'] } },
      ),
      fr(
        'thuy',
        '119d 16:30',
        `
        Essayé aujourd'hui : « rester sa tante ». Je n'aurais jamais cru qu'un refus puisse soulager tout le
        monde à ce point, moi la première.
      `,
        { quotes: { post: 1, words: 'rester sa tante' }, reactions: { celebrate: ['ines', 'nadege'] } },
      ),
    ],
  }),
  ask('reuseAssets', {
    handle: 'phone-settings-cards',
    title: 'Picture cards for safer phone settings: take them and change them',
    by: 'yusra',
    at: '84d 11:20',
    body: `
      We made eight cards, mostly pictures: location, shared accounts, cloud photos, car apps, and a card that
      says *don't change anything yet, talk to somebody first*. That one goes on top. They are free to change,
      please tell us what you changed: [the cards](https://example.org/phone-cards).
    `,
    reactions: { thanks: ['dana', 'colm', 'mahalia', 'freya'] },
    replies: [
      en(
        'dana',
        '84d 13:15',
        `The card on top is the best of the eight. Printed at A6, it fits behind a phone
      case.`,
      ),
      fr(
        'thuy',
        '80d 10:00',
        `
        Traduites en français et en vietnamien. Nous avons changé le dessin du nuage : personne ne comprenait
        qu'un nuage garde des photos. On a mis une armoire.
      `,
        { helped: true, reactions: { celebrate: ['yusra', 'ines', 'pilar'] } },
      ),
      en('yusra', '79d 08:40', `A wardrobe! We are taking the wardrobe back. Thank you, Thuy.`),
      en(
        'colm',
        '51d 15:35',
        `
        One change for places with no signal: a card for *what happens when the phone comes back into range*.
        Everything arrives at once, and it shows on the lock screen.
      `,
        { helped: true, reactions: { thanks: ['freya', 'yusra', 'nadege'] } },
      ),
    ],
    outcome: {
      by: 'yusra',
      at: '45d 10:00',
      result: 'solved',
      note: `
      Four agencies use them, in five languages. The wardrobe and the lock screen card are in the second
      version.
    `,
    },
  }),
  celebration({
    handle: 'evening-position-funded',
    title: 'We got the evening position funded',
    by: 'dana',
    at: '69d 16:00',
    body: `
      Twenty hours a week, evenings, for two years. It took four applications and a map with driving times,
      which I stole from Mahalia. Thank you to everybody who read a draft.
    `,
    reactions: { celebrate: ['mahalia', 'harpreet', 'mina', 'freya', 'colm', 'yusra', 'nadege', 'amrit', 'pilar'] },
    replies: [
      en('mahalia', '69d 16:20', `Steal everything. Congratulations!`),
      fr('nadege', '68d 09:00', `Bravo ! Les soirs, c'est là que les gens peuvent parler.`, {
        reactions: { agree: ['dana'] },
      }),
      en(
        'harpreet',
        '68d 10:30',
        `Four applications. Would you tell us one day what changed between the third and the fourth?`,
      ),
      en(
        'dana',
        '66d 12:15',
        `
        Easy: in the third I wrote what we would do. In the fourth I wrote what is closed at six o'clock.
      `,
        { reactions: { thanks: ['harpreet', 'mina', 'colm'] } },
      ),
    ],
  }),
])
