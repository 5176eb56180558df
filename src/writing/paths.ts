import type { Language } from '#kernel/words.ts'

/** What the editor is worked with, in one language; its address changes with it, so that browsers may keep it. */
export const toolsPath = (language: Language, version: string) => `/writing/tools/${language}/${version}`
