import type { ShippedProtocol } from '../model.ts'

/** Ways to look at oneself in the work. */
export const reflecting: readonly ShippedProtocol[] = [
  {
    slug: 'fears-of-being-judged',
    title: { en: 'Fears of being wrong or judged', fr: 'La peur de se tromper ou d’être jugée' },
    purpose: {
      en: 'Nearly everybody is afraid of saying something wrong. Seeing that together makes it smaller.',
      fr: 'Presque tout le monde a peur de dire une bêtise. Le voir ensemble rend cette peur plus petite.',
    },
    care: {
      en: 'What is written stays with whoever wrote it. Themes are shown only where five or more have written, and never a sentence as it stands. Discomfort belongs to learning, shame does not: whoever wants to stop, stops.',
      fr: 'Ce qui est écrit reste à qui l’a écrit. On ne montre des thèmes que si cinq personnes ou plus ont écrit, et jamais une phrase telle quelle. L’inconfort fait partie de l’apprentissage, la honte non : qui veut arrêter arrête.',
    },
    origin: null,
    people: { from: 6, to: 15 },
    sensitivity: 'high',
    stages: ['coalescing'],
    needsSkill: true,
    steps: [
      {
        title: { en: 'What am I afraid of?', fr: 'De quoi ai-je peur ?' },
        minutes: 5,
        who: 'alone',
        text: {
          en: 'Write for yourself alone: when I speak about this work, what do I fear that others think?',
          fr: 'Écrire pour soi seule : quand je parle de ce travail, que crains-je que les autres pensent ?',
        },
      },
      {
        title: { en: 'How does it hold me back?', fr: 'Comment cela me retient-il ?' },
        minutes: 5,
        who: 'alone',
        text: {
          en: 'What do I not say, not ask, not try?',
          fr: 'Qu’est-ce que je ne dis pas, ne demande pas, n’essaie pas ?',
        },
      },
      {
        title: { en: 'Themes', fr: 'Les thèmes' },
        minutes: 5,
        who: 'facilitator',
        text: {
          en: 'Whoever likes gives a word or two on a board without names. It shows nothing before five have written. The facilitators put what comes up again and again in groups.',
          fr: 'Qui le veut donne un mot ou deux sur un tableau sans noms. Rien n’y paraît avant que cinq personnes aient écrit. Les animatrices groupent ce qui revient.',
        },
      },
      {
        title: { en: 'In pairs, if you like', fr: 'À deux, si on veut' },
        minutes: 8,
        who: 'pairs',
        text: {
          en: 'As much as you want to say, and no more. Sitting this out is fine.',
          fr: 'Autant qu’on veut en dire, et pas plus. On peut s’abstenir.',
        },
      },
      {
        title: { en: 'What I try instead', fr: 'Ce que j’essaie à la place' },
        minutes: 5,
        who: 'alone',
        text: {
          en: 'One sentence for the next time it holds you back.',
          fr: 'Une phrase pour la prochaine fois que cela retient.',
        },
      },
      {
        title: { en: 'Closing round', fr: 'Tour de clôture' },
        minutes: 7,
        who: 'round',
        text: {
          en: 'A word with which you leave. Passing is fine.',
          fr: 'Un mot avec lequel on part. On peut passer.',
        },
      },
    ],
  },
  {
    slug: 'looking-at-assumptions',
    title: { en: 'Looking at assumptions', fr: 'Regarder ses présupposés' },
    purpose: {
      en: 'What did I take for granted, whose view is missing, and what power is at play?',
      fr: 'Qu’ai-je tenu pour acquis, quel regard manque, et quel pouvoir est en jeu ?',
    },
    care: {
      en: 'The situation is invented or changed so that nobody is recognised. People speak of their own reactions, not of each other’s. Nobody has to teach about her own group.',
      fr: 'La situation est inventée ou changée : personne n’est reconnaissable. On parle de ses réactions, non de celles des autres. Personne n’a à instruire sur son propre groupe.',
    },
    origin: null,
    people: { from: 6, to: 15 },
    sensitivity: 'high',
    stages: ['coalescing', 'maturing', 'stewardship', 'transformation'],
    needsSkill: true,
    steps: [
      {
        title: { en: 'My first reaction', fr: 'Ma première réaction' },
        minutes: 3,
        who: 'alone',
        text: {
          en: 'Read the situation. What did you feel, think or want to do at once?',
          fr: 'Lire la situation. Qu’avez-vous ressenti, pensé ou voulu faire aussitôt ?',
        },
      },
      {
        title: { en: 'What lies behind it', fr: 'Ce qu’il y a derrière' },
        minutes: 5,
        who: 'pairs',
        text: {
          en: 'Which value or assumption was that? Where did you learn it?',
          fr: 'Quelle valeur, quel présupposé était-ce ? Où l’avez-vous appris ?',
        },
      },
      {
        title: { en: 'Whose view is missing?', fr: 'Quel regard manque ?' },
        minutes: 5,
        who: 'everyone',
        text: {
          en: 'Who is not in the story, or only as others see her?',
          fr: 'Qui n’est pas dans l’histoire, ou n’y est que vue par d’autres ?',
        },
      },
      {
        title: { en: 'What power is at play?', fr: 'Quel pouvoir est en jeu ?' },
        minutes: 7,
        who: 'everyone',
        text: {
          en: 'Who can decide, who can leave, who is believed? Where do I stand in it?',
          fr: 'Qui peut décider, qui peut partir, qui est crue ? Où est-ce que je me tiens ?',
        },
      },
      {
        title: { en: 'Revise', fr: 'Réviser' },
        minutes: 5,
        who: 'alone',
        text: {
          en: 'Read your first note again. What would you write now?',
          fr: 'Relire sa première note. Qu’écririez-vous maintenant ?',
        },
      },
    ],
  },
  {
    slug: 'where-i-stand',
    title: { en: 'Where I stand', fr: 'D’où je parle' },
    purpose: {
      en: 'What I bring into this work as the person I am, and what it lets me see and overlook.',
      fr: 'Ce que j’apporte à ce travail comme personne, et ce que cela me fait voir et manquer.',
    },
    care: {
      en: 'Nobody has to say what she is. What is written is hers, and nothing of it is collected.',
      fr: 'Personne n’a à dire ce qu’elle est. Ce qui est écrit lui appartient, et rien n’en est recueilli.',
    },
    origin: null,
    people: { from: 4, to: 15 },
    sensitivity: 'medium',
    stages: ['coalescing', 'maturing', 'stewardship', 'transformation'],
    needsSkill: false,
    steps: [
      {
        title: { en: 'Write for yourself', fr: 'Écrire pour soi' },
        minutes: 8,
        who: 'alone',
        text: {
          en: 'Which of my experiences, beliefs and belongings come into the room with me? Which are welcome at work, and which do I leave outside?',
          fr: 'Quelles expériences, croyances et appartenances entrent avec moi ? Lesquelles sont bienvenues au travail, lesquelles est-ce que je laisse dehors ?',
        },
      },
      {
        title: { en: 'What it lets me see', fr: 'Ce que cela me fait voir' },
        minutes: 5,
        who: 'alone',
        text: {
          en: 'With whom am I quick to understand? Whom do I overlook?',
          fr: 'Qui est-ce que je comprends vite ? Qui m’échappe ?',
        },
      },
      {
        title: { en: 'In pairs', fr: 'À deux' },
        minutes: 8,
        who: 'pairs',
        text: {
          en: 'Tell what you choose. The other listens and asks nothing.',
          fr: 'Dire ce qu’on choisit de dire. L’autre écoute et ne demande rien.',
        },
      },
      {
        title: { en: 'What follows for the work', fr: 'Ce qui s’ensuit pour le travail' },
        minutes: 9,
        who: 'everyone',
        text: {
          en: 'Not who we are, but what we do differently: one thing each who likes to.',
          fr: 'Non pas qui nous sommes, mais ce que nous ferons autrement : une chose chacune, si on veut.',
        },
      },
    ],
  },
]
