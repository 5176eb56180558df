export type Language = 'en' | 'fr'

export interface Both {
  readonly en: string
  readonly fr: string
}

/**
 * A time that is always recent, whenever the network is seeded: `12d 09:40` is twelve days before the day of seeding,
 * at 09:40 where the umbrella is; `PT3H` and `PT40M` are that long before the moment of seeding.
 * `instantOf` in moments.ts makes it an instant.
 */
export type Moment = `${number}d ${number}:${number}` | `PT${number}H` | `PT${number}M`

export type Role = 'member' | 'core_member' | 'facilitator' | 'coordinator' | 'knowledge_steward'

export interface Umbrella {
  readonly slug: string
  /** The one above it. */
  readonly under?: string
  readonly name: Both
  readonly timeZone: string
  /** Degrees on the OKLCH wheel. */
  readonly hue: number
  readonly administrators: readonly string[]
  readonly privacyOfficers: readonly string[]
}

export interface Family {
  readonly slug: string
  readonly umbrella: string
  readonly name: Both
  readonly rhythm: Both
}

export interface Community {
  readonly slug: string
  readonly umbrella: string
  readonly family: string
  readonly kind: 'role' | 'topic' | 'affinity' | 'programme' | 'coordination'
  readonly visibility: 'public' | 'listed' | 'hidden'
  /** Whether its members may speak as "a member". */
  readonly allowsMasks?: boolean
  /** Whether they may speak by role and region. */
  readonly allowsPositions?: boolean
  /** For how many months words stay in its peer-support space, where it has one. */
  readonly supportMonths?: number
  readonly name: Both
  readonly purpose: Both
}

export interface Membership {
  readonly community: string
  /** Never empty; a plain member has `['member']`. */
  readonly roles: readonly Role[]
  readonly joined: Moment
  readonly left?: Moment
}

export interface Person {
  /** Unique; the address is the handle at example.org. `@handle` in a text mentions the person. */
  readonly handle: string
  readonly email: string
  readonly name: string
  readonly title: Both
  readonly region: Both
  readonly language: Language
  readonly timeZone: string
  readonly discreet: boolean
  readonly umbrella: string
  readonly memberships: readonly Membership[]
}

/** What people of a community can be asked about. */
export interface Topic {
  readonly community: string
  readonly label: string
  /** Those who said that they know it, by handle. */
  readonly people: readonly string[]
}

/** A word of an umbrella's lists, and who says it of herself, by handle. */
export interface Word {
  readonly umbrella: string
  readonly kind: 'role' | 'region'
  readonly name: Both
  readonly people: readonly string[]
}

/** What somebody tells of herself in her own words; of languages, their codes. */
export interface Told {
  readonly by: string
  readonly key: 'offer' | 'seek' | 'self' | 'languages' | 'pronouns' | 'contact'
  readonly text: string
  readonly to: 'me' | 'community' | 'umbrella'
}

export type PersonaKind =
  | Role
  | 'umbrella_administrator'
  | 'privacy_officer'
  | 'several_communities'
  | 'french_speaking'
  | 'discreet'
  | 'left'
  | 'hidden_community'

export interface Persona {
  readonly kind: PersonaKind
  readonly handle: string
  /** What to look at, signed in as this person. */
  readonly explanation: Both
}

export type Activity =
  | 'problemSolving'
  | 'requestInfo'
  | 'seekExperience'
  | 'reuseAssets'
  | 'coordination'
  | 'buildArgument'
  | 'growConfidence'
  | 'discussDevelopments'
  | 'documentProjects'
  | 'visits'
  | 'mapKnowledge'

export type ReactionName = 'thanks' | 'agree' | 'care' | 'celebrate' | 'curious'

/** Who reacted, by handle. */
export type Reactions = { readonly [name in ReactionName]?: readonly string[] }

export interface Quotation {
  /** 0 is the opening post, 1 the first reply. */
  readonly post: number
  /** Words found in that post. */
  readonly words: string
}

export interface Reply {
  readonly by: string
  readonly at: Moment
  readonly language: Language
  /** Markdown. */
  readonly body: string
  readonly quotes?: Quotation
  /** The asker marked it: "this helped". */
  readonly helped?: boolean
  readonly reactions?: Reactions
  readonly edited?: Moment
  readonly note?: Note
}

/** What somebody says that her words hold. */
export interface Note {
  readonly kind: 'violence' | 'sexualViolence' | 'children' | 'death' | 'selfHarm' | 'other'
  readonly words: string
}

/** Something done to a thread: who and when. */
export interface Deed {
  readonly by: string
  readonly at: Moment
}

export interface Outcome extends Deed {
  readonly result: 'solved' | 'partly' | 'not'
  readonly note: string
}

export interface Thread {
  readonly handle: string
  readonly community: string
  /** Announcements only: the other communities that it is posted to. */
  readonly alsoIn: readonly string[]
  readonly kind: 'discussion' | 'ask' | 'announcement' | 'celebration' | 'introduction' | 'support'
  /** Asks only. */
  readonly activity?: Activity
  /** Asks for experience only: the topics of those who should hear of it. */
  readonly askedOf?: readonly string[]
  readonly title: string
  readonly language: Language
  readonly by: string
  readonly at: Moment
  /** Markdown. */
  readonly body: string
  readonly reactions?: Reactions
  readonly edited?: Moment
  readonly pinned?: Deed
  readonly closed?: Deed
  /** Asks only: resolved when present. An ask without one is open, answered or stale. */
  readonly outcome?: Outcome
  /** Asks only: nothing came for so long that it was set aside. */
  readonly stale?: Moment
  readonly replies: readonly Reply[]
}
