import type { UmbrellaId } from '#database'
import type { Names } from '#kernel/viewer.ts'
import type { LimitsEvent } from '../../charters/index.ts'
import type { CommunityEvent } from '../../communities/index.ts'
import type { AnnouncementEvent, EmergencyEvent, MaskEvent, OfficerEvent } from '../../conversations/index.ts'
import type { EligibilityEvent } from '../../eligibility/index.ts'
import type { FaceEvent } from '../../face/index.ts'
import type { OrganisationEvent } from '../../organisations/index.ts'
import type { HelpEvent, InvitationEvent } from '../../people/index.ts'
import type { TermEvent } from '../../profiles/index.ts'
import type { TrainingEvent } from '../../trainings/index.ts'
import type { UmbrellaEvent } from '../../umbrellas/index.ts'

/** What administrators do, and what is done to an umbrella: each carries its umbrella, and none holds what anybody said. */
export type AuditedEvent =
  | UmbrellaEvent
  | TermEvent
  | LimitsEvent
  | OrganisationEvent
  | FaceEvent
  | CommunityEvent
  | TrainingEvent
  | EligibilityEvent
  | AnnouncementEvent
  | MaskEvent
  | OfficerEvent
  | EmergencyEvent
  | HelpEvent
  | Exclude<InvitationEvent, 'member.joined'>

/** As what somebody acted who is not named: somebody invited, or who coordinated there, or who is not known any more. */
export type ActedAs = 'administrator' | 'officer' | 'coordinator' | 'invited' | 'gone'

export interface AuditEntry {
  readonly id: string
  readonly kind: AuditedEvent
  readonly at: Temporal.Instant
  /** Null where whoever did it is not named to the viewer, or not known any more. */
  readonly who: string | null
  readonly actedAs: ActedAs
  /** What it was done to, where that is still there. */
  readonly nameEn: string | null
  readonly nameFr: string | null
  /** Of an invitation: what it invites to. */
  readonly invitedTo: 'administrator' | 'privacyOfficer' | 'community' | 'account' | 'network' | null
  readonly facts: unknown
}

/** An umbrella of which somebody may read what was done to it. */
export interface Audited {
  readonly id: UmbrellaId
  readonly name: Names
}
