import type { Full } from './full-house.ts'
import { seen, wrong, type SomePage } from './some-page.ts'

/** Asking to join and what comes of it, as each of those who have these pages. */
export function joiningPages({ communities, requests, people, threads }: Full): SomePage[] {
  const { circle, meadow, harbour } = communities
  const { answered, declined, waiting, family, colleagues } = requests
  const team = `/umbrellas/${harbour}/families/${family}/team`
  const asking = `/communities/${meadow}/request`
  return [
    ...seen('visitor', [asking, `${asking}/sent`]),
    wrong('visitor', asking, { name: '', email: 'x', practice: '' }),
    { who: 'visitor', path: '/requests', status: 401 },
    { who: 'visitor', path: `/requests/by-letter/${'x'.repeat(43)}`, status: 404 },
    ...seen('ben', [asking, '/requests']),
    wrong('ben', asking, { practice: '' }),
    wrong('ben', asking, { practice: 'I drove my client Delia Fernbrook' }),
    { who: 'ben', path: `/requests/${answered}`, status: 404 },
    ...seen('cy', ['/requests', `/requests/${answered}`, `/communities/${circle}/request`]),
    ...seen('dee', [`/communities/${circle}/request?with=${colleagues}`]),
    ...seen('eve', [`/requests/${declined}`]),
    wrong('eve', `/requests/${declined}/appeal`, { message: '' }),
    ...seen('gus', [`/requests/${waiting}`]),
    ...seen('ana', ['/requests', '/requests?view=waiting', '/requests?view=settled', `/requests/${answered}`]),
    ...seen('ana', [`/requests/${declined}`, `/requests/${answered}/question`, `/communities/${circle}/joining`]),
    ...seen(
      'ana',
      ['approved', 'declined', 'waitlisted'].map((as) => `/requests/${answered}/decision?as=${as}`),
    ),
    wrong('ana', `/requests/${answered}/decision`, { outcome: 'declined', message: '' }),
    wrong('ana', `/requests/${answered}/question`, { message: '' }),
    wrong('ana', `/requests/${answered}/handing-over`, { to: '' }),
    { ...wrong('ana', '/requests/decisions', { request: answered, outcome: 'declined' }), status: 200 },
    wrong('ana', '/requests/decisions', { request: answered, outcome: 'declined', seen: 'yes', messageEn: '' }),
    wrong('ana', `/communities/${circle}/joining`, { answerDays: '0', sizeLimit: '2' }),
    { who: 'ben', path: `/communities/${circle}/joining`, status: 403 },
    ...seen('ben', [`/communities/${circle}/membership`, `/communities/${circle}/alumni`]),
    ...seen('ben', [`/communities/${circle}/groups`]),
    ...seen('ana', [`/communities/${circle}/groups`, `/communities/${communities.grove}/groups`]),
    wrong('ana', `/communities/${circle}/groups`, { size: '1' }),
    ...seen('gus', ['/me/past', '/communities', `/guest/${threads.listening}`]),
    wrong('gus', `/guest/${threads.listening}/answers`, { body: '' }),
    ...seen('fay', ['/guest']),
    ...seen('fay', ['/me/past']),
    ...seen('ana', [`/communities/${circle}/standing`, `/communities/${circle}/people/${people.ben}/suspension`]),
    ...seen('ben', [`/communities/${circle}/membership/hand-over`]),
    ...seen('fay', [`/communities/${circle}/membership/hand-over`]),
    wrong('ben', `/communities/${circle}/membership/hand-over`, { name: '', email: 'x' }),
    ...seen('ana', [`/communities/${circle}/hand-overs`, `/threads/${threads.listening}/guests`]),
    wrong('ana', `/threads/${threads.listening}/guests`, { name: '', email: 'x', days: '7' }),
    wrong('ana', `/communities/${circle}/people/${people.ben}/suspension`, { message: '', days: '0' }),
    { who: 'ben', path: `/communities/${circle}/standing`, status: 403 },
    ...seen('ivy', ['/requests', `/requests/${answered}`]),
    ...seen('dee', [team]),
    wrong('dee', team, { email: 'nobody@example.org' }),
  ]
}
