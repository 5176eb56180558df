import type { Activity, Both, Language, Membership, Moment, Reply, Role, Thread } from './model.ts'

type Extras = Omit<Reply, 'by' | 'at' | 'language' | 'body'>
type Draft = Omit<Thread, 'community' | 'alsoIn'> & { readonly alsoIn?: readonly string[] }
type Opening = Omit<Draft, 'kind' | 'activity' | 'language'> & { readonly language?: Language }

/** A reply in English. */
export function en(by: string, at: Moment, body: string, extras: Extras = {}): Reply {
  return { by, at, language: 'en', body: prose(body, 'en'), ...extras }
}

/** A reply in French. */
export function fr(by: string, at: Moment, body: string, extras: Extras = {}): Reply {
  return { by, at, language: 'fr', body: prose(body, 'fr'), ...extras }
}

export function discussion(opening: Opening): Draft {
  return { ...written(opening), kind: 'discussion' }
}

export function ask(activity: Activity, opening: Opening): Draft {
  return { ...written(opening), kind: 'ask', activity }
}

export function announcement(opening: Opening): Draft {
  return { ...written(opening), kind: 'announcement' }
}

export function celebration(opening: Opening): Draft {
  return { ...written(opening), kind: 'celebration' }
}

export function introduction(opening: Opening): Draft {
  return { ...written(opening), kind: 'introduction' }
}

/** Said in the community's peer-support space. */
export function support(opening: Opening): Draft {
  return { ...written(opening), kind: 'support' }
}

/** Places drafts in a community. */
export function threadsOf(community: string, drafts: readonly Draft[]): readonly Thread[] {
  return drafts.map((draft) => ({ alsoIn: [], ...draft, community }))
}

export function both(english: string, french: string): Both {
  return { en: oneLine(english), fr: spaced(oneLine(french)) }
}

/** Paragraphs of Markdown in both languages. */
export function bothAtLength(english: string, french: string): Both {
  return { en: prose(english, 'en'), fr: prose(french, 'fr') }
}

export function member(community: string, joined: number, ...roles: readonly Role[]): Membership {
  return { community, joined: `${joined}d 10:00`, roles: roles.length > 0 ? roles : ['member'] }
}

function written(opening: Opening): Omit<Draft, 'kind' | 'activity'> {
  const language = opening.language ?? 'en'
  const title = language === 'fr' ? spaced(opening.title) : opening.title
  const { outcome } = opening
  return {
    ...opening,
    language,
    title,
    body: prose(opening.body, language),
    ...(outcome && { outcome: { ...outcome, note: prose(outcome.note, language) } }),
  }
}

/** Joins the lines of each paragraph, so that texts are wrapped here without being broken there. */
function prose(text: string, language: Language): string {
  const paragraphs = text.trim().split(/\n\s*\n/)
  const joined = paragraphs.map((paragraph) => paragraph.trim().replaceAll(/\s*\n\s*(?!- |> |\d+\. |\s)/g, ' '))
  const flat = joined.map((paragraph) => paragraph.replaceAll(/\n\s+/g, '\n')).join('\n\n')
  return language === 'fr' ? spaced(flat) : flat
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s*\n\s*/g, ' ')
}

/** French spaces before high punctuation and inside guillemets do not break. */
function spaced(text: string): string {
  return text
    .replaceAll(/ (?=[;!?])/g, '\u202F')
    .replaceAll(/ (?=[:»])/g, '\u00A0')
    .replaceAll('« ', '«\u00A0')
}
