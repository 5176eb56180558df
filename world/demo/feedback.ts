import type { FeedbackQuestion } from '#database'

/** What those who came wrote of a gathering without their names, in the language in which they did. */
export const feedbackWords = {
  helped: [
    'That we began with a round. I would not have said anything otherwise.',
    'Le document envoyé deux jours avant : j’ai eu le temps de le lire.',
    'Somebody said out loud that it is fine to pass.',
  ],
  different: [
    'Less news at the beginning, more time for the question that brought us.',
    'Une vraie pause. Une heure et demie d’écran, c’est long.',
  ],
} as const

type Steps = Readonly<Partial<Record<FeedbackQuestion, readonly number[]>>>

/** How often each step was chosen, from one gathering to the next. */
export const feedbackSteps: readonly Steps[] = [
  { worth: [0, 2, 3, 4, 1], voice: [2, 3, 4, 1, 0], safe: [0, 2, 3, 4, 1], use: [0, 1, 4, 3, 2] },
  { worth: [0, 1, 4, 5, 0], voice: [1, 4, 2, 3, 0], safe: [0, 2, 2, 4, 2], use: [0, 0, 2, 5, 3] },
  { worth: [0, 0, 2, 4, 4], voice: [0, 2, 3, 4, 1], safe: [0, 1, 1, 5, 3], use: [0, 0, 0, 4, 4] },
]
