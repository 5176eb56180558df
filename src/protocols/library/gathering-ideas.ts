import type { ShippedProtocol } from '../model.ts'

/** Ways in which many think together. */
export const gatheringIdeas: readonly ShippedProtocol[] = [
  {
    slug: 'one-two-four-all',
    title: { en: '1-2-4-All', fr: '1-2-4-Tous' },
    purpose: {
      en: 'Everybody’s ideas in twelve minutes, also in a large group, and none of them shouted.',
      fr: 'Les idées de tout le monde en douze minutes, même en grand groupe, et sans hausser la voix.',
    },
    care: {
      en: 'Keep it short. When there is more to say, do it again rather than make it longer. Online, groups of three are easier than two and four.',
      fr: 'Garder court. S’il reste à dire, recommencer plutôt que prolonger. En ligne, des groupes de trois sont plus simples que deux puis quatre.',
    },
    origin: {
      en: 'Known as 1-2-4-All among the Liberating Structures; told here in our own words.',
      fr: 'Connu sous le nom 1-2-4-All parmi les Structures libératrices ; dit ici dans nos mots.',
    },
    people: { from: 8, to: null },
    sensitivity: 'low',
    stages: 'all',
    needsSkill: false,
    steps: [
      {
        title: { en: 'Alone', fr: 'Seule' },
        minutes: 1,
        who: 'alone',
        text: { en: 'In silence, each writes what comes to her.', fr: 'En silence, chacune écrit ce qui lui vient.' },
      },
      {
        title: { en: 'In pairs', fr: 'À deux' },
        minutes: 2,
        who: 'pairs',
        text: {
          en: 'Each reads hers to the other, and they build on it.',
          fr: 'Chacune lit à l’autre ce qu’elle a, et elles bâtissent dessus.',
        },
      },
      {
        title: { en: 'In fours', fr: 'À quatre' },
        minutes: 4,
        who: 'fours',
        text: {
          en: 'Two pairs compare: what is alike, what is not, what stands out?',
          fr: 'Deux paires comparent : qu’est-ce qui se ressemble, qu’est-ce qui diffère, qu’est-ce qui ressort ?',
        },
      },
      {
        title: { en: 'All', fr: 'Tout le monde' },
        minutes: 5,
        who: 'everyone',
        text: {
          en: 'Each four says the one idea that stood out. Write them down as they come; do not weigh them yet.',
          fr: 'Chaque groupe dit l’idée qui est ressortie. Les noter comme elles viennent, sans encore les peser.',
        },
      },
    ],
  },
  {
    slug: 'fishbowl',
    title: { en: 'Fishbowl', fr: 'Bocal' },
    purpose: {
      en: 'A few talk as if alone, many listen closely, and whoever has something to add steps in.',
      fr: 'Quelques-unes parlent comme si elles étaient seules, les autres écoutent, et qui veut ajouter prend place.',
    },
    care: {
      en: 'Being watched is not easy. Ask the first ones beforehand, and never fill the inner circle with those who have least power.',
      fr: 'Être observée n’est pas facile. Demander d’avance aux premières, et ne jamais remplir le cercle de celles qui ont le moins de pouvoir.',
    },
    origin: null,
    people: { from: 10, to: 40 },
    sensitivity: 'medium',
    stages: ['maturing', 'stewardship', 'transformation'],
    needsSkill: false,
    steps: [
      {
        title: { en: 'Set up', fr: 'Mettre en place' },
        minutes: 3,
        who: 'facilitator',
        text: {
          en: 'Four to six sit inside with one empty chair; online they have cameras and sound on, the others off. Say the question.',
          fr: 'De quatre à six au centre avec une chaise vide ; en ligne, elles seules ont caméra et son. Dire la question.',
        },
      },
      {
        title: { en: 'The inner circle talks', fr: 'Le cercle parle' },
        minutes: 25,
        who: 'inner',
        text: {
          en: 'They talk with each other, not to the others. Whoever wants to add takes the empty chair, and somebody inside makes room.',
          fr: 'Elles se parlent entre elles, pas aux autres. Qui veut ajouter prend la chaise vide, et quelqu’un du cercle cède la sienne.',
        },
      },
      {
        title: { en: 'The outer circle reflects', fr: 'Les autres font écho' },
        minutes: 10,
        who: 'outer',
        text: {
          en: 'Those who listened say what they heard, and what was not said.',
          fr: 'Celles qui écoutaient disent ce qu’elles ont entendu, et ce qui n’a pas été dit.',
        },
      },
      {
        title: { en: 'Close', fr: 'Clore' },
        minutes: 2,
        who: 'facilitator',
        text: {
          en: 'Thank the first ones. Note what is to be taken up.',
          fr: 'Remercier les premières. Noter ce qui est à reprendre.',
        },
      },
    ],
  },
  {
    slug: 'after-action-review',
    title: { en: 'After-action review', fr: 'Retour sur action' },
    purpose: {
      en: 'What was planned, what happened, what you learned, and what is done with it. Nobody is to blame.',
      fr: 'Ce qui était prévu, ce qui est arrivé, ce qu’on a appris et ce qu’on en fait. Personne n’est en faute.',
    },
    care: {
      en: 'Most of the time belongs to next time. If somebody is being blamed, go back to what happened.',
      fr: 'Le gros du temps revient à la prochaine fois. Si quelqu’un devient la cause, revenir à ce qui est arrivé.',
    },
    origin: null,
    people: { from: 3, to: null },
    sensitivity: 'low',
    stages: 'all',
    needsSkill: false,
    steps: [
      {
        title: { en: 'What was planned?', fr: 'Qu’est-ce qui était prévu ?' },
        minutes: 8,
        who: 'everyone',
        text: {
          en: 'What did we want to reach, and how would we have known?',
          fr: 'Que voulions-nous atteindre, et à quoi l’aurions-nous reconnu ?',
        },
      },
      {
        title: { en: 'What happened?', fr: 'Qu’est-il arrivé ?' },
        minutes: 4,
        who: 'everyone',
        text: {
          en: 'Facts in their order, no reasons yet.',
          fr: 'Les faits dans l’ordre, sans les raisons pour l’instant.',
        },
      },
      {
        title: { en: 'What can we learn?', fr: 'Que pouvons-nous apprendre ?' },
        minutes: 10,
        who: 'everyone',
        text: {
          en: 'What went well and why? What was hard and why? What surprised us?',
          fr: 'Qu’est-ce qui a marché, et pourquoi ? Qu’est-ce qui a été difficile, et pourquoi ? Qu’est-ce qui nous a surprises ?',
        },
      },
      {
        title: { en: 'Next time', fr: 'La prochaine fois' },
        minutes: 15,
        who: 'everyone',
        text: {
          en: 'What will we keep, change, or try? What would somebody need who does this after us?',
          fr: 'Que garderons-nous, changerons-nous, essaierons-nous ? De quoi aurait besoin la prochaine qui s’en charge ?',
        },
      },
      {
        title: { en: 'Now', fr: 'Maintenant' },
        minutes: 3,
        who: 'everyone',
        text: { en: 'Who does what, until when?', fr: 'Qui fait quoi, pour quand ?' },
      },
    ],
  },
  {
    slug: 'reading-a-text',
    title: { en: 'Reading a text together', fr: 'Lire un texte ensemble' },
    purpose: {
      en: 'From a page that somebody else wrote to one thing each will try.',
      fr: 'D’une page écrite par d’autres à une chose que chacune essaiera.',
    },
    care: {
      en: 'Two pages are enough. Read in the meeting: nobody has to admit that she had no time before.',
      fr: 'Deux pages suffisent. Lire sur place : personne n’a à avouer qu’elle n’a pas eu le temps.',
    },
    origin: null,
    people: { from: 4, to: 15 },
    sensitivity: 'low',
    stages: 'all',
    needsSkill: false,
    steps: [
      {
        title: { en: 'Read in silence', fr: 'Lire en silence' },
        minutes: 8,
        who: 'alone',
        text: { en: 'Everybody marks one sentence that struck her.', fr: 'Chacune marque une phrase qui l’a frappée.' },
      },
      {
        title: { en: 'One sentence each', fr: 'Une phrase chacune' },
        minutes: 1,
        isEach: true,
        who: 'round',
        text: {
          en: 'Read it aloud, and say in a few words why. No discussion yet.',
          fr: 'La lire à voix haute et dire en quelques mots pourquoi. Sans discuter encore.',
        },
      },
      {
        title: { en: 'What does it ask of our practice?', fr: 'Que demande-t-il à notre pratique ?' },
        minutes: 15,
        who: 'everyone',
        text: {
          en: 'Where does it fit what we do, where does it not, and whom did the writer not think of?',
          fr: 'Où rejoint-il ce que nous faisons, où s’en écarte-t-il, et à qui l’auteur n’a-t-il pas pensé ?',
        },
      },
      {
        title: { en: 'One thing I will try', fr: 'Une chose que j’essaierai' },
        minutes: 5,
        who: 'round',
        text: { en: 'Small, and before the next time.', fr: 'Petite, et d’ici la prochaine fois.' },
      },
    ],
  },
]
