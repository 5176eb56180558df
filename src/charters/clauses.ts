import type { Names } from '#kernel/viewer.ts'
import type { Part } from './model.ts'

/** A clause that an agreement can begin with. Once chosen its words are the community's, to keep or to change. */
export interface OfferedClause extends Part {
  /** Why it helps. */
  readonly why: Names
}

/** In the order in which they are offered. What an agreement keeps is a copy: changing these changes none. */
export const offeredClauses: readonly OfferedClause[] = [
  {
    key: 'stays',
    en: 'What is learned here may leave; what is said here stays. We take ideas home, and not who said what.',
    fr: 'Ce qui s’apprend ici peut sortir ; ce qui se dit ici reste. Nous repartons avec des idées, sans dire qui a dit quoi.',
    why: {
      en: 'People speak of what was hard only where they know how far it goes.',
      fr: 'On ne parle de ce qui a été difficile que là où l’on sait jusqu’où cela ira.',
    },
  },
  {
    key: 'noClients',
    en: 'Nobody we serve can be recognised from what we say. We leave out or change names, places, dates and anything rare.',
    fr: 'Aucune personne que nous accompagnons ne peut être reconnue dans nos propos. Nous taisons ou changeons les noms, les lieux, les dates et tout ce qui est rare.',
    why: {
      en: 'In small places a few harmless facts together are enough to point to somebody.',
      fr: 'Dans les petits milieux, quelques faits anodins mis ensemble suffisent à désigner quelqu’un.',
    },
  },
  {
    key: 'fromI',
    en: 'We speak for ourselves: “I have seen”, “I tried”, rather than “everybody knows”.',
    fr: 'Chaque personne parle en son nom : « j’ai vu », « j’ai essayé », plutôt que « tout le monde sait ».',
    why: {
      en: 'What one person has lived through can be heard without being argued with.',
      fr: 'Ce qu’une personne a vécu s’écoute sans qu’il faille en débattre.',
    },
  },
  {
    key: 'pass',
    en: 'Anybody may pass, at any moment, without giving a reason. Listening is taking part.',
    fr: 'On peut passer son tour à tout moment, sans donner de raison. Écouter, c’est participer.',
    why: {
      en: 'A room that one can leave is a room that one can stay in.',
      fr: 'On reste plus volontiers là où l’on peut se retirer.',
    },
  },
  {
    key: 'oneVoice',
    en: 'One voice at a time. Whoever has spoken much makes room; whoever has not is asked, and may say no.',
    fr: 'Une voix à la fois. Qui a beaucoup parlé laisse de la place ; qui n’a pas parlé est invitée à le faire, et peut refuser.',
    why: {
      en: 'Those who think before they speak know as much as those who do not.',
      fr: 'Les personnes qui réfléchissent avant de parler en savent autant que les autres.',
    },
  },
  {
    key: 'goodwill',
    en: 'We take it that everybody means well, and we say so when something has hurt all the same.',
    fr: 'Nous présumons la bonne foi, et nous disons quand quelque chose a blessé malgré tout.',
    why: {
      en: 'Meaning well does not undo what words do. Both can be true in one conversation.',
      fr: 'Une bonne intention n’efface pas l’effet des mots. Les deux peuvent être vrais dans une même conversation.',
    },
  },
  {
    key: 'askFirst',
    en: 'We ask before we give advice: “do you want ideas, or somebody to listen?”',
    fr: 'Nous demandons avant de conseiller : « voulez-vous des idées, ou une oreille ? »',
    why: {
      en: 'Advice that nobody asked for ends a story before it was told.',
      fr: 'Un conseil que personne n’a demandé met fin à un récit avant qu’il soit dit.',
    },
  },
  {
    key: 'noDetail',
    en: 'We leave out graphic detail, and say beforehand when something heavy comes, so that others can choose.',
    fr: 'Nous taisons les détails crus et prévenons avant d’aborder quelque chose de lourd, pour que chacune puisse choisir.',
    why: {
      en: 'What helps is what somebody did and felt. The rest stays in whoever had to hear it.',
      fr: 'Ce qui aide, c’est ce que l’on a fait et ressenti. Le reste demeure en celles qui ont dû l’entendre.',
    },
  },
  {
    key: 'cameras',
    en: 'Cameras are a choice. Nobody has to say why hers is off.',
    fr: 'La caméra est un choix. Personne n’a à expliquer pourquoi la sienne est fermée.',
    why: {
      en: 'Some are on a bad line, some in a shared room, some simply tired.',
      fr: 'Certaines ont une mauvaise connexion, d’autres partagent une pièce, d’autres sont simplement fatiguées.',
    },
  },
  {
    key: 'noRecording',
    en: 'No recordings, no screenshots and no machine that takes notes, unless everybody present has said yes.',
    fr: 'Pas d’enregistrement, pas de capture d’écran et pas d’outil qui prend des notes, à moins que toutes les personnes présentes aient dit oui.',
    why: {
      en: 'Whatever is recorded can be passed on, lost, or asked for by a court.',
      fr: 'Ce qui est enregistré peut être transmis, perdu, ou exigé par un tribunal.',
    },
  },
  {
    key: 'concern',
    en: 'When something is not right we tell the person, or somebody who coordinates, soon and quietly. Nobody is worse off for having said it.',
    fr: 'Quand quelque chose ne va pas, nous le disons à la personne ou à une coordonnatrice, sans tarder et avec discrétion. Personne n’y perd à l’avoir dit.',
    why: {
      en: 'A small thing that is said early does not have to become a large one.',
      fr: 'Une petite chose dite tôt n’a pas à devenir grande.',
    },
  },
  {
    key: 'limits',
    en: 'Confidentiality has limits. Where a child is in danger, where somebody may come to serious harm, or where the law or a court asks for it, we may have to tell. We say so before, to the person it concerns, whenever that is safe.',
    fr: 'La confidentialité a des limites. Si un enfant est en danger, si quelqu’un risque un grave préjudice, ou si la loi ou un tribunal l’exige, nous pouvons être tenues de parler. Nous le disons d’abord à la personne concernée, chaque fois que cela ne met personne en danger.',
    why: {
      en: 'A promise with its limits named can be kept. What the law asks differs from place to place.',
      fr: 'Une promesse dont on nomme les limites peut être tenue. Ce que la loi exige varie d’un endroit à l’autre.',
    },
  },
]

/** What is offered under an umbrella that says the limits of confidentiality in words of its own. */
export function offeredUnder(limits: Names | null): readonly OfferedClause[] {
  return offeredClauses.map((clause) => (clause.key === 'limits' && limits ? { ...clause, ...limits } : clause))
}

export function offeredClause(key: string): OfferedClause | null {
  return offeredClauses.find((clause) => clause.key === key) ?? null
}
