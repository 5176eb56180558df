import type {
  CommunityId,
  PersonId,
  ProfileAudience,
  ProfileKey,
  ProfileTermId,
  ProgrammeStreamId,
  UmbrellaId,
} from '#database'
import type { Names } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'
import type { ProgrammeStream } from '../organisations/index.ts'

/** One thing that somebody tells of herself, as somebody else finds it. */
export interface ProfileField {
  readonly ownerId: PersonId
  readonly key: ProfileKey
  /** Her own words; of languages and skills, their codes. Null where she chose from her umbrella's list. */
  readonly text: string | null
  /** What she chose from that list, or from its programme streams. */
  readonly term: Names | null
  readonly audience: ProfileAudience
  /** Whether whoever reads this belongs to a community with her. */
  readonly isFellow: boolean
  /** Whether whoever reads this is one of those under her umbrella to whom she shows herself. */
  readonly isUnderHerUmbrella: boolean
  /** Whether she has blocked whoever reads this. */
  readonly isBlocking: boolean
}

/** Somebody as the viewer may know her: by a community of both, or by what she shows of herself. */
export interface Acquaintance {
  readonly id: PersonId
  readonly name: string
  readonly hasPicture: boolean
  /** The communities that both belong to. */
  readonly communities: readonly CommunityId[]
  readonly fields: readonly ProfileField[]
}

/** One of the words with which people under an umbrella say what they do, or where. */
export interface ProfileTerm {
  readonly id: ProfileTermId
  readonly umbrellaId: UmbrellaId
  readonly kind: ProfileKey
  readonly name: Names
}

/** What somebody tells of herself, as she changes it. */
export interface OwnProfile {
  readonly fields: readonly OwnField[]
  readonly terms: readonly ProfileTerm[]
  /** The programme streams that she can choose from. */
  readonly streams: readonly Pick<ProgrammeStream, 'id' | 'name'>[]
  /** How many others belong to her communities. */
  readonly fellows: number
  /** Her own umbrella, where she has one. */
  readonly umbrella: Names | null
}

export interface OwnField {
  readonly key: ProfileKey
  readonly text: string | null
  readonly termId: ProfileTermId | null
  readonly streamId: ProgrammeStreamId | null
  readonly audience: ProfileAudience
}

/** In the order in which they are asked for and shown: what somebody can offer comes before what she looks for. */
export const profileKeys: readonly ProfileKey[] = [
  'offer',
  'seek',
  'stream',
  'role',
  'region',
  'languages',
  'skills',
  'self',
  'pronouns',
  'contact',
]

/** Kinds of words that an umbrella keeps a list of. */
export const termKinds = ['role', 'region'] as const
export type TermKind = (typeof termKinds)[number]

/** What somebody can bring to facilitating: to hold strong emotions, to know the subject, to design exercises. */
export const skills = ['emotions', 'subject', 'exercises'] as const
export type Skill = (typeof skills)[number]

/** The skills that a field of them names. */
export function skillsIn(text: string | null): readonly Skill[] {
  const told = text?.split(' ') ?? []
  return skills.filter((skill) => told.includes(skill))
}

/** From the fewest to the most. */
export const audiences = ['me', 'community', 'umbrella'] as const satisfies readonly ProfileAudience[]

/** What is asked for in words of one's own, and how many letters it may have. */
export const lengthMax = { offer: 400, seek: 400, self: 400, pronouns: 40, contact: 160 } as const

/** So many words of a kind an umbrella keeps: a list that nobody reads through is none. */
export const termsPerKind = 40

/**
 * Languages that people work in, by their codes: the two that Hearth speaks and those of sign, then by their names.
 * Every reader finds them named in her own.
 */
const spoken = 'ar bn cr es fa hi ht it iu ja ko ne oj pa pl prs ps pt ro ru so sw ta ti tl tr uk ur vi yue zh'
export const languageCodes: readonly string[] = ['en', 'fr', 'ase', 'fcs', ...spoken.split(' ')]

const languageNames = { en: namesIn('en-CA'), fr: namesIn('fr-CA') }

/** Asking for one name takes as long as a small statement. */
function namesIn(locale: string): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  const named = languageCodes.map((code) => [code, names.of(code) ?? code] as const)
  return new Map(named.map(([code, name]) => [code, name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)]))
}

/** What a language is called. */
export function languageName(code: string, language: Language): string {
  return languageNames[language].get(code) ?? code
}
