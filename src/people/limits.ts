/** How long a sign-in link works. */
export const linkMinutes = 15

export const password_length_min = 10
export const password_length_max = 256
