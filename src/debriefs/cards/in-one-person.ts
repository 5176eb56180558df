import type { Card } from './card.ts'

/** What happens in somebody, and is felt by the others. */
export const inOnePerson: readonly Card[] = [
  {
    slug: 'discomfort',
    title: { en: 'Discomfort', fr: 'Inconfort' },
    sense: {
      en: 'A silence, a glance away, a laugh that does not fit. It belongs to learning; it need not be taken away, only be bearable.',
      fr: 'Un silence, un regard qui se détourne, un rire qui détonne. Il fait partie de l’apprentissage ; il ne faut pas l’enlever, seulement le rendre supportable.',
    },
    does: [
      {
        en: 'Name it as usual, without asking anybody to explain herself.',
        fr: 'Dire que c’est normal, sans demander à personne de s’expliquer.',
      },
      {
        en: 'Give a minute of quiet, or of writing that nobody reads.',
        fr: 'Laisser une minute de calme, ou d’écriture que personne ne lit.',
      },
      {
        en: 'Remind everybody that one may pass, turn the camera off, step out and come back.',
        fr: 'Rappeler qu’on peut passer son tour, éteindre la caméra, sortir et revenir.',
      },
    ],
    say: {
      en: 'This is not easy to talk about. Let us take a quiet minute; nobody has to say anything afterwards.',
      fr: 'Ce n’est pas facile d’en parler. Prenons une minute de silence ; personne n’est obligé de parler ensuite.',
    },
    leave: {
      en: 'filling the silence at once, or pushing on as planned.',
      fr: 'remplir aussitôt le silence, ou continuer coûte que coûte comme prévu.',
    },
  },
  {
    slug: 'shame',
    title: { en: 'Shame', fr: 'Honte' },
    sense: {
      en: 'Somebody shrinks, apologises many times, defends herself, or does not come back. She sees herself as the mistake.',
      fr: 'Une personne se fait petite, s’excuse sans cesse, se défend ou ne revient pas. Elle se voit elle-même comme l’erreur.',
    },
    does: [
      {
        en: 'Take the eyes off her: speak of the situation, and of how often it happens in this work.',
        fr: 'Détourner les regards : parler de la situation, et dire combien elle est fréquente dans ce travail.',
      },
      {
        en: 'Part what was done from who she is. Share something of your own, small and true.',
        fr: 'Séparer ce qui a été fait de qui elle est. Partager quelque chose de soi, petit et vrai.',
      },
      {
        en: 'Ask her afterwards, alone, what would help.',
        fr: 'Lui demander après, seule à seule, ce qui l’aiderait.',
      },
    ],
    say: {
      en: 'Many of us have stood there. Thank you for letting us learn from it; we need not go further now.',
      fr: 'Beaucoup d’entre nous sont passées par là. Merci de nous permettre d’en apprendre ; nous n’avons pas à aller plus loin maintenant.',
    },
    leave: {
      en: 'asking for details in front of everybody, or reassuring her so much that all look at her.',
      fr: 'demander des détails devant tout le monde, ou la rassurer tant que tous les yeux se tournent vers elle.',
    },
  },
  {
    slug: 'distress',
    title: { en: 'Somebody in distress', fr: 'Une personne en détresse' },
    sense: {
      en: 'Tears, shaking, somebody who is suddenly far away, or leaves. First safety, then the agenda.',
      fr: 'Des larmes, des tremblements, une personne soudain très loin, ou qui s’en va. D’abord la sécurité, ensuite l’ordre du jour.',
    },
    does: [
      {
        en: 'One of you stays with her, in a message, by phone or next door; the other stays with the group.',
        fr: 'L’une de vous reste avec elle, par message, au téléphone ou à côté ; l’autre reste avec le groupe.',
      },
      {
        en: 'Ask what she needs now: water, air, somebody, to be left alone. Believe the answer.',
        fr: 'Lui demander ce qu’il lui faut maintenant : de l’eau, de l’air, quelqu’un, qu’on la laisse tranquille. La croire.',
      },
      {
        en: 'Give the group a pause, and say only that she is not alone. Do not close without a check-out.',
        fr: 'Offrir une pause au groupe, et dire seulement qu’elle n’est pas seule. Ne pas clore sans tour de clôture.',
      },
      {
        en: 'Where somebody may be in danger, call your local emergency number and follow your service’s procedure at once.',
        fr: 'Si quelqu’un pourrait être en danger, appeler tout de suite le numéro d’urgence local et suivre la procédure de votre service.',
      },
    ],
    say: {
      en: 'I am stopping us for ten minutes. Look after yourselves; I will be in touch with whoever needs it.',
      fr: 'Je nous arrête dix minutes. Prenez soin de vous ; je joindrai les personnes qui en ont besoin.',
    },
    leave: {
      en: 'asking what happened, promising what you cannot keep, or going on as if nothing were.',
      fr: 'demander ce qui s’est passé, promettre ce qu’on ne peut tenir, ou continuer comme si de rien n’était.',
    },
  },
]
