import type { Answer } from '#kernel/answer.ts'
import { html } from '#kernel/html.ts'
import { tagOf } from '#kernel/http/known-copy.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Routes } from '#kernel/routes.ts'
import { communityPath, trainingPath } from '#shell/index.ts'
import { frameworkPath } from '../../umbrellas/index.ts'
import { facePath } from '../paths.ts'
import { findListing, type Listing } from './queries.ts'

const sitemapPath = '/sitemap.xml'

/** What search engines are told: nothing, unless an umbrella says that they may list what it tells everybody. */
export function listingRoutes(at: Routes, { settings }: Outside): void {
  at.get('/robots.txt', async ({ db }) => {
    const isListed = (await findListing(db)).umbrellas.length > 0
    const lines = isListed ? [...open, 'Disallow: /', `Sitemap: ${settings.origin}${sitemapPath}`] : ['Disallow: /']
    return kept('text/plain', ['User-agent: *', ...lines, ''].join('\n'))
  })

  at.get(sitemapPath, async ({ db }) => {
    const addresses = pathsOf(await findListing(db)).map((path) => settings.origin + path)
    const url = (address: string) =>
      html`<url><loc>${address}</loc>${(['en', 'fr'] as const).map((one) => html`<xhtml:link rel="alternate" hreflang="${one}" href="${address}?lang=${one}" />`)}</url>`
    const all = html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${addresses.map(url)}</urlset>`
    return kept('application/xml', `<?xml version="1.0" encoding="UTF-8"?>\n${all.text}\n`)
  })
}

/** Each page says for itself whether it may be listed: these lead to all that could be, and name none. */
const open = ['about', 'umbrellas/', 'communities/', 'trainings/', 'assets/', 'sitemap.xml'].map(
  (path) => `Allow: /${path}`,
)

function pathsOf({ umbrellas, communities, trainings }: Listing): readonly string[] {
  const faces = umbrellas.flatMap(({ id, hasFramework }) => [
    facePath(id),
    ...(hasFramework ? [frameworkPath(id)] : []),
  ])
  return [...faces, ...communities.map(communityPath), ...trainings.map(trainingPath)]
}

function kept(type: string, body: string): Answer {
  const again = { 'cache-control': 'public, max-age=3600', etag: tagOf(body) }
  const headers = { 'content-type': `${type}; charset=utf-8`, ...again }
  return { status: 200, headers, body, cookies: [], notice: null }
}
