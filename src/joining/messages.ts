import { inLanguage } from '#kernel/reader.ts'
import type { Language, WordsIn } from '#kernel/words.ts'
import type { JoinRequest, Outcome } from './model.ts'

/** What is written to her who asked, unless a reviewer writes something else. */
export function usualMessage(wordsIn: WordsIn, request: JoinRequest, outcome: Outcome | 'asked'): string {
  const { language, name, appealedAt } = request
  const community = inLanguage(request.community, language).text
  const kind = outcome === 'declined' && appealedAt !== null ? 'upheld' : outcome
  return wordsIn(language)(`joining.messages.${kind}`, { name, community })
}

/** The same for several at once, in each language that somebody among them reads. */
export function usualMessages(wordsIn: WordsIn, requests: readonly JoinRequest[], outcome: Outcome) {
  const languages = [...new Set(requests.map(({ language }) => language))].toSorted()
  return languages.map((language: Language) => ({
    language,
    text: wordsIn(language)(`joining.messages.many.${outcome}`),
  }))
}
