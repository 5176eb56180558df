import { ask, discussion, en, fr, threadsOf } from '../../writing.ts'

export const onCall = threadsOf('sexual-assault', [
  ask('problemSolving', {
    handle: 'rotation-de-garde',
    title: 'La rotation de garde use toujours les deux mêmes. Comment la répartir autrement ?',
    language: 'fr',
    by: 'eloise',
    at: '162d 08:30',
    body: `
      Six noms sur la liste, deux qui prennent les fins de semaine. Personne n'a rien décidé, c'est juste
      qu'elles disent oui. L'une vient de demander un congé. **Comment faites-vous pour que le oui ne coûte pas
      toujours aux mêmes ?**
    `,
    reactions: { agree: ['ines', 'bintou'], care: ['romy'] },
    replies: [
      fr(
        'bintou',
        '162d 09:50',
        `
        On a cessé de demander. La rotation est faite pour six mois, par ordre alphabétique, et on *échange*.
        Échanger, ce n'est pas dire non. Celles qui disaient toujours oui ont dû apprendre à laisser leur tour
        tranquille.
      `,
        { helped: true, reactions: { thanks: ['eloise'], agree: ['romy', 'ines'] } },
      ),
      en(
        'carys',
        '162d 11:30',
        `
        We count **nights that rang**, not nights on call. On paper we were even. In calls, one person had
        seventy percent, because she had the Saturdays.
      `,
        { helped: true, reactions: { curious: ['eloise', 'vesna'], agree: ['kwame'] } },
      ),
      fr(
        'romy',
        '161d 08:40',
        `
        Et payez le lendemain. Pas la nuit seulement : le *lendemain*. Une garde qui a sonné à trois heures,
        c'est une journée qui n'existe plus. Nous l'avons mis dans la demande de subvention, ligne par ligne, et
        c'est passé.
      `,
        { helped: true, reactions: { agree: ['eloise', 'bintou', 'ines', 'leila'], thanks: ['carys'] } },
      ),
      fr(
        'eloise',
        '158d 16:20',
        `
        J'ai compté comme Carys. Cinq mois. Une seule personne a reçu quarante des soixante et un appels. J'ai
        dû m'asseoir.
      `,
        { quotes: { post: 2, words: 'nights that rang' }, reactions: { care: ['bintou', 'carys', 'romy'] } },
      ),
      fr(
        'bintou',
        '157d 09:00',
        `
        C'est dur à lire, et c'est la meilleure page de ton prochain rapport.
      `,
        { reactions: { agree: ['romy', 'eloise'] } },
      ),
    ],
    outcome: {
      by: 'eloise',
      at: '63d 10:00',
      result: 'solved',
      note: 'Rotation alphabétique, échanges permis, lendemain payé. Le congé a été pris, et elle est revenue.',
    },
  }),
  discussion({
    handle: 'after-the-phone-at-night',
    title: 'Falling asleep again after the phone',
    by: 'vesna',
    at: '144d 09:15',
    body: `
      I train volunteers for the line. Everything we teach is about the call. Nothing is about ten minutes
      later, in the dark, in your kitchen, with work at eight. What do you do?
    `,
    reactions: { care: ['carys', 'eloise', 'kwame'] },
    replies: [
      en(
        'carys',
        '144d 10:40',
        `
        Socks and a lamp. I do not go back to bed, I sit where I have never taken a call. Same chair, same lamp.
        My body knows by now what the lamp means.
      `,
        { reactions: { agree: ['eloise', 'vesna'] } },
      ),
      fr(
        'eloise',
        '144d 12:00',
        `
        J'appelle la collègue « d'après ». C'est une garde aussi : une personne qui ne reçoit pas d'appels, sauf
        les nôtres. Cinq minutes, parfois on ne parle que de la neige.
      `,
        { reactions: { thanks: ['vesna', 'bintou'], care: ['carys'] } },
      ),
      en(
        'vesna',
        '143d 08:20',
        `
        An on-call for the on-call. How do you pay for that?
      `,
        { quotes: { post: 2, words: 'une personne qui ne reçoit pas' } },
      ),
      fr('eloise', '143d 09:10', `On ne la paie pas assez. Mais on la compte, et elle a priorité sur les vacances.`),
      en(
        'nkechi',
        '142d 13:00',
        `
        We bake. Not at night! But every Thursday whoever was on call brings *nothing* and gets cake. It began
        as a joke and is now the only meeting nobody misses.
      `,
        { reactions: { celebrate: ['carys', 'vesna', 'romy'] } },
      ),
      en(
        'vesna',
        '120d 16:00',
        `
        The lamp is in the training now. And the chair, and the cake. Volunteers say it's the first hour in
        which they believed that we meant them.
      `,
        { reactions: { celebrate: ['carys', 'eloise', 'nkechi', 'bintou'] } },
      ),
    ],
  }),
  ask('seekExperience', {
    handle: 'garde-partagee-deux-centres',
    title: 'Une garde partagée entre deux centres, dans deux langues : est-ce que quelqu’un l’a fait ?',
    language: 'fr',
    by: 'bintou',
    at: '99d 10:00',
    body: `
      Deux centres, cent kilomètres, trop peu de monde chacun. On pense partager les nuits : une semaine eux,
      une semaine nous, en français et en anglais. Ce qui m'inquiète, ce n'est pas la route, c'est la
      **confiance** : envoyer une collègue que je ne connais pas vers quelqu'un de chez moi.
    `,
    replies: [
      en(
        'kwame',
        '99d 11:20',
        `
        Not for nights, but for court days. What built the trust was boring: each of us spent one day in the
        other's office answering phones. After that I knew how they say hello.
      `,
        { helped: true, reactions: { agree: ['bintou', 'carys'] } },
      ),
      fr(
        'ines',
        '98d 09:00',
        `
        Un cahier commun, sans aucun nom : heure, durée, ce qui a manqué. Lu ensemble le vendredi. C'est dans «
        ce qui a manqué » qu'on apprend à se faire confiance.
      `,
        { helped: true, reactions: { thanks: ['bintou'], agree: ['eloise', 'romy'] } },
      ),
      fr(
        'bintou',
        '76d 15:30',
        `
        Première semaine partagée. Quatre appels, deux langues, un malentendu sur une clé. On a ri de la clé. Je
        continue.
      `,
        { reactions: { celebrate: ['ines', 'kwame', 'eloise', 'solene', 'romy'] } },
      ),
    ],
  }),
])
