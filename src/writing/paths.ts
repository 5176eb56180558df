import type { Language } from '#kernel/words.ts'

/** What the editor is worked with, in one language. */
export const toolsPath = (language: Language) => `/writing/tools/${language}`
