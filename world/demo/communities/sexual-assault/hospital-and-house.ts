import { announcement, ask, discussion, en, fr, threadsOf } from '../../writing.ts'

export const hospitalAndHouse = threadsOf('sexual-assault', [
  ask('problemSolving', {
    handle: 'new-nurses-every-month',
    title: 'New nurses every month: how do you stay known in an emergency department?',
    by: 'carys',
    at: '109d 10:30',
    body: `
      We had good relations with the hospital. Then half of the people left. Now I arrive at night and explain
      who I am to somebody new each time, while somebody waits who should not wait. I have made a poster. Nobody
      reads posters.
    `,
    replies: [
      en(
        'paz',
        '109d 12:20',
        `
        Bring the night shift something at the *end* of their shift, not in the middle. Seven in the morning,
        fruit, four minutes. They remember fruit.
      `,
        {
          helped: true,
          reactions: { thanks: ['carys'], agree: ['vesna', 'eloise'] },
        },
      ),
      fr(
        'bintou',
        '108d 09:00',
        `
        Chez nous, l'appel est dans leur liste de contrôle, entre deux gestes qu'elles font déjà. Ce n'est plus
        une personne à connaître, c'est une ligne à cocher. Il a fallu un an pour obtenir cette ligne.
      `,
        { helped: true, reactions: { agree: ['eloise', 'romy', 'carys'] } },
      ),
      en('carys', '107d 08:15', `A line between two things that they do anyway. Who did you convince, in the end?`),
      fr(
        'bintou',
        '107d 09:40',
        `
        L'infirmière qui imprime les listes. Tout le monde demandait à la direction. Personne ne lui avait
        jamais demandé, à elle.
      `,
        {
          reactions: { agree: ['carys', 'kwame', 'paz', 'nkechi'], celebrate: ['romy'] },
        },
      ),
    ],
    outcome: {
      by: 'carys',
      at: '19d 07:30',
      result: 'partly',
      note: `
        Fruit at seven: yes, every second Friday. The line on the checklist is with the person who prints it.
      `,
    },
  }),
  discussion({
    handle: 'la-salle-d-attente',
    title: 'Si vous pouviez changer une seule chose dans la salle',
    language: 'fr',
    by: 'eloise',
    at: '66d 10:20',
    body: `L'hôpital rénove, et on nous demande « une suggestion ». Une seule. Laquelle ?`,
    replies: [
      fr(
        'bintou',
        '66d 11:00',
        `
        Une porte qui se ferme de l'intérieur.
      `,
        { reactions: { agree: ['eloise', 'romy', 'ines', 'genevieve', 'carys'] } },
      ),
      en(
        'carys',
        '66d 11:45',
        `
        A second chair of the same height as the first.
      `,
        { reactions: { agree: ['paz', 'vesna', 'eloise'] } },
      ),
      fr(
        'genevieve',
        '65d 08:30',
        `
        Un gradateur. La lumière d'hôpital ne pardonne à personne.
      `,
        { reactions: { agree: ['eloise', 'leila'] } },
      ),
      en(
        'paz',
        '65d 09:10',
        `
        Somewhere to charge a phone that isn't behind the bed.
      `,
        { reactions: { agree: ['kwame'] } },
      ),
      fr(
        'eloise',
        '60d 16:00',
        `
        J'ai envoyé *une* suggestion : « Demandez-leur à nouveau, elles en ont quatre. » On nous invite mardi.
      `,
        {
          reactions: { celebrate: ['bintou', 'carys', 'genevieve', 'romy', 'paz'] },
        },
      ),
    ],
  }),
  announcement({
    handle: 'rencontre-garde',
    title: 'Rencontre trimestrielle : la garde, encore la garde, et une invitée',
    language: 'fr',
    by: 'solene',
    at: '32d 09:00',
    body: `
      Vous avez voté : la moitié de la rencontre ira à la **garde partagée**, avec le récit de Bintou, et
      l'autre au sommeil, avec une chercheuse qui étudie le travail de nuit. Interprétation dans les deux sens.
      Pas d'enregistrement.

      In English: half on shared on-call, half on sleep, with a researcher who studies night work.
      Interpretation both ways, nothing recorded.
    `,
    reactions: { thanks: ['eloise', 'romy', 'carys'], celebrate: ['bintou'] },
    replies: [
      en('vesna', '32d 10:30', `May two of my volunteers come, only for the sleep half?`),
      fr(
        'solene',
        '32d 11:00',
        `
        Oui, comme invitées, pour cette partie seulement. Yes, as guests, for that half.
      `,
        { reactions: { thanks: ['vesna'] } },
      ),
    ],
  }),
  ask('requestInfo', {
    handle: 'formation-premiers-soins-psy',
    title: 'Une formation de base pour des bénévoles, en français, à distance ?',
    language: 'fr',
    by: 'genevieve',
    at: '5d 09:15',
    body: `
      Je cherche quelque chose de court (un jour au plus), en français d'ici, pour des bénévoles qui répondent
      au téléphone. Pas une captation d'une salle : quelque chose où l'on parle.
    `,
    replies: [],
  }),
  ask('coordination', {
    handle: 'joint-volunteer-training',
    title: 'Joint volunteer training twice a year?',
    by: 'vesna',
    at: '133d 11:10',
    body: `
      Each of us trains four volunteers at a time in a room for twenty. Could three centres train together, half
      of it by video? I'd host the first one.
    `,
    replies: [
      en('nkechi', '133d 13:20', `In, if prevention gets an afternoon.`, { reactions: { agree: ['vesna'] } }),
      fr(
        'bintou',
        '132d 09:30',
        `
        Intéressée, à condition que la moitié francophone ne soit pas une traduction de l'autre. On peut
        concevoir deux avant-midis parallèles.
      `,
        {
          reactions: { agree: ['romy', 'eloise', 'ines'] },
        },
      ),
      en('vesna', '131d 10:00', `Deal on both. I'll come back with dates.`),
    ],
    stale: '71d 08:00',
  }),
  ask('growConfidence', {
    handle: 'dire-non-a-une-benevole',
    title: 'Je dois dire non à une bénévole. Relisez-moi ?',
    language: 'fr',
    by: 'ines',
    at: '3d 14:00',
    body: `
      Une candidate généreuse, pas prête. Mon brouillon : « Nous vous avons écoutée avec attention. Pour le
      moment, nous ne vous confierons pas la ligne. Ce n'est pas un jugement sur votre cœur, c'est notre
      responsabilité envers les personnes qui appellent, et envers vous. » Est-ce trop froid ?
    `,
    replies: [
      fr(
        'romy',
        '3d 15:20',
        `
        Pas froid, honnête. J'ajouterais ce qu'elle *peut* faire avec vous, si c'est vrai. Seulement si c'est
        vrai.
      `,
        {
          helped: true,
          reactions: { agree: ['leila', 'eloise'] },
        },
      ),
      fr(
        'leila',
        '2d 09:00',
        `
        Et dis-le de vive voix d'abord, la lettre ensuite. Une lettre seule, on la relit à minuit.
      `,
        {
          reactions: { thanks: ['ines'], agree: ['romy', 'bintou'] },
        },
      ),
    ],
  }),
])
