import { ask, fr, en, threadsOf } from '../../writing.ts'

export const proximiteEnFrancais = threadsOf('outreach', [
  ask('problemSolving', {
    handle: 'groupe-du-marche',
    title: 'Le groupe de cuisine attire tout le monde, sauf celles que nous espérions',
    language: 'fr',
    by: 'thuy',
    at: '43d 13:30',
    body: `
      Belle salle, bonne soupe, quinze personnes chaque mardi. Presque toutes habitent à deux rues et se
      connaissent déjà. Celles qui sont isolées ne viennent pas. Changer l'heure ? Le lieu ? Ou accepter que ce
      groupe soit *autre chose* ?
    `,
    replies: [
      fr(
        'nadege',
        '43d 15:00',
        `
        Accepte, et déplace la soupe. Garde le mardi pour celles qui y sont bien, et apporte dix portions là où
        les autres passent de toute façon : la buanderie, l'arrêt d'autobus, la sortie de l'école.
      `,
        { helped: true, reactions: { agree: ['ines', 'mina'], thanks: ['thuy'] } },
      ),
      en(
        'mina',
        '42d 09:10',
        `
        What Nadège says. Our van's whole theory is "move the soup".
      `,
        { reactions: { agree: ['harpreet', 'nadege'] } },
      ),
      fr(
        'ines',
        '42d 10:45',
        `
        Et demande au groupe du mardi de cuisiner pour les autres. Elles connaissent peut-être celles que tu
        cherches.
      `,
        {
          helped: true,
          reactions: { agree: ['nadege', 'thuy', 'yusra'] },
        },
      ),
      fr(
        'thuy',
        '21d 17:00',
        `
        Le groupe a dit oui avant la fin de ma phrase. Trente portions, trois lieux. La coriandre fait parler
        tout le monde, je ne l'avais pas prévu.
      `,
        {
          reactions: { celebrate: ['nadege', 'ines', 'mina', 'harpreet'] },
        },
      ),
    ],
    outcome: {
      by: 'thuy',
      at: '20d 09:00',
      result: 'partly',
      note: 'Le mardi reste le mardi. La soupe voyage. On verra dans trois mois.',
    },
  }),
])
