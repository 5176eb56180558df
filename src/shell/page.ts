import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Names } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'
import type { CommunityId } from '#database'
import { assetPath } from './asset-paths.ts'
import { paperColours } from './brand.ts'
import { rail, type Place } from './frame/rail.ts'
import { skipLinks, topBar } from './frame/top-bar.ts'
import { strengthenLine } from './frame/strengthen-line.ts'
import { noticeLine } from './frame/notice-line.ts'
import { nearestHue } from './hues.ts'
import { attributes } from './parts/attributes.ts'
import { aboutLeavingPath, learningPath, aboutPath } from './paths.ts'

interface WholePage {
  readonly reader: Reader
  /** In the browser's tab, where the reader does not ask for discretion. The `h1` is part of the content. */
  readonly title: string
  readonly content: Html
  /** What relates, beside the content where there is room. */
  readonly aside?: Html | null
  readonly place?: Place
  /** The community that the page is part of. */
  readonly community?: CommunityId
  /** `door` is one narrow column, for signing in and for what went wrong. */
  readonly shape?: 'page' | 'door'
  /** Whether search engines may list it: then visitors read its title in their tab, too. */
  readonly isIndexed?: boolean
  /** The umbrella whose page it is: where search engines may list it, it bears this name and not that of another above it. */
  readonly umbrella?: Names
  /** What it is about, in a sentence or two: search engines show it. */
  readonly description?: string
  /** Its address, with this site's own, where it has one more for each language: search engines list those. */
  readonly address?: string | null
}

/** Every page of Hearth, for members and visitors alike: Leave quickly is always in the same corner. */
export function wholePage(given: WholePage): Html {
  const { reader } = given
  const { viewer, language } = reader
  const root = {
    lang: language,
    'data-theme': viewer.theme === 'system' ? null : viewer.theme,
    'data-hue': nearestHue(viewer.roof.hue),
  }
  return html`<!doctype html>
    <html${attributes(root)}>
      ${head(given)}
      <body>
        ${skipLinks(reader)} ${viewer.id === null ? openFrame(given) : memberFrame(given)}
      </body>
    </html>`
}

function memberFrame(given: WholePage): Html {
  return html`<div class="frame">
    ${rail(given)}
    <div>${topBar(given.reader)} ${main(given)} ${foot(given.reader)}</div>
  </div>`
}

function openFrame(given: WholePage): Html {
  return html`<div class="frame open">
    <div>${topBar(given.reader, given.isIndexed ? given.umbrella : undefined)} ${main(given)} ${foot(given.reader)}</div>
  </div>`
}

function main({ reader, content, aside, shape = 'page' }: WholePage): Html {
  return html`<main class="${shape === 'door' ? 'page door' : 'page'}" id="content" tabindex="-1" data-unsent="${reader.words('shell.unsent')}">
    ${noticeLine(reader)} ${strengthenLine(reader)}
    <div class="stack">${content}</div>
    ${aside && html`<aside class="stack" aria-label="${reader.words('shell.aside')}">${aside}</aside>`}
  </main>`
}

function foot({ words, viewer }: Reader): Html {
  return html`<footer class="below">
    <a href="${aboutPath}">${words('shell.aboutNetwork')}</a>
    ${viewer.id !== null && html`<a href="${learningPath}">${words('shell.learning')}</a>`}
    <a href="${aboutLeavingPath}">${words('shell.aboutLeaving')}</a>
  </footer>`
}

function head(given: WholePage): Html {
  const { reader, title, isIndexed = false } = given
  const { viewer, words } = reader
  const isNeutral = viewer.isDiscreet && !(isIndexed && viewer.id === null)
  return html`<head>
    <meta charset="utf-8" />
    <title>${isNeutral ? words('shell.neutralTitle') : title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    ${isIndexed ? forSearch(given) : html`<meta name="robots" content="noindex" />`}
    ${themeColour(reader)}
    <meta name="turbo-refresh-method" content="morph" />
    <meta name="turbo-refresh-scroll" content="preserve" />
    <meta name="turbo-cache-control" content="no-cache" />
    <meta name="turbo-prefetch" content="false" />
    <link rel="preload" href="${assetPath('text.woff2')}" as="font" type="font/woff2" crossorigin />
    <link rel="stylesheet" href="${assetPath('main.css')}" data-turbo-track="reload" />
    <script type="module" src="${assetPath('main.js')}" data-turbo-track="reload"></script>
    <link rel="icon" href="${assetPath('mark.svg')}" type="image/svg+xml" />
    <link rel="manifest" href="${assetPath('app.webmanifest')}" />
  </head>`
}

function forSearch(given: WholePage): Html {
  const { title, description = '' } = given
  return html`<meta property="og:title" content="${title}" />
    ${description !== '' && html`<meta name="description" content="${description}" />`} ${addresses(given)}`
}

/** One address for each language, and the one that asks the browser which. */
function addresses({ reader, address }: WholePage): Html | null {
  if (!address) return null
  const of = (language: Language) => `${address}?lang=${language}`
  return html`<link rel="canonical" href="${of(reader.language)}" />
    ${languages.map((one) => html`<link rel="alternate" hreflang="${one}" href="${of(one)}" />`)}
    <link rel="alternate" hreflang="x-default" href="${address}" />`
}

const languages: readonly Language[] = ['en', 'fr']

function themeColour({ viewer }: Reader): Html {
  if (viewer.theme !== 'system') return html`<meta name="theme-color" content="${paperColours[viewer.theme]}" />`
  return html`<meta name="theme-color" media="(prefers-color-scheme: light)" content="${paperColours.light}" />
    <meta name="theme-color" media="(prefers-color-scheme: dark)" content="${paperColours.dark}" />`
}
