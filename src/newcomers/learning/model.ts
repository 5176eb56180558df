/** The lessons of the path, in the order in which they are offered: those for everybody, then those for who convenes. */
export const lessonsForAll = [
  'whatItIs',
  'threeThings',
  'givingAndTaking',
  'askingWell',
  'whatStays',
  'atYourPace',
] as const

export const lessonsForConveners = ['callingTogether', 'aRhythm', 'everybody', 'whatItBrings'] as const

export const lessons = [...lessonsForAll, ...lessonsForConveners] as const
export type Lesson = (typeof lessons)[number]

export const books = ['situated', 'practice', 'cultivating', 'habitats'] as const

export function lessonIn(text: string): Lesson | null {
  return lessons.find((lesson) => lesson === text) ?? null
}

/** The one after it that she has not read yet; the first of all where none is left after it. */
export function nextAfter(lesson: Lesson, read: ReadonlySet<Lesson>): Lesson | null {
  const at = lessons.indexOf(lesson)
  const order = [...lessons.slice(at + 1), ...lessons.slice(0, at)]
  return order.find((one) => !read.has(one)) ?? null
}
