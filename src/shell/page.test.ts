import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import type { CommunityId, PersonId, SessionId, UmbrellaId } from '#database'
import { Conflict, Forbidden, Invalid, NotFound, SignInNeeded, TooMany, Unavailable } from '#kernel/errors.ts'
import { html } from '#kernel/html.ts'
import { newId } from '#kernel/id.ts'
import { readerOf, type Reader } from '#kernel/reader.ts'
import { noRoof, visitor, type Viewer } from '#kernel/viewer.ts'
import { wordsIn, type Language } from '#kernel/words.ts'
import { wholePage } from './page.ts'
import { brokenPage, refusalPage } from './views/error-page.ts'
import { partsPage } from './views/parts-page.ts'
import { writingShown } from '../writing/index.ts'

const umbrellaId = newId<UmbrellaId>()
const communityId = newId<CommunityId>()
const name = { en: 'Outreach', fr: null }
const rosa: Viewer = {
  ...visitor,
  id: newId<PersonId>(),
  sessionId: newId<SessionId>(),
  name: 'Rosa Lindqvist',
  theme: 'dark',
  roof: { ...noRoof, id: umbrellaId, hue: 197, name: { en: 'Coast & Valley', fr: 'Côte et Vallée' } },
  belongings: [{ id: communityId, umbrellaId, name, roles: ['member'], hasNews: true, isOver: false }],
  unseenNotices: 2,
}

function readerFor(viewer: Viewer, language: Language = 'en', more: Partial<Reader> = {}): Reader {
  const now = Temporal.Instant.from('2026-11-21T17:00:00Z')
  return { ...readerOf({ viewer, language, wordsIn, now, path: '/threads?after=1', notice: null }), ...more }
}

const content = html`<h1>Court days</h1>`
const shown = (reader: Reader, more = {}) => wholePage({ reader, title: 'Court days', content, ...more }).text

describe('every page', () => {
  const readers = (['en', 'fr'] as const).flatMap((language) => [
    readerFor(rosa, language),
    readerFor(visitor, language),
  ])

  test('lets one leave quickly by a plain link in the same corner, and by a second way in', () => {
    for (const reader of readers) {
      const page = shown(reader)
      assert.equal(page.match(/href="\/exit" rel="nofollow noreferrer" data-turbo="false"/g)?.length, 2)
      assert.match(page, /<header class="top">[^]*\/exit[^]*<\/header>/)
    }
  })

  test('says nothing in its tab until its reader wants it to', () => {
    assert.match(shown(readerFor(rosa)), /<title>Workspace<\/title>/)
    assert.match(shown(readerFor(visitor, 'fr')), /<title>Espace de travail<\/title>/)
    assert.match(shown(readerFor({ ...rosa, isDiscreet: false })), /<title>Court days<\/title>/)
  })

  test('carries no script and no style of its own', () => {
    for (const reader of readers) {
      const page = shown(reader) + partsPage(reader, writingShown(reader)).text
      assert.doesNotMatch(page, / style=|<style|<script(?! type="module" src="\/assets\/)| on\w+=/)
      assert.doesNotMatch(page, /(src|href|action)="(https?:)?\/\//)
    }
  })

  test('is in its reader’s language, and offers the other on the same page', () => {
    assert.match(shown(readerFor(rosa, 'fr')), /<html lang="fr"[^]*<form method="post" action="\/language\/en">/)
    assert.match(shown(readerFor(rosa)), /<html lang="en"[^]*<form method="post" action="\/language\/fr">/)
    assert.match(shown(readerFor(rosa)), /name="to" value="\/threads\?after=1"/)
  })

  test('wears the umbrella’s hue and the reader’s theme', () => {
    assert.match(shown(readerFor(rosa)), /<html lang="en" data-theme="dark" data-hue="195">/)
    assert.match(shown(readerFor(visitor)), /<html lang="en" data-hue="330">/)
  })

  test('is not kept by the browser for a look back', () => {
    assert.match(shown(readerFor(rosa)), /name="turbo-cache-control" content="no-cache"/)
    assert.match(shown(readerFor(rosa)), /name="turbo-prefetch" content="false"/)
  })
})

describe('the way around', () => {
  test('shows a member her communities and what is new, in words', () => {
    const page = shown(readerFor(rosa), { community: communityId })
    assert.match(page, new RegExp(`href="/communities/${communityId}" aria-current="true"`))
    assert.match(page, /<span class="unseen">something new<\/span>/)
    assert.match(page, /Inbox<\/span> <live-count [^>]+><span class="count">2 new<\/span><\/live-count>/)
  })

  test('marks a name that exists in the other language only', () => {
    assert.match(shown(readerFor(rosa, 'fr')), /<span lang="en">Outreach<\/span>/)
    assert.doesNotMatch(shown(readerFor(rosa)), /<span lang="en">/)
  })

  test('is not there for a visitor, who sees the same line above the page', () => {
    assert.match(shown(readerFor(rosa)), /class="rail"/)
    assert.doesNotMatch(shown(readerFor(visitor)), /class="rail"|\/sign-out|\/inbox/)
  })

  test('says once what was done, with a way to undo it', () => {
    const notice = { key: 'face.notices.removed', undo: '/threads/1/return' } as const
    assert.match(
      shown(readerFor(rosa, 'en', { notice })),
      /role="status"[^]*<form method="post" action="\/threads\/1\/return">/,
    )
    assert.doesNotMatch(shown(readerFor(rosa)), /role="status"/)
  })
})

describe('a page of what went wrong', () => {
  const refusals = [
    new SignInNeeded('errors.signInNeeded'),
    new Forbidden('errors.forbidden'),
    new NotFound('errors.notFound'),
    new Conflict('errors.forbidden'),
    new Invalid('errors.badRequest'),
    new TooMany('errors.tooMany'),
    new Unavailable('errors.unavailable'),
  ]

  test('differs by what happened, and never ends without a next step', () => {
    const pages = refusals.map((refusal) => refusalPage({ reader: readerFor(rosa), refusal }).text)
    const titles = new Set(pages.map((page) => /<h1>(.*?)<\/h1>/.exec(page)?.[1]))
    assert.equal(titles.size, refusals.length)
    for (const page of pages) assert.match(page, /<a class="button" href="\/"/)
  })

  test('sends a visitor to sign in, and gives a bug of ours its number', () => {
    assert.match(
      refusalPage({ reader: readerFor(visitor), refusal: new SignInNeeded('errors.signInNeeded') }).text,
      /href="\/sign-in/,
    )
    assert.match(brokenPage({ reader: readerFor(visitor, 'fr'), reference: 'req-4f' }).text, /<b>req-4f<\/b>/)
  })

  test('is valid HTML, as the page of parts is, in both languages', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] })
    for (const language of ['en', 'fr'] as const) {
      const reader = readerFor(rosa, language)
      const pages = [
        partsPage(reader, writingShown(reader)),
        brokenPage({ reader, reference: '1' }),
        ...refusals.map((refusal) => refusalPage({ reader, refusal, kept: 'Some <words>' })),
      ]
      for (const { text } of pages) {
        const { results } = await validator.validateString(text)
        assert.deepEqual(
          results.flatMap(({ messages }) => messages.map(({ message, selector }) => `${message} ${selector}`)),
          [],
        )
      }
    }
  })
})
