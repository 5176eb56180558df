import { both } from '../writing.ts'

/** What the charters of programme support say alike. */
export const rhythm = both(
  'An hour and a half by video each quarter, on a Thursday morning. In between, here, when somebody has a question.',
  'Une heure et demie par visioconférence chaque trimestre, un jeudi matin. Entre-temps, ici, quand quelqu’un a une question.',
)

export const membership = both(
  `Whoever carries a caseload in one of our programmes. Those who change to other work stay until the end of the year
    and say goodbye.`,
  `Toute personne qui a une charge de cas dans l’un de nos programmes. Qui change de travail reste jusqu’à la fin de
    l’année, puis prend congé.`,
)
