import { page, seeOther, withCookies, type Answer } from '#kernel/answer.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import type { PersonId } from '#database'
import type { Hall } from '../hall.ts'
import { localPath } from '../local-path.ts'
import { unguardedSession } from '../sessions/commands.ts'
import { onward, opened } from '../signing-in/entry.ts'
import { askProvider, hearProvider } from './asking.ts'
import { unguardedJoined } from './commands.ts'
import { forgottenGoing, goingCookie, goingIn, goingName } from './going.ts'
import type { KnownProvider, Said } from './model.ts'
import { providerPath, providerReturnPath, sharedProviderPath } from './paths.ts'
import { unguardedKnownTo, unguardedOfUmbrella, unguardedProvider } from './queries.ts'
import { providerTroublePage } from './views/provider-trouble-page.ts'

/** Coming in by the account of one's organisation. Both ways are links, since other sites take no forms of ours. */
export function providerRoutes(at: Routes, hall: Hall): void {
  at.get(providerPath(':id'), (asked) => go(asked, hall, false))

  at.get(sharedProviderPath(':id'), (asked) => go(asked, hall, true))

  at.get(providerReturnPath, async (asked) => {
    const answer = await comeBack(asked, hall)
    return withCookies(answer, [forgottenGoing(hall.settings)])
  })
}

async function go({ reader, id, query, now }: Asked, hall: Hall, isShared: boolean): Promise<Answer> {
  const { door, settings } = hall
  const known = await unguardedProvider(door, settings.secret, id('id'))
  if (known === null) throw new NotFound('errors.notFound')
  const asked = await askProvider(known, placeOf(hall), { isShared, to: localPath(query['to']) })
  if (asked === null) return page(providerTroublePage({ reader, key: 'people.providers.away' }), 503)
  const [url, going] = asked
  return withCookies(seeOther(url.href), [goingCookie(settings, going, now)])
}

async function comeBack(asked: Asked, hall: Hall): Promise<Answer> {
  const { reader, cookies, path, now, userAgent } = asked
  const { door, settings } = hall
  const going = goingIn(settings, cookies[goingName(settings)], now)
  const known = going && (await unguardedProvider(door, settings.secret, going.provider))
  const query = path.slice(providerReturnPath.length)
  const said = going && known && (await hearProvider(known, placeOf(hall), going, query))
  if (!going || !known || !said) return page(providerTroublePage({ reader, key: 'people.providers.notBelieved' }), 403)

  const person = await whoIs(hall, known, said, now)
  if (person === null) return page(providerTroublePage({ reader, key: 'people.providers.nobody' }), 403)
  const opening = { by: 'provider', isShared: going.isShared } as const
  const token = await unguardedSession(door, person, { ...opening, userAgent, now })
  return onward(asked, await opened(hall, asked, { token, ...opening }), { to: going.to, kept: null })
}

/** Whoever the provider knows already; or, the first time, whoever has the address that it vouches for. */
async function whoIs(hall: Hall, provider: KnownProvider, said: Said, now: Temporal.Instant): Promise<PersonId | null> {
  const known = await unguardedKnownTo(hall.door, provider, said)
  if (known !== null || said.email === null) return known
  const person = await unguardedOfUmbrella(hall.system, provider, said.email)
  return person !== null && (await unguardedJoined(hall.door, person, { provider, said, now })) ? person : null
}

function placeOf({ settings }: Hall) {
  return { back: settings.origin + providerReturnPath, mayBePlain: settings.mode !== 'production' }
}
