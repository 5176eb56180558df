import { announcement, ask, celebration, discussion, en, fr, threadsOf } from '../../writing.ts'

export const betweenMeetings = threadsOf('community-coordination', [
  announcement({
    handle: 'rencontres-semestrielles',
    title: 'Nos rencontres semestrielles / Our twice-yearly meetings',
    language: 'fr',
    by: 'solene',
    at: '45d 09:00',
    alsoIn: ['case-assessment'],
    body: `
      Les deux communautés de coordination se réunissent dans six semaines, l'une le matin, l'autre
      l'après-midi, pour que celles et ceux qui portent les deux chapeaux n'aient qu'une journée à libérer.

      Ordre du jour, dans l'ordre de vos votes : ce qui a changé **entre** les réunions ; les sièges qui
      tournent ; ce que le regroupement a porté plus loin ; une demi-heure de bonnes nouvelles.

      In English: same day, morning and afternoon. Vote for one more topic below by replying.
    `,
    reactions: { thanks: ['gordon', 'odile', 'balraj', 'ingrid'] },
    replies: [
      en(
        'ingrid',
        '45d 10:15',
        `
        One more topic: what we do when a funder wants numbers that we don't want to collect.
      `,
        {
          reactions: { agree: ['wren', 'balraj', 'odile', 'gordon'] },
        },
      ),
      fr('solene', '44d 08:40', `Ajouté, et en premier l'après-midi.`),
    ],
  }),
  celebration({
    handle: 'shared-key-cabinet',
    title: 'Three agencies, one key',
    by: 'wren',
    at: '102d 13:00',
    body: `
      A small thing. For years, help with a changed lock took between two days and never, because each agency
      had a form and none had a locksmith. Now there is one locksmith, one half-page, and three agencies that
      take turns to pay. Average last month: **five hours**.
    `,
    reactions: { celebrate: ['gordon', 'balraj', 'mireille', 'odile', 'lorna', 'dana', 'mina', 'ingrid', 'amrit'] },
    replies: [
      en('lorna', '102d 13:45', `Five hours! May I have the half page?`),
      en(
        'wren',
        '102d 14:10',
        `
        [Here](https://example.org/half-page). The secret is that the locksmith chairs the annual barbecue.
      `,
        {
          reactions: { celebrate: ['lorna', 'mina'] },
        },
      ),
      fr(
        'odile',
        '101d 09:20',
        `
        C'est exactement le genre de chose qu'aucun rapport ne montre. Je la raconte ce soir à mon comité.
      `,
        { reactions: { agree: ['mireille'] } },
      ),
    ],
  }),
  discussion({
    handle: 'qui-manque-a-la-table',
    title: 'Qui manque à votre table ?',
    language: 'fr',
    by: 'odile',
    at: '75d 10:30',
    body: `
      Nous avons dessiné la table, les chaises, et qui les occupe. Deux chaises vides nous ont sauté aux yeux :
      personne du **logement**, et personne qui ait moins de quarante ans. Faites l'exercice, et dites-nous ce
      que vous voyez.
    `,
    replies: [
      fr(
        'mireille',
        '75d 12:00',
        `
        Personne de la communauté acadienne d'à côté, alors qu'on se réunit chez eux. J'ai rougi.
      `,
        {
          reactions: { care: ['odile'], agree: ['solene'] },
        },
      ),
      en(
        'mina',
        '74d 09:10',
        `
        No farmers, no co-op, no one who knows who has not been seen in town for three weeks.
      `,
        { reactions: { agree: ['gordon', 'wren', 'dana'] } },
      ),
      en(
        'dana',
        '74d 10:00',
        `
        We have everybody. They are all managers. The chairs are full and the *workers* are missing.
      `,
        {
          reactions: { agree: ['odile', 'lorna', 'mina'], curious: ['balraj'] },
        },
      ),
      en(
        'gordon',
        '73d 15:20',
        `
        I'll say the uncomfortable one. Local Nations have been invited for years, by letter, to **our** table.
        Last year I asked instead whether we might come to theirs. We sat at the side, and listened, and were
        asked back.
      `,
        { reactions: { care: ['wren', 'ingrid', 'mireille'], agree: ['odile', 'dana', 'lorna', 'balraj'] } },
      ),
      fr('odile', '72d 08:45', `Merci Gordon. Changer de table plutôt que d'ajouter une chaise.`, {
        quotes: { post: 4, words: 'whether we might come to theirs' },
        reactions: { agree: ['gordon', 'mireille', 'wren'] },
      }),
    ],
  }),
  ask('buildArgument', {
    handle: 'paid-coordination-hours',
    title: 'Coordination is nobody’s job. How do you show what ten paid hours a week would do?',
    by: 'gordon',
    at: '30d 11:30',
    body: `
      I chair from the side of a desk, like most of you. The municipality might pay ten hours. What evidence did
      you use, and what would you leave out?
    `,
    replies: [
      en(
        'balraj',
        '30d 13:00',
        `
        Log one month of what you do anyway, in quarter hours. I was at eleven a week. Then ask: which of these
        should stop? They couldn't choose either.
      `,
        { helped: true, reactions: { agree: ['gordon', 'wren', 'odile'] } },
      ),
      fr(
        'mireille',
        '29d 09:20',
        `
        Laisse de côté le nombre de réunions : plus il est grand, plus on a l'air de perdre du temps. Montre
        deux choses qui se sont réglées en une journée *parce que* quelqu'un connaissait quelqu'un.
      `,
        { helped: true, reactions: { thanks: ['gordon'], agree: ['balraj', 'mina'] } },
      ),
      en(
        'wren',
        '27d 10:40',
        `
        The lock thing. Take the lock thing. Five hours against two days is a sentence that a mayor can repeat.
      `,
        {
          helped: true,
          reactions: { agree: ['gordon', 'balraj', 'lorna'] },
        },
      ),
    ],
  }),
  ask('problemSolving', {
    handle: 'minutes-nobody-reads',
    title: 'Des procès-verbaux que personne ne lit : qu’est-ce qu’on garde ?',
    language: 'fr',
    by: 'mireille',
    at: '12d 09:40',
    body: `
      Neuf pages. Le secrétaire les écrit le dimanche, le pauvre. Je voudrais une page. Qu'est-ce que vous
      gardez : les décisions, les noms, les désaccords ?
    `,
    replies: [
      fr(
        'odile',
        '12d 11:00',
        `
        Trois listes : décidé, promis (par qui, pour quand), pas d'accord (sans noms). Et rien d'autre. La
        troisième liste est la plus courte et la plus lue.
      `,
        { helped: true, reactions: { thanks: ['mireille'], agree: ['solene'] } },
      ),
      en(
        'balraj',
        '11d 09:15',
        `
        We write it *during* the meeting on the screen and read it aloud at the end. Four minutes, and nobody
        has a Sunday.
      `,
        {
          helped: true,
          reactions: { agree: ['mireille', 'odile', 'wren'] },
        },
      ),
      fr(
        'mireille',
        '10d 16:30',
        `
        Essai lundi. Le secrétaire a demandé s'il pouvait m'embrasser.
      `,
        { reactions: { celebrate: ['odile', 'balraj', 'solene', 'wren'] } },
      ),
    ],
  }),
  ask('requestInfo', {
    handle: 'meeting-rooms-insurance',
    title: 'Does your committee have its own insurance?',
    by: 'mina',
    at: '7d 15:10',
    body: `
      We are not a society, we own nothing, and the hall now asks for proof of insurance. Under whose do you
      meet?
    `,
    replies: [],
  }),
])
