import type { CommunityId, ThreadId } from '#database'
import type { Persona } from '#world/people.ts'
import type { Full } from './full-house.ts'
import { officerPages } from './full-waiting.ts'
import { ofRooms } from './room-pages.ts'
import { password } from './passwords.ts'
import { seen, wrong, type SomePage } from './some-page.ts'

const ofPeople = [visitorPages, memberPages, coordinatorPages, officerPages, othersPages]

/** Every page there is, as each of those who have it. */
export function pagesOf(house: Full): readonly SomePage[] {
  return [...ofPeople, ...ofRooms].flatMap((pages) => pages(house))
}

function visitorPages(house: Full): SomePage[] {
  const { communities, threads, secret, withdrawn, ticket, provider } = house
  const { meadow, circle } = communities
  const who = 'visitor'
  return [
    ...seen(who, ['/', '/sign-in', '/sign-in?to=%2Fme', '/sign-in/link', '/sign-in/link/sent', '/register']),
    ...seen(who, ['/register/sent', '/safety', '/communities', `/communities/${meadow}`]),
    ...seen(who, [`/invitations/${secret}`, '/sign-in/link/not-a-secret', `/letters/${ticket}/stop`]),
    { who, path: `/invitations/${withdrawn}`, status: 410 },
    { who, path: `/threads/${threads.waiting}`, status: 404 },
    { who, path: `/communities/${circle}/conversations`, status: 404 },
    { who, path: '/nowhere', status: 404 },
    { who, path: '/sign-in/back?state=other', status: 403 },
    { who, path: `/sign-in/with/${provider}`, status: 503 },
    { who, path: `/sign-in/with/${provider}/shared`, status: 503 },
    { who, path: '/me', status: 401 },
    wrong(who, '/sign-in', { email: 'ben', password: '' }),
    wrong(who, '/sign-in/passkey', { passkey: 'x' }),
    wrong(who, '/sign-in/link', { email: 'ben' }),
    wrong(who, '/register', { name: '', email: 'x', password: 'short' }),
    wrong(who, `/invitations/${secret}/acceptance`, { name: '', password: 'short', language: 'en' }),
    { ...wrong(who, `/threads/${threads.waiting}/replies`, { body: 'Words that are kept.' }), status: 401 },
    // Eve has an app: from here on this visitor is half in.
    { ...wrong(who, '/sign-in', { email: 'eve@example.org', password }), status: 303 },
    ...seen(who, ['/sign-in/second-step']),
    wrong(who, '/sign-in/second-step', { code: '000000' }),
  ]
}

function memberPages(house: Full): SomePage[] {
  const { people, threads, posts, topic, picture } = house
  const { circle, grove, harbour } = house.communities
  const who = 'ben'
  const { waiting, listening, unanswered, news, long, gone } = threads
  return [
    ...seen(who, [
      '/',
      '/communities',
      '/me',
      '/me/notifications',
      '/me/sessions',
      '/me/password',
      '/inbox',
      '/me/content-notes',
    ]),
    ...seen(who, [
      '/drafts',
      '/asks',
      '/me/muted',
      '/search',
      '/search?q=night',
      '/safety',
      `/files/${picture}`,
      '/waiting',
      `/posts/${posts.answer}/flag`,
      `/posts/${posts.question}/versions`,
    ]),
    wrong(who, `/threads/${listening}/replies`, { body: 'My client Delia Fernbrook lives at 1428 Larch Street.' }),
    wrong(who, `/communities/${circle}/experience`, { label: 'Her cell is 604-555-0143' }),
    ...seen(who, [`/threads/${threads.support}`, `/communities/${circle}/conversations/new?kind=support`]),
    { who: 'dee', path: `/communities/${circle}/support`, status: 403 },
    ...supportPages(circle),
    ...communityPages(who, circle),
    ...seen(who, [`/communities/${circle}/people/${people.ana}`, `/communities/${circle}/leaving`]),
    ...seen(who, [`/threads/${listening}`, `/threads/${waiting}`, `/threads/${unanswered}`, `/threads/${news}`]),
    ...seen(who, [
      `/threads/${waiting}?quote=${posts.answer}`,
      `/threads/${waiting}/outcome`,
      `/threads/${waiting}/all`,
    ]),
    ...seen(who, [
      `/threads/${long}`,
      `/threads/${long}?from=unread`,
      `/threads/${long}?after=50`,
      `/threads/${long}/all`,
    ]),
    ...seen(who, [`/posts/${posts.question}/edit`, `/threads/${waiting}/title`, `/threads/${gone}`]),
    { ...wrong(who, `/threads/${gone}/replies`, { body: 'Words that come back.' }), status: 404 },
    { ...wrong(who, '/sign-in/kept', { kept: keptWords(waiting) }), status: 200 },
    { ...wrong(who, '/drafts', { thread: waiting, body: 'Shorter', seen: '' }), status: 409 },
    ...secondStepPages(who),
    ...openingPages(who, circle),
    ...profilePages(house),
    ...seen(who, [`/threads/${threads.asked}`, `${seeking(circle)}&topic=${topic}`]),
    wrong(who, `/communities/${circle}/experience`, { label: 'x' }),
    wrong(who, `/communities/${circle}/conversations`, { kind: 'ask', activity: 'seekExperience', topics: topic }),
    wrong(who, `/threads/${waiting}/replies`),
    wrong(who, `/threads/${waiting}/replies`, { body: '- one\n- **two**', see: 'preview' }),
    wrong(who, `/posts/${posts.question}/edit`, { body: '', seen: '' }),
    wrong(who, `/threads/${waiting}/title`, { title: '', seen: '' }),
    wrong(who, `/threads/${waiting}/outcome`),
    wrong(who, `/communities/${circle}/conversations`, { kind: 'discussion', title: '', body: '' }),
    wrong(who, '/me', { displayName: '', timeZone: 'Mars/North' }),
    wrong(who, '/me/password', { current: '', password: 'short' }),
    { who, path: `/communities/${grove}`, status: 404 },
    { who, path: `/communities/${circle}/invitations`, status: 403 },
    { who, path: `/umbrellas/${harbour}/audit`, status: 404 },
    ...seen(who, ['/safety/noted']),
    { who, path: '/announcements', status: 404 },
  ]
}

function profilePages({ people, communities: { harbour }, terms }: Full): SomePage[] {
  const lists = `/umbrellas/${harbour}/terms`
  return [
    ...seen('ben', ['/me/profile', `/people/${people.ben}`, `/people/${people.ana}`]),
    ...seen('fay', ['/me/profile', `/people/${people.ben}`]),
    { who: 'cy', path: `/people/${people.ana}`, status: 404 },
    wrong('ben', '/me/profile', { offer: 'I drove my client Delia Fernbrook', offerAudience: 'all' }),
    wrong('ben', '/me/profile', { offer: 'I drove my client Delia Fernbrook to court' }),
    ...seen('dee', [lists, `${lists}/${terms.north}`, `/people/${people.ben}`]),
    wrong('dee', lists, { kind: 'hat', nameEn: '' }),
    wrong('dee', `${lists}/${terms.north}`, { nameEn: '' }),
  ]
}

function secondStepPages(who: Persona): SomePage[] {
  const place = '/me/second-step'
  return [
    ...seen(who, [place, `${place}/passkey`, '/me/address']),
    wrong(who, '/me/address', { email: 'ben' }),
    { who, path: '/me/address/new?wish=none', status: 410 },
    wrong(who, `${place}/passkey`, { name: '', passkey: '' }),
    wrong(who, `${place}/passkey`, { name: 'Phone', passkey: 'x' }),
    ...seen('fay', [place, `${place}/codes`, `${place}/passkey`]),
    { ...wrong(who, `${place}/app`), status: 303 },
    ...seen(who, [`${place}/app`]),
    wrong(who, `${place}/app/confirmation`, { code: '1' }),
    { ...wrong('fay', `${place}/codes`), status: 200 },
    { who: 'eve', path: `${place}/codes`, status: 403 },
    { ...wrong('eve', `${place}/app/removal`, { confirmCode: '000000' }), status: 403 },
    { who: 'gus', path: `${place}/codes`, status: 403 },
    { ...wrong('gus', `${place}/codes`, { confirmLetter: 'yes' }), status: 403 },
    ...seen('eve', [place]),
  ]
}

const keptWords = (thread: ThreadId) =>
  JSON.stringify({ path: `/threads/${thread}/replies`, fields: [['body', 'Words that were kept.']] })

function communityPages(who: Persona, community: CommunityId): SomePage[] {
  const place = `/communities/${community}`
  const lists = ['', '?show=asks', '?show=announcements', '?show=celebrations']
  return seen(who, [
    place,
    ...lists.map((narrowed) => `${place}/conversations${narrowed}`),
    `${place}/asks`,
    `${place}/experience`,
    `${place}/people`,
    `${place}/support`,
    `${place}/conversations/new`,
  ])
}

function supportPages(community: CommunityId): SomePage[] {
  const settings = `/communities/${community}/support/settings`
  return [
    ...seen('ana', [settings]),
    wrong('ana', settings, { open: 'yes', months: '1' }),
    wrong('ana', settings, { open: 'yes', months: 'x' }),
    { who: 'ben', path: settings, status: 403 },
  ]
}

const seeking = (community: CommunityId) =>
  `/communities/${community}/conversations/new?kind=ask&activity=seekExperience`

function openingPages(who: Persona, community: CommunityId): SomePage[] {
  const opening = `/communities/${community}/conversations/new?kind=`
  return seen(who, [`${opening}discussion`, `${opening}ask`, `${opening}ask&activity=visits`, `${opening}celebration`])
}

function coordinatorPages({ people, communities: { circle, harbour }, threads, posts, masked }: Full): SomePage[] {
  const who = 'ana'
  const place = `/communities/${circle}`
  const thread = (id: ThreadId) => `/threads/${id}`
  return [
    ...seen(who, ['/waiting', `/posts/${masked.post}/mask`, `/waiting/masks/${masked.asked}`]),
    wrong(who, `/posts/${masked.post}/mask`, { reason: '' }),
    ...seen(who, [`/posts/${posts.question}/note`]),
    wrong(who, `/posts/${posts.question}/note`, { note: 'for her at 604-555-0143' }),
    ...seen(who, ['/', '/inbox', place, `${place}/conversations`, `${place}/people`, `${place}/invitations`]),
    ...seen(who, [`${place}/editing`, `${place}/people/${people.ben}`, `${place}/leaving`, `${place}/asks`]),
    ...seen(who, [thread(threads.waiting), thread(threads.listening), `${thread(threads.waiting)}/move`]),
    ...seen(who, [`${place}/conversations/new?kind=announcement`, `/announcements`, `/announcements/new`]),
    ...seen(who, [`${place}/people/${people.ben}/help`]),
    { ...wrong(who, `${place}/people/${people.ben}/help`), status: 200 },
    wrong(who, '/announcements'),
    wrong(who, `${place}/editing`, { nameEn: '', nameFr: '', kind: 'affinity', visibility: 'public' }),
    wrong(who, `${place}/invitations`, { email: 'nobody' }),
    wrong(who, `${place}/people/${people.ben}/roles`, { roles: 'queen' }),
    wrong(who, `${thread(threads.waiting)}/move`),
    { who, path: `/umbrellas/${harbour}/editing`, status: 404 },
  ]
}

function othersPages(house: Full): SomePage[] {
  const { communities, people, threads, family, imports } = house
  const { harbour, circle, meadow, field } = communities
  const place = `/umbrellas/${harbour}`
  const who = 'dee'
  return [
    ...seen('cy', ['/', '/inbox', '/drafts', '/asks', `/threads/${threads.harvest}`, `/communities/${meadow}`]),
    ...communityPages('cy', field),
    ...seen('fay', ['/', '/communities', '/me', '/me/notifications', '/me/muted', '/inbox', '/drafts', '/asks']),
    ...communityPages('fay', circle),
    ...openingPages('fay', circle),
    ...seen('fay', [`/threads/${threads.waiting}`, `/threads/${threads.unanswered}`, '/safety', '/nowhere']).map(
      (page) => (page.path === '/nowhere' ? { ...page, status: 404 } : page),
    ),
    wrong('fay', `/threads/${threads.waiting}/replies`),
    wrong('fay', '/me', { displayName: '', timeZone: 'Mars/North' }),
    ...seen(who, ['/', place, `${place}/editing`, `${place}/umbrellas/new`, `${place}/families/new`]),
    ...seen(who, [`${place}/families/${family}`, `${place}/communities/new`, `${place}/administrators`]),
    ...seen(who, [`${place}/audit`, '/safety/noted', '/announcements/new', `/communities/${circle}`]),
    ...seen('ivy', [`${place}/audit`, '/safety/noted']),
    { who, path: `/communities/${circle}/people`, status: 403 },
    ...seen(who, [`${place}/imports`, ...Object.values(imports).map((id) => `/imports/${id}`)]),
    ...seen(who, [`${place}/administrators/${people.ivy}/help`]),
    wrong(who, `${place}/imports`, { language: 'xx' }),
    wrong(who, `/imports/${imports.choosing}/beginning`, { 'to D1': 'own' }),
    wrong(who, `${place}/editing`, { nameEn: '', exitUrl: 'here', timeZone: 'Mars/North', hue: '900' }),
    wrong(who, `${place}/umbrellas`, { nameEn: '', exitUrl: 'here', timeZone: 'Mars/North', hue: '900' }),
    wrong(who, `${place}/families`, { nameEn: '' }),
    wrong(who, `${place}/communities`, { nameEn: '' }),
    wrong(who, `${place}/administrators/invitations`, { email: 'x' }),
    ...seen('gus', ['/', '/communities']),
  ]
}
