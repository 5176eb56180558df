import { ask, celebration, en, fr, threadsOf } from '../../writing.ts'

export const belonging = threadsOf('equity-improvement', [
  ask('problemSolving', {
    handle: 'accueil-en-cours-d-annee',
    title: 'Accueillir une famille en plein milieu d’année : notre première semaine ne marche pas',
    language: 'fr',
    by: 'camille',
    at: '94d 11:30',
    body: `
      Trousse, visite, jumelage avec un élève : tout y est. Et pourtant, au bout d'un mois, les familles
      arrivées en cours d'année viennent deux fois moins aux rencontres que les autres. Je crois que nous
      accueillons l'**enfant** et que nous oublions les parents. Par où commenceriez-vous ?
    `,
    replies: [
      fr(
        'fatou',
        '94d 12:50',
        `
        Par le dixième jour. Le premier jour, on n'entend rien, on sourit. Le dixième, on a de vraies questions
        et plus personne ne les pose. Un appel, dix minutes, dans leur langue.
      `,
        { helped: true, reactions: { agree: ['camille', 'luz', 'soraya'] } },
      ),
      en(
        'luz',
        '93d 09:10',
        `
        The buddy should be a *family*, not a student. We ask families who came two years ago: they remember,
        and they are glad to be asked for something that they know.
      `,
        { helped: true, reactions: { thanks: ['camille', 'fatou'], agree: ['elias', 'renata'] } },
      ),
      fr(
        'camille',
        '48d 16:10',
        `
        Cycle terminé : appel au dixième jour pour huit familles. Prédiction : quatre viennent à la rencontre.
        Résultat : sept. La huitième travaillait et a demandé un autre soir.
      `,
        { reactions: { celebrate: ['fatou', 'luz', 'wendell', 'soraya', 'tevita'] } },
      ),
    ],
    outcome: {
      by: 'camille',
      at: '47d 08:30',
      result: 'solved',
      note: 'L’appel du dixième jour est adopté. Les familles-jumelles commencent au prochain trimestre.',
    },
  }),
  ask('reuseAssets', {
    handle: 'hallway-interview-kit',
    title: 'Hallway interviews: our questions, yours to change',
    by: 'soraya',
    at: '104d 09:40',
    body: `
      Five questions that we ask twenty students in corridors, twice a year. No names are written down, answers
      are grouped before anybody reads them, nothing is shown if fewer than ten answered. The question that
      teaches us most: *"Where in this building do you breathe out?"* [The kit](https://example.org/hallway)
    `,
    reactions: { thanks: ['luz', 'tevita', 'elias', 'aiko'] },
    replies: [
      en(
        'tevita',
        '88d 15:15',
        `
        Asked it. The answer was the **kitchen door**. We put a bench there.
      `,
        { helped: true, reactions: { celebrate: ['soraya', 'luz', 'renata'] } },
      ),
      fr(
        'camille',
        '86d 10:20',
        `
        Version française : « Où est-ce que tu souffles, ici ? » Les petits ont répondu au sens propre. Nous
        avons gardé les deux sens.
      `,
        {
          helped: true,
          reactions: { celebrate: ['soraya', 'fatou'] },
        },
      ),
    ],
    outcome: { by: 'soraya', at: '70d 09:00', result: 'solved', note: 'Five schools, two languages, one bench.' },
  }),
  ask('discussDevelopments', {
    handle: 'new-chronic-absence-definition',
    title: 'The state changes how it counts chronic absence. What do we lose?',
    by: 'elias',
    at: '41d 08:30',
    body: `
      From next year half days count. Our run charts will jump, and somebody will say that attendance collapsed.
      How will you keep the line honest *and* readable?
    `,
    replies: [
      en(
        'wendell',
        '41d 10:00',
        `
        Two lines for one year: old rule until the change, new rule from the earliest week we can recompute,
        overlap shown. Never join them. And a sentence under the chart that a tired board member understands.
      `,
        { helped: true, reactions: { agree: ['elias', 'tevita', 'aiko'] } },
      ),
      en(
        'renata',
        '40d 07:40',
        `
        Tell the story **before** the jump. After it, it's an excuse.
      `,
        { helped: true, reactions: { agree: ['elias', 'odessa', 'soraya'] } },
      ),
    ],
  }),
  celebration({
    handle: 'crosswalk-painted',
    title: 'The crosswalk is painted',
    by: 'luz',
    at: '27d 07:50',
    body: `
      Nine families, three tables, twenty minutes to find it, five months to get it. This morning it was white
      and wet, and a crossing guard was directing a dog.
    `,
    reactions: { celebrate: ['soraya', 'renata', 'elias', 'tevita', 'wendell', 'fatou', 'camille', 'odessa', 'aiko'] },
    replies: [
      en('elias', '27d 08:30', `Mondays are in your debt.`),
      fr(
        'fatou',
        '27d 09:00',
        `
        Cinq mois pour de la peinture. Et elles n'ont pas lâché. Bravo à elles.
      `,
        { reactions: { agree: ['luz', 'soraya'] } },
      ),
    ],
  }),
  ask('coordination', {
    handle: 'share-translators-across-schools',
    title: 'Family nights: shall we spread them so that interpreters can be at all of them?',
    by: 'renata',
    at: '124d 12:00',
    body: 'Four schools, the same Thursday, the same two interpreters. Could we simply not do that?',
    replies: [
      en(
        'luz',
        '124d 12:20',
        `
        I've waited three years for this message.
      `,
        { reactions: { celebrate: ['renata', 'fatou'] } },
      ),
      fr(
        'camille',
        '123d 08:00',
        `
        Je prends le mardi. Et je partage mon interprète, si elle veut bien : je lui demande d'abord.
      `,
        {
          helped: true,
          reactions: { agree: ['luz', 'renata'] },
        },
      ),
      en(
        'luz',
        '119d 16:00',
        `
        Tuesday, Wednesday, Thursday, and one on a *Saturday morning*, asked for by families. Calendar is with
        everybody.
      `,
        {
          helped: true,
          reactions: { thanks: ['renata', 'camille', 'odessa'] },
        },
      ),
    ],
    outcome: {
      by: 'renata',
      at: '76d 20:40',
      result: 'solved',
      note: 'No clash in four months. Saturday has the highest turnout, and pancakes.',
    },
  }),
])
