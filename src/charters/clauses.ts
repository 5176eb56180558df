import type { Names } from '#kernel/viewer.ts'
import type { Part } from './model.ts'

/** In the order in which they are offered. What an agreement keeps is a copy: changing these changes none. */
export const offeredClauses = [
  {
    key: 'stays',
    en: 'What is learned here may leave; what is said here stays. We take ideas home, and not who said what.',
    fr: 'Ce qui s’apprend ici peut sortir ; ce qui se dit ici reste. Nous repartons avec des idées, sans dire qui a dit quoi.',
  },
  {
    key: 'noClients',
    en: 'Nobody we serve can be recognised from what we say. We leave out or change names, places, dates and anything rare.',
    fr: 'Aucune personne que nous accompagnons ne peut être reconnue dans nos propos. Nous taisons ou changeons les noms, les lieux, les dates et tout ce qui est rare.',
  },
  {
    key: 'fromI',
    en: 'We speak for ourselves: “I have seen”, “I tried”, rather than “everybody knows”.',
    fr: 'Chaque personne parle en son nom : « j’ai vu », « j’ai essayé », plutôt que « tout le monde sait ».',
  },
  {
    key: 'pass',
    en: 'Anybody may pass, at any moment, without giving a reason. Listening is taking part.',
    fr: 'On peut passer son tour à tout moment, sans donner de raison. Écouter, c’est participer.',
  },
  {
    key: 'oneVoice',
    en: 'One voice at a time. Whoever has spoken much makes room; whoever has not is asked, and may say no.',
    fr: 'Une voix à la fois. Qui a beaucoup parlé laisse de la place ; qui n’a pas parlé est invitée à le faire, et peut refuser.',
  },
  {
    key: 'goodwill',
    en: 'We take it that everybody means well, and we say so when something has hurt all the same.',
    fr: 'Nous présumons la bonne foi, et nous disons quand quelque chose a blessé malgré tout.',
  },
  {
    key: 'askFirst',
    en: 'We ask before we give advice: “do you want ideas, or somebody to listen?”',
    fr: 'Nous demandons avant de conseiller : « voulez-vous des idées, ou une oreille ? »',
  },
  {
    key: 'noDetail',
    en: 'We leave out graphic detail, and say beforehand when something heavy comes, so that others can choose.',
    fr: 'Nous taisons les détails crus et prévenons avant d’aborder quelque chose de lourd, pour que chacune puisse choisir.',
  },
  {
    key: 'cameras',
    en: 'Cameras are a choice. Nobody has to say why hers is off.',
    fr: 'La caméra est un choix. Personne n’a à expliquer pourquoi la sienne est fermée.',
  },
  {
    key: 'noRecording',
    en: 'No recordings, no screenshots and no machine that takes notes, unless everybody present has said yes.',
    fr: 'Pas d’enregistrement, pas de capture d’écran et pas d’outil qui prend des notes, à moins que toutes les personnes présentes aient dit oui.',
  },
  {
    key: 'concern',
    en: 'When something is not right we tell the person, or somebody who coordinates, soon and quietly. Nobody is worse off for having said it.',
    fr: 'Quand quelque chose ne va pas, nous le disons à la personne ou à une coordonnatrice, sans tarder et avec discrétion. Personne n’y perd à l’avoir dit.',
  },
  {
    key: 'limits',
    en: 'Confidentiality has limits. Where a child is in danger, where somebody may come to serious harm, or where the law or a court asks for it, we may have to tell. We say so before, to the person it concerns, whenever that is safe.',
    fr: 'La confidentialité a des limites. Si un enfant est en danger, si quelqu’un risque un grave préjudice, ou si la loi ou un tribunal l’exige, nous pouvons être tenues de parler. Nous le disons d’abord à la personne concernée, chaque fois que cela ne met personne en danger.',
  },
] as const satisfies readonly Part[]

/** A clause that an agreement can begin with. Once chosen its words are the community's, to keep or to change. */
export interface OfferedClause extends Part {
  /** `locales/` says why each of them helps. */
  readonly key: (typeof offeredClauses)[number]['key']
}

/** What is offered under an umbrella that says the limits of confidentiality in words of its own. */
export function offeredUnder(limits: Names | null): readonly OfferedClause[] {
  return offeredClauses.map((clause) => (clause.key === 'limits' && limits ? { ...clause, ...limits } : clause))
}

export function offeredClause(key: string): OfferedClause | null {
  return offeredClauses.find((clause) => clause.key === key) ?? null
}
