import { seen, wrong, type Ask, type SomePage } from './some-page.ts'

const right = (path: string, fields: Ask): SomePage => ({ who: 'visitor', path, fields, status: 303 })

/** For whoever builds Hearth: what pages are made of, and the letters that were not sent. */
export const buildersPages: readonly SomePage[] = [
  ...seen('visitor', ['/dev/parts']),
  ...seen('fay', ['/dev/parts']),
  right('/sign-in/link', { email: 'fay@example.org' }),
  ...seen('visitor', ['/dev/letters']),
]
const exitUrl = 'https://weather.example.org/'
const umbrella = { nameEn: 'Coast', exitUrl, timeZone: 'America/Halifax', hue: '165' }

/** The pages of an installation where nobody lives yet. */
export const firstPages: readonly SomePage[] = [
  ...seen('visitor', ['/first-run', '/first-run/umbrella', '/first-run/community', '/first-run/invitation']),
  ...seen('visitor', ['/first-run/administrator']),
  wrong('visitor', '/first-run/umbrella', { nameEn: '', exitUrl: 'here', timeZone: 'Mars/North', hue: '900' }),
  wrong('visitor', '/first-run/community', { nameEn: '', kind: 'affinity', visibility: 'public' }),
  wrong('visitor', '/first-run/invitation', { email: 'x', language: 'en' }),
  right('/first-run/umbrella', umbrella),
  right('/first-run/community', { nameEn: 'Court days', kind: 'role', visibility: 'listed' }),
  right('/first-run/invitation', { email: 'kim@example.org', language: 'fr' }),
  wrong('visitor', '/first-run/administrator', { name: '', email: 'x', password: 'short' }),
]
