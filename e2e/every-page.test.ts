import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openClone } from '#world/clone.ts'
import { worldTemplate } from '#world/template.ts'
import { appOn } from '#world/world.ts'
import { inBrowser } from './browser.ts'
import { fillHouse } from './full-house.ts'
import { buildersPages, firstPages } from './first-pages.ts'
import { pagesOf } from './pages.ts'

/** What is asked for and is no page: pictures, parts of pages, and ways that only lead on. */
const noPages = [
  '/*',
  '/exit',
  '/robots.txt',
  '/sitemap.xml',
  '/calendars/:file',
  '/communities/:id/gatherings/calendar.ics',
  '/gatherings/:id/calendar.ics',
  '/live',
  '/files/:id/small',
  '/files/:id/large',
  '/files/:id/download',
  '/inbox/:id',
  '/inbox/unseen',
  '/sign-in/kept',
  '/me/confirmation',
  '/people/:id/card',
  '/people/:id/picture',
  '/threads/:id/after/:seq',
  '/gatherings/:id/room/now',
  '/guest/gatherings/:id/now',
  '/writing/tools/:language/:version',
  '/communities/:id/people/suggestions',
  '/umbrellas/:id/figures/file',
  '/boards/:id/file',
  '/boards/:id/text',
]

test('no page is forgotten where every page is looked at', () =>
  inBrowser(async (journey) => {
    const looked = [...pagesOf(await fillHouse(journey)), ...firstPages, ...buildersPages]
    const paths = looked.filter(({ fields }) => fields === undefined).map(({ path }) => path.split('?')[0] ?? '')
    const routes = (await routesOfApp()).filter((route) => !noPages.includes(route))
    assert.ok(routes.length > 40, routes.join('\n'))
    assert.deepEqual(
      routes.filter((route) => !paths.some((path) => patternOf(route).test(path))),
      [],
    )
  }))

/** From Fastify's drawing of them, a tree in which each line adds to the line it hangs on. */
async function routesOfApp(): Promise<string[]> {
  const clone = await openClone((await worldTemplate()).name)
  const { app } = await appOn(clone, { mode: 'development' })
  const above: string[] = []
  const drawing = app.printRoutes({ method: 'GET', commonPrefix: false })
  await app.close()
  await clone.drop()
  return drawing.split('\n').flatMap((line) => {
    const [, branch = '', part = ''] = /^([^─]*──) (\S*) \(GET\)/.exec(line) ?? []
    if (branch === '') return []
    const depth = branch.length / 4
    const path = `${above[depth - 1] ?? ''}${part}`
    above[depth] = path
    return [path.replace(/^\/\//, '/')]
  })
}

function patternOf(route: string): RegExp {
  return new RegExp(`^${route.replaceAll(/:[a-z]+/gi, '[^/]+')}$`)
}
