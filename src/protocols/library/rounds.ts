import type { ShippedProtocol } from '../model.ts'

/** Ways to begin, to hear everybody, to let nothing fall, and to agree how people treat each other. */
export const rounds: readonly ShippedProtocol[] = [
  {
    slug: 'check-in-round',
    title: { en: 'Check-in round', fr: 'Tour d’arrivée' },
    purpose: {
      en: 'Everybody arrives, is heard once, and the group knows with whom it works today.',
      fr: 'Chaque personne arrive, est entendue une fois, et le groupe sait avec qui il travaille aujourd’hui.',
    },
    care: {
      en: 'No one answers what somebody says in the round. If it is heavy, the facilitator names it and offers a word afterwards.',
      fr: 'Personne ne répond à ce qui se dit pendant le tour. Si c’est lourd, l’animatrice le nomme et propose d’en parler après.',
    },
    origin: null,
    people: { from: 4, to: 15 },
    sensitivity: 'low',
    stages: 'all',
    needsSkill: false,
    steps: [
      {
        title: { en: 'The question', fr: 'La question' },
        minutes: 1,
        who: 'facilitator',
        text: {
          en: 'Say the question once, and put it where everybody can read it: “What do you bring with you today?” Say that passing is fine.',
          fr: 'Poser la question une fois et l’afficher pour tout le monde : « Avec quoi arrivez-vous aujourd’hui ? » Rappeler qu’on peut passer.',
        },
      },
      {
        title: { en: 'Each in turn', fr: 'Chacune son tour' },
        minutes: 1,
        isEach: true,
        who: 'round',
        text: {
          en: 'One person after the other. Nobody replies, asks or helps. Whoever passes is asked once more at the end, and may pass again.',
          fr: 'Une personne après l’autre. Personne ne réplique, ne questionne ni n’aide. On redemande une fois, à la fin, à qui a passé ; elle peut passer encore.',
        },
      },
      {
        title: { en: 'Close', fr: 'Clore' },
        minutes: 1,
        who: 'facilitator',
        text: {
          en: 'Thank everybody, and say in one sentence what the group might need today. No names.',
          fr: 'Remercier, et dire en une phrase ce dont le groupe pourrait avoir besoin aujourd’hui. Sans nommer personne.',
        },
      },
    ],
  },
  {
    slug: 'go-round',
    title: { en: 'Go-round', fr: 'Tour de table' },
    purpose: {
      en: 'One question, the same time for each. Quiet people are heard, and much-talkers hear.',
      fr: 'Une question, le même temps pour chacune. On entend les discrètes, et les bavardes écoutent.',
    },
    care: {
      en: 'Begin with somebody who has not just spoken, and let the order change from time to time.',
      fr: 'Commencer par une personne qui vient d’écouter, et changer l’ordre de temps en temps.',
    },
    origin: null,
    people: { from: 4, to: 15 },
    sensitivity: 'low',
    stages: 'all',
    needsSkill: false,
    steps: [
      {
        title: { en: 'A minute to think', fr: 'Une minute pour penser' },
        minutes: 1,
        who: 'alone',
        text: {
          en: 'Show the question. Everybody notes a word or two before the first one speaks.',
          fr: 'Montrer la question. Chacune note un mot ou deux avant que la première parle.',
        },
      },
      {
        title: { en: 'The round', fr: 'Le tour' },
        minutes: 1.5,
        isEach: true,
        who: 'round',
        text: {
          en: 'Equal turns. Questions wait until the round is over. Whoever is not ready passes.',
          fr: 'Des tours égaux. Les questions attendent la fin du tour. Qui n’est pas prête passe.',
        },
      },
      {
        title: { en: 'For those who passed', fr: 'Pour celles qui ont passé' },
        minutes: 2,
        who: 'round',
        text: {
          en: 'Ask those who passed whether they want the floor now. No is an answer.',
          fr: 'Demander à celles qui ont passé si elles veulent la parole maintenant. Non est une réponse.',
        },
      },
    ],
  },
  {
    slug: 'appreciative-start',
    title: { en: 'What went well', fr: 'Ce qui a marché' },
    purpose: {
      en: 'Begins with what worked since last time. It costs ten minutes and changes how people listen.',
      fr: 'Commencer par ce qui a fonctionné depuis la dernière fois. Dix minutes qui changent l’écoute.',
    },
    care: {
      en: 'Small is enough: a call that went well counts. Nobody has to have one.',
      fr: 'Petit suffit : un appel qui s’est bien passé compte. Personne n’est obligé d’en avoir un.',
    },
    origin: null,
    people: { from: 2, to: null },
    sensitivity: 'low',
    stages: 'all',
    needsSkill: false,
    steps: [
      {
        title: { en: 'In pairs', fr: 'À deux' },
        minutes: 4,
        who: 'pairs',
        text: {
          en: 'Tell each other one success since the last time, and what helped it along. Two minutes each.',
          fr: 'Se raconter une réussite depuis la dernière fois, et ce qui l’a aidée. Deux minutes chacune.',
        },
      },
      {
        title: { en: 'Gather', fr: 'Rassembler' },
        minutes: 6,
        who: 'everyone',
        text: {
          en: 'A few pairs say what helped, not who did it. Somebody writes it where all can see.',
          fr: 'Quelques paires disent ce qui a aidé, non qui l’a fait. Quelqu’un l’écrit à la vue de tout le monde.',
        },
      },
    ],
  },
  {
    slug: 'parking-lot',
    title: { en: 'Parking lot', fr: 'Stationnement' },
    purpose: {
      en: 'What matters but not now is written down, and nothing of it is lost at the end.',
      fr: 'Ce qui compte mais pas maintenant est noté, et rien ne se perd à la fin.',
    },
    care: {
      en: 'A car park that nobody empties is a polite no. Drop things openly rather than keep them forever.',
      fr: 'Un stationnement que personne ne vide est un non poli. Mieux vaut abandonner à voix haute que garder toujours.',
    },
    origin: null,
    people: { from: 2, to: null },
    sensitivity: 'low',
    stages: 'all',
    needsSkill: false,
    steps: [
      {
        title: { en: 'While you meet', fr: 'Pendant la rencontre' },
        minutes: 1,
        who: 'facilitator',
        text: {
          en: 'Write each thing that has to wait where all can see it, with the name of whoever brought it.',
          fr: 'Écrire à la vue de tout le monde ce qui doit attendre, avec le nom de qui l’apporte.',
        },
      },
      {
        title: { en: 'At the end', fr: 'À la fin' },
        minutes: 4,
        who: 'everyone',
        text: {
          en: 'Go through all of it. Each thing gets somebody who takes it and a place to go: the next agenda, a conversation, or nowhere.',
          fr: 'Tout reprendre. Chaque chose reçoit quelqu’un qui la prend et une destination : le prochain ordre du jour, une conversation, ou nulle part.',
        },
      },
    ],
  },
  {
    slug: 'group-agreement',
    title: { en: 'Making a group agreement', fr: 'Faire une entente de groupe' },
    purpose: {
      en: 'The group says in its own words what people need to take part, and each can live with it.',
      fr: 'Le groupe dit dans ses mots ce qu’il faut pour participer, et chacune peut vivre avec.',
    },
    care: {
      en: 'A rule that nobody needed is a rule that nobody keeps. Come back to it before sensitive work, and whenever somebody new comes.',
      fr: 'Une règle dont personne n’avait besoin est une règle que personne ne suit. Y revenir avant un travail délicat et à chaque arrivée.',
    },
    origin: null,
    people: { from: 3, to: null },
    sensitivity: 'low',
    stages: ['potential', 'coalescing'],
    needsSkill: false,
    steps: [
      {
        title: { en: 'What helps me take part', fr: 'Ce qui m’aide à participer' },
        minutes: 3,
        who: 'alone',
        text: {
          en: 'Each writes two or three things. What made you hold back elsewhere?',
          fr: 'Chacune écrit deux ou trois choses. Qu’est-ce qui vous a retenue ailleurs ?',
        },
      },
      {
        title: { en: 'In pairs', fr: 'À deux' },
        minutes: 4,
        who: 'pairs',
        text: {
          en: 'Put them together. Say as a deed what is said as a virtue: “one voice at a time” rather than “respect”.',
          fr: 'Les réunir. Dire en geste ce qui est dit en vertu : « une voix à la fois » plutôt que « respect ».',
        },
      },
      {
        title: { en: 'Group them', fr: 'Regrouper' },
        minutes: 10,
        who: 'everyone',
        text: {
          en: 'Put together what belongs together, and find one sentence for each heap.',
          fr: 'Mettre ensemble ce qui va ensemble, et trouver une phrase par tas.',
        },
      },
      {
        title: { en: 'Can you live with it?', fr: 'Pouvez-vous vivre avec ?' },
        minutes: 5,
        who: 'round',
        text: {
          en: 'Not “do you like it”. Whoever cannot says what would have to change.',
          fr: 'Non pas « l’aimez-vous ». Qui ne peut pas dit ce qu’il faudrait changer.',
        },
      },
      {
        title: { en: 'Agree', fr: 'S’engager' },
        minutes: 3,
        who: 'everyone',
        text: {
          en: 'Put it where everybody finds it, and each agrees to it there.',
          fr: 'La mettre où tout le monde la trouve ; chacune s’y engage.',
        },
      },
    ],
  },
]
