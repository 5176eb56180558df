import type { Facts } from '../history/model.ts'
import { holds, type MemberOrganisation, type OrganisationMembership, type Period } from '../model.ts'

/** Whether an organisation belongs on a day, since when without a break, and until when; null goes on. */
export type Standing =
  | { readonly is: 'current'; readonly since: Temporal.PlainDate; readonly until: Temporal.PlainDate | null }
  | { readonly is: 'lapsed'; readonly since: Temporal.PlainDate }
  | { readonly is: 'coming'; readonly from: Temporal.PlainDate }
  | { readonly is: 'never' }

/** What its periods say of a day. A period that begins the day after another ended carries it on. */
export function standingOn(periods: readonly Period[], day: Temporal.PlainDate): Standing {
  const inOrder = periods.toSorted((one, other) => Temporal.PlainDate.compare(one.startsOn, other.startsOn))
  const joined: Period[] = []
  for (const period of inOrder) {
    const last = joined.at(-1)
    const carriesOn = last?.endsOn?.add({ days: 1 }).equals(period.startsOn) ?? false
    if (last && carriesOn) joined[joined.length - 1] = { startsOn: last.startsOn, endsOn: period.endsOn }
    else joined.push(period)
  }
  const now = joined.find((period) => holds(period, day))
  if (now) return { is: 'current', since: now.startsOn, until: now.endsOn }
  const over = joined.findLast(({ endsOn }) => endsOn !== null && Temporal.PlainDate.compare(endsOn, day) < 0)
  if (over?.endsOn) return { is: 'lapsed', since: over.endsOn.add({ days: 1 }) }
  const [next] = joined
  return next ? { is: 'coming', from: next.startsOn } : { is: 'never' }
}

/** Within how many days a membership that ends is said to lapse soon. */
export const soon = 90

export function organisationFacts({ name, code, jurisdiction }: MemberOrganisation): Facts {
  return { name, code, jurisdiction }
}

export function periodFacts({ startsOn, endsOn }: Pick<OrganisationMembership, 'startsOn' | 'endsOn'>): Facts {
  return { startsOn: startsOn.toString(), endsOn: endsOn?.toString() ?? null }
}

export const standings = ['all', 'current', 'lapsing', 'lapsed'] as const
export type StandingSought = (typeof standings)[number]
