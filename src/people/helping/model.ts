/** How long somebody has to type what was given to her. */
export const helpMinutes = 30
