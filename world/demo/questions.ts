import type { Both } from './model.ts'
import { both, bothAtLength } from './writing.ts'

interface Question {
  readonly question: Both
  /** Markdown. */
  readonly answer: Both
}

/** What the demonstration umbrella answers in public, in its order. */
export const questions: readonly Question[] = [
  {
    question: both('What is a community of practice?', 'Qu’est-ce qu’une communauté de pratique ?'),
    answer: bothAtLength(
      `People who do the same work and learn to do it better together, by meeting and writing to each other over years.

It is neither a course nor a committee: nobody teaches, nobody reports. Somebody asks what to do on Thursday, and three people who were there last month answer.`,
      `Des personnes qui font le même travail et apprennent ensemble à mieux le faire, en se rencontrant et en s’écrivant au fil des ans.

Ce n’est ni un cours ni un comité : personne n’enseigne, personne ne rend de comptes. Quelqu’un demande quoi faire jeudi, et trois personnes qui ont vécu la même chose le mois dernier lui répondent.`,
    ),
  },
  {
    question: both('Who can join?', 'Qui peut en faire partie ?'),
    answer: bothAtLength(
      `Each community says so on its own page, in one sentence. Most are for people who carry a caseload in one kind of programme; some are for those who coordinate.

You can see whether a community may be for you in a minute, on its page, without an account. Nothing that you answer there is kept. If you are not sure, ask: coordinators read each request themselves.`,
      `Chaque communauté le dit sur sa page, en une phrase. La plupart s’adressent aux personnes qui ont une charge de cas dans un type de programme ; certaines, à celles qui coordonnent.

Vous pouvez voir en une minute si une communauté est pour vous, sur sa page, sans compte. Rien de ce que vous y répondez n’est conservé. En cas de doute, faites la demande : les coordonnatrices lisent chacune d’elles.`,
    ),
  },
  {
    question: both('What happens when I ask to join?', 'Que se passe-t-il quand je demande à en faire partie ?'),
    answer: bothAtLength(
      `1. You answer a few questions about your work, and confirm your address by a link in a letter.
2. Somebody who coordinates the community reads your request, and may ask you for more.
3. You are told what was decided, and why. If there is no room, you can wait on a list.

A link in each letter shows you how far your request is. You can take it back at any time.`,
      `1. Vous répondez à quelques questions sur votre travail et confirmez votre adresse par un lien dans un courriel.
2. Une personne qui coordonne la communauté lit votre demande et peut vous demander des précisions.
3. On vous dit ce qui a été décidé, et pourquoi. S’il n’y a pas de place, vous pouvez attendre sur une liste.

Un lien dans chaque courriel vous montre où en est votre demande. Vous pouvez la retirer en tout temps.`,
    ),
  },
  {
    question: both('How much time does it take?', 'Combien de temps faut-il y consacrer ?'),
    answer: bothAtLength(
      `As much as you have. Programme communities meet each quarter for an hour and a half, online. Between meetings there are questions to read, and to answer when you know something.

Many people only read for the first months. That is a good way to begin. Membership costs no money.`,
      `Autant que vous en avez. Les communautés de programme se réunissent chaque trimestre pendant une heure et demie, en ligne. Entre les rencontres, il y a des questions à lire, et auxquelles répondre quand on sait quelque chose.

Beaucoup de personnes ne font que lire pendant les premiers mois. C’est une bonne façon de commencer. En faire partie ne coûte rien.`,
    ),
  },
  {
    question: both('Who sees what I say?', 'Qui voit ce que je dis ?'),
    answer: bothAtLength(
      `The members of that community, and nobody else. Neither your employer nor a funder reads along, and those who look after the network do not either, unless they belong to the community themselves.

Nothing about the people you support is ever written here: **no names, no places, no dates**. Before you post, words that might point to somebody are shown to you once more.`,
      `Les membres de la communauté, et personne d’autre. Ni votre employeur ni un bailleur de fonds ne lit par-dessus votre épaule, et celles qui s’occupent du réseau non plus, à moins de faire elles-mêmes partie de la communauté.

On n’écrit jamais rien ici sur les personnes que l’on accompagne : **ni nom, ni lieu, ni date**. Avant l’envoi, les mots qui pourraient désigner quelqu’un vous sont montrés une fois de plus.`,
    ),
  },
]
