import { createHash } from 'node:crypto'
import type { CalendarFeedId, CommunityId, GatheringId } from '#database'
import { again, file, page, seeOther, type Answer } from '#kernel/answer.ts'
import { confirmed } from '#kernel/confirming.ts'
import { NotFound } from '#kernel/errors.ts'
import { parse } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import { isKnown } from '#kernel/http/known-copy.ts'
import type { Outside } from '#kernel/outside.ts'
import { inLanguage } from '#kernel/reader.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { signedIn } from '#kernel/viewer.ts'
import { calendarsPath, noDraft, type Draft } from '#shell/index.ts'
import { enterCommunity } from '../communities/index.ts'
import { answeringRoutes } from './answering/routes.ts'
import { oftenAsked, type OftenAsked } from './asking-often.ts'
import { chooseWish, endFeed, makeFeed, unguardedFetched } from './commands.ts'
import { entryOf, insteadOf, isSilent, type Telling } from './entries.ts'
import { feedForm, wishForm } from './forms.ts'
import type { Occurrence, OpenFeed } from './model.ts'
import { feedPath, feedsPath } from './paths.ts'
import { findOccurrence, findWish, listFeeds, listOccurrences, openFeed } from './queries.ts'
import { stoppingRoutes } from './stopping/routes.ts'
import { addressPage } from './views/address-page.ts'
import { calendarsPage } from './views/calendars-page.ts'
import { calendarFile } from './writing/calendar.ts'

/** Somebody's own calendars: where they fetch, what their entries say, and what she takes along once. */
export function calendarRoutes(at: Routes, outside: Outside): void {
  at.get(calendarsPath, async (asked) => page(await calendars(asked, noDraft)))

  at.post(calendarsPath, async (asked) => {
    const form = parse(wishForm, asked.body)
    if (!form.ok) return again(await calendars(asked, form))
    await chooseWish(asked.db, asked.viewer, form.value)
    return seeOther(calendarsPath, { key: 'calendars.notices.saved' })
  })

  // The address is in this answer and nowhere else, so a post answers with a page for once.
  at.post(feedsPath, async (asked) => {
    const { db, viewer, reader, body, now } = asked
    confirmed(asked)
    const form = parse(feedForm, body)
    if (!form.ok) return again(await calendars(asked, noDraft))
    const secret = await makeFeed(db, viewer, { community: form.value.community, now })
    return page(addressPage({ reader, url: outside.settings.origin + feedPath(secret) }))
  })

  at.post(`${feedsPath}/:id/removal`, async ({ db, viewer, id }) => {
    await endFeed(db, viewer, id<CalendarFeedId>('id'))
    return seeOther(calendarsPath, { key: 'calendars.notices.ended' })
  })

  const often = oftenAsked()
  at.get('/calendars/:file', (asked) => fetched(asked, outside, often))
  answeringRoutes(at, outside)
  stoppingRoutes(at, outside)
  fileRoutes(at, outside)
}

/** What somebody takes into her calendar once, signed in. */
function fileRoutes(at: Routes, { settings: { origin } }: Outside): void {
  at.get('/gatherings/:id/calendar.ics', async (asked) => {
    const { db, viewer, id, now } = asked
    const occurrence = await findOccurrence(db, whoseOf(asked), { id: id<GatheringId>('id'), now })
    const telling = await tellingTo(asked, origin)
    return taken(calendarFile({ name: null, entries: [entryOf(telling, occurrence)] }), viewer.language)
  })

  at.get('/communities/:id/gatherings/calendar.ics', async (asked) => {
    const { db, viewer, id, now } = asked
    const community = await enterCommunity(db, viewer, id<CommunityId>('id'))
    const all = await listOccurrences(db, { person: signedIn(viewer), communities: [community.id] }, now)
    const coming = all.filter(({ startsAt, isOff }) => !isOff && Temporal.Instant.compare(startsAt, now) > 0)
    const telling = await tellingTo(asked, origin)
    return taken(calendarFile({ name: null, entries: coming.map((one) => entryOf(telling, one)) }), viewer.language)
  })
}

function whoseOf({ viewer }: Asked) {
  return { person: signedIn(viewer), communities: viewer.belongings.map(({ id }) => id) }
}

async function tellingTo({ db, viewer, reader }: Asked, origin: string): Promise<Telling> {
  const { says, words: instead } = await findWish(db, viewer)
  return { words: reader.words, says, instead, origin }
}

const type = 'text/calendar; charset=utf-8'

/** The file's name says no more than its entries. */
function taken(text: string, language: 'en' | 'fr'): Answer {
  const name = language === 'en' ? 'calendar.ics' : 'calendrier.ics'
  return file(type, text, { 'content-disposition': `attachment; filename="${name}"` })
}

/**
 * What a calendar fetches. Of what has not changed it gets no copy: the rows are read, and nothing is written out. A
 * calendar asks each time, so that an address that was taken away leads nowhere at once.
 */
async function fetched(asked: Asked, { system, wordsIn, settings }: Outside, often: OftenAsked): Promise<Answer> {
  const { db, param, headers, now, afterwards, address, reader } = asked
  const secret = secretIn(param('file'))
  const seconds = often.waitBefore(address, secret, now)
  if (seconds !== null) return wait(reader.words('errors.tooMany'), seconds)
  const feed = await openFeed(db, secret)
  if (feed === null) {
    often.wentWrong(address, now)
    throw new NotFound('errors.notFound')
  }
  const occurrences = await listOccurrences(db, { person: feed.ownerId, communities: feed.communities }, now)
  if (feed.fetchedOn === null || !feed.fetchedOn.equals(now.toZonedDateTimeISO('UTC').toPlainDate()))
    afterwards(() => unguardedFetched(system, feed.id, now))

  const { says, words: instead } = feed
  const telling = { words: wordsIn(feed.language), says, instead, origin: settings.origin }
  const etag = `"${digestOf(feed, occurrences)}"`
  const kept = { etag, 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' }
  if (isKnown(headers['if-none-match'], etag)) return { ...file(type, '', kept), status: 304 }
  const entries = occurrences.map((one) => entryOf(telling, one))
  return file(type, calendarFile({ name: nameOf(telling, feed, occurrences), entries }), kept)
}

/** What no address looks like is looked up like every other, so that it costs and gives the same. */
function secretIn(name: string): string {
  return /^([\w-]{43})\.ics$/.exec(name)?.[1] ?? ''
}

/** To programs: no page, and when to come again. */
function wait(said: string, seconds: number): Answer {
  const headers = { 'retry-after': String(seconds), 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }
  return { ...file('text/plain; charset=utf-8', said, headers), status: 429 }
}

function nameOf(telling: Telling, { communityId }: OpenFeed, [first]: readonly Occurrence[]): string {
  const { words, says } = telling
  if (communityId === null) return says === 'nothing' ? insteadOf(telling) : words('calendars.entry.name')
  if (first === undefined || isSilent(telling, first.isHidden)) return insteadOf(telling)
  return inLanguage(first.community, words.language).text
}

/** Rises when the same rows are written out in another way. */
const manner = 1

function digestOf({ says, words, language }: OpenFeed, occurrences: readonly Occurrence[]): string {
  // The clocks of the world are part of what is written out.
  const all = JSON.stringify([manner, process.versions['tz'], says, words, language, occurrences])
  return createHash('sha256').update(all).digest('base64url')
}

async function calendars({ db, viewer, reader }: Asked, draft: Draft): Promise<Html> {
  const [feeds, wish] = await Promise.all([listFeeds(db, viewer), findWish(db, viewer)])
  return calendarsPage({ reader, feeds, wish, draft })
}
