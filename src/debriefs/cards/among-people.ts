import type { Card } from './card.ts'

/** What happens between people. */
export const amongPeople: readonly Card[] = [
  {
    slug: 'disagreement',
    title: { en: 'Tension and disagreement', fr: 'Tension et désaccord' },
    sense: {
      en: 'Voices get sharper or go quiet, the same two people answer each other. Often both defend something that matters to the work.',
      fr: 'Le ton devient plus vif ou le silence s’installe, les deux mêmes personnes se répondent. Souvent, chacune défend une chose qui compte pour le travail.',
    },
    does: [
      {
        en: 'Slow down. Say aloud that there are two views, and that the group can hold both for a while.',
        fr: 'Ralentir. Dire tout haut qu’il y a deux points de vue, et que le groupe peut garder les deux un moment.',
      },
      {
        en: 'Ask each what she wants to protect, before asking what she proposes.',
        fr: 'Demander à chacune ce qu’elle veut protéger, avant de lui demander ce qu’elle propose.',
      },
      {
        en: 'Let the others speak, in a round if need be: the group is larger than the two.',
        fr: 'Donner la parole aux autres, par un tour de table au besoin : le groupe est plus grand que ces deux personnes.',
      },
    ],
    say: {
      en: 'I hear two things that both matter here. May we look at each for a few minutes before we choose?',
      fr: 'J’entends deux choses qui comptent toutes les deux. Pouvons-nous regarder chacune quelques minutes avant de choisir ?',
    },
    leave: {
      en: 'deciding who is right, or smoothing it over so fast that it comes back next time.',
      fr: 'trancher qui a raison, ou apaiser si vite que tout revient la prochaine fois.',
    },
  },
  {
    slug: 'dominance',
    title: { en: 'One voice takes the room', fr: 'Une voix prend toute la place' },
    sense: {
      en: 'One person answers everything, others stop trying. She may be the most senior here, the most worried, or the one who helps by explaining.',
      fr: 'Une personne répond à tout, les autres n’essaient plus. C’est peut-être la plus expérimentée, la plus inquiète, ou celle qui aide en expliquant.',
    },
    does: [
      {
        en: 'Change the form, not the person: a round, two minutes of writing, pairs.',
        fr: 'Changer la forme, pas la personne : un tour de table, deux minutes d’écriture, des duos.',
      },
      {
        en: 'Sum up what she said in a sentence, thank her, and ask for somebody who has not spoken.',
        fr: 'Résumer en une phrase ce qu’elle a dit, la remercier, puis inviter une personne qui n’a pas parlé.',
      },
      {
        en: 'If it lasts, speak with her alone, afterwards, and ask for her help in making room.',
        fr: 'Si cela dure, lui parler seule à seule, après, et lui demander son aide pour faire de la place.',
      },
    ],
    say: {
      en: 'Thank you, that is clear. Let us hear two or three who have not spoken yet; passing is fine.',
      fr: 'Merci, c’est clair. Écoutons deux ou trois personnes qui n’ont pas encore parlé ; on peut passer son tour.',
    },
    leave: {
      en: 'calling on somebody silent by name, or making a joke about whoever talks a lot.',
      fr: 'interpeller par son nom une personne silencieuse, ou plaisanter sur celle qui parle beaucoup.',
    },
  },
  {
    slug: 'resistance',
    title: { en: 'Resistance', fr: 'Résistance' },
    sense: {
      en: 'Arms crossed, jokes, “we tried that”. It usually says that something is being asked too fast, or was decided elsewhere.',
      fr: 'Bras croisés, plaisanteries, « on a déjà essayé ». D’habitude, cela dit qu’on demande quelque chose trop vite, ou que c’était décidé ailleurs.',
    },
    does: [
      {
        en: 'Be curious: what was tried, what did it cost, what would have to be different?',
        fr: 'Être curieuse : qu’a-t-on essayé, qu’est-ce que cela a coûté, que faudrait-il de différent ?',
      },
      {
        en: 'Say what is open and what is not. People resist less what they can truly change.',
        fr: 'Dire ce qui est ouvert et ce qui ne l’est pas. On résiste moins à ce qu’on peut vraiment changer.',
      },
      {
        en: 'Offer a smaller step, or none today.',
        fr: 'Proposer un pas plus petit, ou aucun aujourd’hui.',
      },
    ],
    say: {
      en: 'It sounds as if there are good reasons to be careful. What should we know before we go on?',
      fr: 'On dirait qu’il y a de bonnes raisons d’être prudentes. Que devrions-nous savoir avant de continuer ?',
    },
    leave: {
      en: 'arguing harder, or taking it as being about you.',
      fr: 'argumenter plus fort, ou le prendre pour soi.',
    },
  },
]
