import ICAL from 'ical.js'

/** What an entry says, as ical.js reads it. */
export interface ReadEntry {
  readonly uid: string
  readonly summary: string
  readonly description: string
  readonly location: string
  readonly url: string
  readonly status: string
  readonly sequence: number
  /** When it last became what it is. */
  readonly stamp: string
  readonly attendees: readonly string[]
  readonly organizer: string
}

export function entriesIn(text: string): ReadEntry[] {
  const root = new ICAL.Component(ICAL.parse(text))
  return root.getAllSubcomponents('vevent').map((event) => {
    const said = (name: string) => String(event.getFirstPropertyValue(name) ?? '')
    return {
      uid: said('uid'),
      summary: said('summary'),
      description: said('description'),
      location: said('location'),
      url: said('url'),
      status: said('status'),
      sequence: Number(said('sequence')),
      stamp: said('dtstamp'),
      attendees: event.getAllProperties('attendee').map((one) => String(one.getFirstValue())),
      organizer: said('organizer'),
    }
  })
}
