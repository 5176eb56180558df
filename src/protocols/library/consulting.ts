import type { ShippedProtocol } from '../model.ts'

/** Ways in which peers work on what one of them brings. */
export const consulting: readonly ShippedProtocol[] = [
  {
    slug: 'troika',
    title: { en: 'Troika', fr: 'Troïka' },
    purpose: {
      en: 'In threes, each in turn gets two people’s full attention for her question.',
      fr: 'À trois, chacune reçoit à son tour toute l’attention de deux personnes.',
    },
    care: {
      en: 'Whoever asked turns away while the others think aloud: it is hard to interrupt what one does not face. No advice before the questions.',
      fr: 'Qui a demandé se détourne pendant que les autres réfléchissent tout haut : on interrompt moins ce qu’on ne regarde pas. Pas de conseil avant les questions.',
    },
    origin: {
      en: 'Known as Troika Consulting among the Liberating Structures; told here in our own words.',
      fr: 'Connu sous le nom Troika Consulting parmi les Structures libératrices ; dit ici dans nos mots.',
    },
    people: { from: 3, to: null },
    sensitivity: 'medium',
    stages: ['coalescing', 'maturing', 'stewardship', 'transformation'],
    needsSkill: false,
    steps: [
      {
        title: { en: 'The question', fr: 'La question' },
        minutes: 2,
        who: 'presenter',
        text: {
          en: 'One says what is hard, and what help she would like. Nobody she works for can be recognised.',
          fr: 'L’une dit ce qui est difficile et quelle aide elle voudrait. Aucune personne accompagnée n’est reconnaissable.',
        },
      },
      {
        title: { en: 'Clarifying', fr: 'Clarifier' },
        minutes: 2,
        who: 'threes',
        text: {
          en: 'Who, what, where, when, how; short answers; never why.',
          fr: 'Qui, quoi, où, quand, comment ; réponses courtes ; jamais pourquoi.',
        },
      },
      {
        title: { en: 'The two talk', fr: 'Les deux autres parlent' },
        minutes: 5,
        who: 'others',
        text: {
          en: 'She turns away, camera and microphone off, and takes notes. The two think aloud as if she were not there.',
          fr: 'Elle se détourne, caméra et micro fermés, et prend des notes. Les deux réfléchissent tout haut comme si elle n’y était pas.',
        },
      },
      {
        title: { en: 'What was worth most', fr: 'Ce qui a le plus servi' },
        minutes: 1,
        who: 'presenter',
        text: { en: 'She turns back and says it. No debate.', fr: 'Elle se retourne et le dit. Sans débat.' },
      },
      {
        title: { en: 'The second and the third', fr: 'La deuxième et la troisième' },
        minutes: 20,
        who: 'threes',
        text: {
          en: 'The same for the other two, ten minutes each.',
          fr: 'De même pour les deux autres, dix minutes chacune.',
        },
      },
    ],
  },
  {
    slug: 'consultancy',
    title: { en: 'Consultancy', fr: 'Consultation entre pairs' },
    purpose: {
      en: 'A group lends one person its thinking on a dilemma of her own work, and does not solve it for her.',
      fr: 'Un groupe prête sa réflexion à une personne sur un dilemme de son travail, sans le résoudre à sa place.',
    },
    care: {
      en: 'Use it with a facilitator who knows it, in a group that has agreed how it treats people. Done carelessly it leaves somebody worse off. The presenter can stop at any moment and owes no reason.',
      fr: 'À faire avec une animatrice qui le connaît, dans un groupe qui a convenu de ses façons de faire. Mal mené, il laisse quelqu’un plus mal. La personne qui présente peut arrêter à tout moment, sans raison à donner.',
    },
    origin: {
      en: 'Widely used among educators as the consultancy protocol; told here in our own words.',
      fr: 'Très répandu chez les éducateurs sous le nom de consultancy ; dit ici dans nos mots.',
    },
    people: { from: 8, to: 12 },
    sensitivity: 'high',
    stages: ['coalescing', 'maturing', 'stewardship', 'transformation'],
    needsSkill: true,
    steps: [
      {
        title: { en: 'The dilemma and its question', fr: 'Le dilemme et sa question' },
        minutes: 8,
        who: 'presenter',
        text: {
          en: 'She tells what it is, what she has tried, and asks one question. The better the question, the better the help.',
          fr: 'Elle dit ce dont il s’agit, ce qu’elle a essayé, et pose une question. Meilleure est la question, meilleure est l’aide.',
        },
      },
      {
        title: { en: 'Clarifying questions', fr: 'Questions de clarification' },
        minutes: 5,
        who: 'others',
        text: {
          en: 'For those who ask: brief and about facts. If the answer needs thought, keep the question for the next step.',
          fr: 'Pour qui demande : brèves et sur les faits. Si la réponse demande réflexion, garder la question pour l’étape suivante.',
        },
      },
      {
        title: { en: 'Probing questions', fr: 'Questions d’approfondissement' },
        minutes: 10,
        who: 'others',
        text: {
          en: 'For the presenter: they open her thinking and hide no advice. She may answer; the group does not discuss. At the end she says her question again, perhaps a new one.',
          fr: 'Pour qui présente : elles ouvrent sa réflexion et ne cachent aucun conseil. Elle peut répondre ; le groupe ne discute pas. À la fin elle redit sa question, peut-être une nouvelle.',
        },
      },
      {
        title: { en: 'The group talks', fr: 'Le groupe parle' },
        minutes: 15,
        who: 'others',
        text: {
          en: 'What did we hear, what did we not hear, what might be going on, what might one do? The presenter is silent and notes.',
          fr: 'Qu’avons-nous entendu, que n’avons-nous pas entendu, que se passe-t-il peut-être, que pourrait-on faire ? Qui présente se tait et note.',
        },
      },
      {
        title: { en: 'The presenter reflects', fr: 'Retour de qui a présenté' },
        minutes: 5,
        who: 'presenter',
        text: {
          en: 'What she takes with her. She need not answer what was said.',
          fr: 'Ce qu’elle emporte. Elle n’a pas à répondre à ce qui a été dit.',
        },
      },
      {
        title: { en: 'How did we do?', fr: 'Comment avons-nous fait ?' },
        minutes: 5,
        who: 'everyone',
        text: {
          en: 'About the way, not about the dilemma: where did it help, where did we slip into advice?',
          fr: 'Sur la démarche, pas sur le dilemme : où a-t-elle aidé, où avons-nous glissé vers le conseil ?',
        },
      },
    ],
  },
  {
    slug: 'critical-friends',
    title: { en: 'Critical friends', fr: 'Amies critiques' },
    purpose: {
      en: 'Somebody shows a piece of work, and leaves with what is strong in it and what could be stronger.',
      fr: 'Quelqu’un montre un travail et repart avec ce qui y est fort et ce qui pourrait l’être plus.',
    },
    care: {
      en: 'Warm first, and meant. Cool is about the work, as a question or “I wonder”, and about what was asked for.',
      fr: 'Le chaleureux d’abord, et sincère. Le critique porte sur le travail, en question ou en « je me demande », et sur ce qui a été demandé.',
    },
    origin: null,
    people: { from: 6, to: 12 },
    sensitivity: 'medium',
    stages: ['maturing', 'stewardship', 'transformation'],
    needsSkill: false,
    steps: [
      {
        title: { en: 'Show the work', fr: 'Montrer le travail' },
        minutes: 10,
        who: 'presenter',
        text: {
          en: 'What it is for, for whom, and on what she wants to hear something.',
          fr: 'À quoi il sert, à qui, et sur quoi elle veut un avis.',
        },
      },
      {
        title: { en: 'Clarify', fr: 'Clarifier' },
        minutes: 5,
        who: 'others',
        text: { en: 'Only facts.', fr: 'Seulement des faits.' },
      },
      {
        title: { en: 'Warm', fr: 'Chaleureux' },
        minutes: 5,
        who: 'others',
        text: {
          en: 'What works, and where one sees it. She listens.',
          fr: 'Ce qui fonctionne, et où on le voit. Elle écoute.',
        },
      },
      {
        title: { en: 'Cool', fr: 'Critique' },
        minutes: 5,
        who: 'others',
        text: {
          en: 'Where does it not yet do what she wants? What is missing? She listens.',
          fr: 'Où ne fait-il pas encore ce qu’elle veut ? Que manque-t-il ? Elle écoute.',
        },
      },
      {
        title: { en: 'She reflects', fr: 'Elle réfléchit tout haut' },
        minutes: 5,
        who: 'presenter',
        text: { en: 'What she will do with it. She defends nothing.', fr: 'Ce qu’elle en fera. Elle ne défend rien.' },
      },
      {
        title: { en: 'How was that?', fr: 'Comment était-ce ?' },
        minutes: 5,
        who: 'everyone',
        text: { en: 'For her, and for those who spoke.', fr: 'Pour elle, et pour celles qui ont parlé.' },
      },
    ],
  },
]
