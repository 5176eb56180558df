import { announcement, ask, discussion, en, fr, threadsOf } from '../../writing.ts'

export const nextSession = threadsOf('equity-improvement', [
  announcement({
    handle: 'next-session-run-charts',
    title: 'Next session: bring a chart that embarrasses you',
    by: 'odessa',
    at: '10d 08:00',
    body: `
      Wendell will read three of them with us, kindly. Ten points or more if you have them, a pencil line is
      fine. If your numbers are small enough that a point could be a person, bring the *question* and not the
      chart.
    `,
    reactions: { celebrate: ['wendell', 'aiko'], curious: ['jae'] },
    replies: [en('aiko', '10d 09:15', `Only one?`, { reactions: { agree: ['elias', 'tevita'] } })],
  }),
  ask('documentProjects', {
    handle: 'guide-du-dixieme-jour',
    title: 'Écrire le guide de « l’appel du dixième jour » ?',
    language: 'fr',
    by: 'fatou',
    at: '18d 11:00',
    body: `
      On m'a demandé quatre fois comment on fait. Deux pages : qui appelle, quand, en quelle langue, ce qu'on
      demande, ce qu'on ne demande **jamais**. Qui l'écrit avec moi ?
    `,
    replies: [
      fr(
        'camille',
        '18d 12:10',
        `
        Moi ! La liste des « jamais », je l'ai déjà : le statut, le travail, pourquoi vous êtes partis.
      `,
        {
          helped: true,
          reactions: { agree: ['fatou', 'luz', 'soraya'] },
        },
      ),
      en(
        'luz',
        '17d 09:30',
        `
        I'll test it in Spanish with three of the buddy families. They will be merciless.
      `,
        { reactions: { thanks: ['fatou', 'camille'] } },
      ),
    ],
  }),
  discussion({
    handle: 'whose-voice-in-the-aim',
    title: 'Whose words are in your aim statement?',
    by: 'aiko',
    at: '5d 16:00',
    edited: '5d 16:08',
    body: `
      "Reduce chronic absence by 30% by June." Mine, in my words. Yesterday I read it to the student council,
      and one of them asked: "Is that what you want to have *less* of? What do you want more of?" I've been
      looking at the sentence since.
    `,
    replies: [
      en(
        'soraya',
        '5d 17:20',
        `
        Keep the number, it makes us honest. And write the second sentence with them. It may be the one that
        gets people out of bed.
      `,
        {
          reactions: { agree: ['tevita', 'luz', 'elias'] },
        },
      ),
      fr(
        'fatou',
        '4d 08:10',
        `
        « De quoi veux-tu davantage ? » J'ai posé la question à mon équipe ce matin. Long silence, puis : « du
        temps au seuil de la porte ».
      `,
        {
          reactions: { care: ['aiko', 'soraya'], agree: ['camille', 'luz'] },
        },
      ),
      en(
        'aiko',
        '4d 12:30',
        `
        Time on the threshold. Oh, that can be counted.
      `,
        { reactions: { curious: ['wendell', 'elias'] } },
      ),
      en('wendell', '4d 12:45', `It can. Gently.`, { reactions: { celebrate: ['aiko', 'soraya'] } }),
    ],
  }),
])
