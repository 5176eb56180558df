import { ask, en, fr, threadsOf } from '../../writing.ts'

export const equipesEnFrancais = threadsOf('case-assessment', [
  ask('reuseAssets', {
    handle: 'aide-memoire-animation',
    title: 'Un aide-mémoire d’animation pour les coprésidences, à adapter',
    language: 'fr',
    by: 'odile',
    at: '86d 10:00',
    body: `
      Une carte, recto seulement. Qui ouvre, qui garde l'heure, qui vérifie que la personne la plus silencieuse
      a parlé, qui relit la décision à voix haute. Et une ligne en bas : « Avons-nous besoin de tout ce qui a
      été dit pour décider ? » [La carte](https://example.org/carte-animation)
    `,
    reactions: { thanks: ['ingrid', 'balraj', 'stellan'] },
    replies: [
      en(
        'stellan',
        '86d 11:30',
        `
        "Who checks that the quietest person has spoken" is now my job, by vote. I used to be the reason.
      `,
        {
          helped: true,
          reactions: { celebrate: ['odile', 'ingrid', 'gordon'] },
        },
      ),
      fr(
        'odile',
        '85d 08:40',
        `
        Chez nous aussi, c'est la personne la plus bavarde qui a hérité du rôle. Ça marche trop bien.
      `,
        { reactions: { agree: ['stellan'] } },
      ),
      en(
        'wren',
        '68d 14:00',
        `
        English card attached to ours: same four, and we added *who opens the window*.
      `,
        { helped: true, reactions: { agree: ['odile', 'balraj'] } },
      ),
    ],
    outcome: {
      by: 'odile',
      at: '54d 09:00',
      result: 'solved',
      note: 'Cinq équipes l’utilisent. La fenêtre est ajoutée à la version 2.',
    },
  }),
])
